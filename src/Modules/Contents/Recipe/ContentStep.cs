using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Platform.Contents.Contracts;
using Platform.Kernel;
using Platform.Kernel.Data;
using Platform.Kernel.Recipes;
using Platform.Members.Contracts;

namespace Platform.Contents.Recipe;

/// <summary>
/// Step <c>content</c>, as Orchard writes it: every object in <c>data</c> is an item. An item that is already here gets a new
/// version when something differs, and is left alone otherwise. Parts that nobody knows are kept as they are.
/// <c>DaysAgo</c>, <c>State</c> and <c>Reason</c> are ours: a demo network has a past, and texts that wait for a colleague.
/// </summary>
sealed class ContentStep(TenantDb db, ContentEditor editor, TimeProvider clock) : IRecipeStep
{
    /// <summary>What stands beside the parts in an item.</summary>
    static readonly string[] s_properties =
    [
        "ContentItemId", "ContentItemVersionId", "ContentType", "DisplayText", "Latest", "Published", "ModifiedUtc", "PublishedUtc", "CreatedUtc", "Owner", "Author", "DaysAgo", "State", "Reason",
    ];

    public string Name => "content";

    public async Task<StepResult> RunAsync(JsonObject step, RecipeContext context, CancellationToken cancel)
    {
        var data = step["data"] as JsonArray ?? throw new RuleException("Er is geen lijst data.");
        var (made, changed) = (0, 0);
        foreach (var item in data)
        {
            if (item is not JsonObject json) throw new RuleException("Een stuk in data is geen object.");
            switch (await PutAsync(json, cancel))
            {
                case true: made++; break;
                case false: changed++; break;
            }
        }
        return StepResult.Done(Name, $"{made} nieuw, {changed} bijgewerkt, {data.Count - made - changed} ongewijzigd");
    }

    /// <summary>True when it is new, false when it changed, null when nothing differs.</summary>
    async Task<bool?> PutAsync(JsonObject json, CancellationToken cancel)
    {
        var type = Text(json, "ContentType") is { Length: > 0 } t ? t : throw new RuleException("Een stuk heeft geen ContentType.");
        var id = Text(json, "ContentItemId") is { Length: > 0 } given ? given : ContentIds.New();
        if (id.Length > ContentIds.Length) throw new RuleException($"ContentItemId {id} is langer dan {ContentIds.Length} tekens.");
        var parts = new ContentParts(new JsonObject(json.Where(p => !s_properties.Contains(p.Key)).Select(p => KeyValuePair.Create(p.Key, p.Value?.DeepClone()))));
        var title = Text(json, "DisplayText") is { Length: > 0 } text ? text : parts.Title;
        var published = Flag(json, "Published") ?? true;

        var latest = await editor.LatestAsync(id, cancel);
        if (latest is not null && latest.ContentType != type) throw new RuleException($"{id} is hier een {latest.ContentType}, geen {type}.");
        if (latest is not null && latest.Published == published && latest.DisplayText == title && Same(latest.Parts, parts)) return null;
        if (latest is null) await ForgetAsync(id, cancel);

        var item = await editor.SaveAsync(latest, new ContentDraft(type, title, parts) { Origin = await OriginAsync(json, id, published, cancel) }, cancel);
        if (published)
        {
            item.CountAsReviewed(item.PublishedUtc ?? item.ModifiedUtc); // it was read where it comes from
            await editor.ShowAsync(item, null, cancel);
        }
        else if (ContentStates.Parse(JsonNamingPolicy.CamelCase.ConvertName(Text(json, "State"))) is { } state) await editor.BeginAtAsync(item, state, Text(json, "Reason"), cancel);
        await db.SaveChangesAsync(cancel);
        return latest is null;
    }

    async Task<ContentOrigin> OriginAsync(JsonObject json, string id, bool published, CancellationToken cancel)
    {
        // DaysAgo is ours: a demo network should not look as if it was written in a minute.
        var at = double.TryParse(Text(json, "DaysAgo"), CultureInfo.InvariantCulture, out var days) ? clock.GetUtcNow().AddDays(-days) : (DateTimeOffset?)null;
        var owner = Text(json, "Owner");
        var key = owner.ToUpperInvariant();
        var ownerId = owner.Length == 0 ? null : await db.Set<Member>().Where(m => m.NormalizedUserName == key).Select(m => (long?)m.Id).FirstOrDefaultAsync(cancel);
        return new ContentOrigin(id, Moment(json, "CreatedUtc") ?? at, Moment(json, "ModifiedUtc") ?? at, published ? Moment(json, "PublishedUtc") ?? at : null, ownerId, owner, Text(json, "Author"));
    }

    // Someone removed it here; the recipe brings it back as if new, and version numbers may not meet twice.
    Task ForgetAsync(string id, CancellationToken cancel) => db.ContentItems.Where(i => i.ContentItemId == id).ExecuteDeleteAsync(cancel);

    // The address may have had to give way to one that was here before; everything else must be equal.
    static bool Same(ContentParts ours, ContentParts theirs)
    {
        var copy = theirs.Clone();
        copy.Title = ours.Title;
        copy.Path = ours.Path;
        return JsonNode.DeepEquals(ours.Json, copy.Json);
    }

    static string Text(JsonObject json, string name) => json[name] is JsonValue value ? value.ToString() : "";

    static bool? Flag(JsonObject json, string name) => json[name]?.GetValueKind() switch
    {
        System.Text.Json.JsonValueKind.True => true,
        System.Text.Json.JsonValueKind.False => false,
        _ => null,
    };

    static DateTimeOffset? Moment(JsonObject json, string name) =>
        DateTimeOffset.TryParse(Text(json, name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment) ? moment : null;
}
