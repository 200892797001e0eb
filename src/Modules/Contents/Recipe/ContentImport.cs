using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Platform.Contents.Contracts;
using Platform.Contents.Elements;
using Platform.Kernel;
using Platform.Kernel.Data;
using Platform.Members.Contracts;

namespace Platform.Contents.Recipe;

/// <summary>What became of an item of a recipe.</summary>
enum ImportOutcome
{
    Unchanged,
    New,
    Changed,

    /// <summary>An old version: only what readers see and what writers work on comes along.</summary>
    Past,
}

/// <summary>
/// Puts items of a recipe in the tenant, each as Orchard writes it. An item that is already here gets a new version when something differs, and is left alone
/// otherwise. Parts that nobody knows are kept as they are; ids of items and versions stay.
/// </summary>
sealed class ContentImport(TenantDb db, ContentEditor editor, TimeProvider clock)
{
    /// <summary>What stands beside the parts in an item.</summary>
    static readonly string[] s_properties =
    [
        "ContentItemId", "ContentItemVersionId", "ContentType", "DisplayText", "Latest", "Published", "ModifiedUtc", "PublishedUtc", "CreatedUtc", "Owner", "Author", "DaysAgo", "State", "Reason", "Reviewer",
    ];

    readonly Dictionary<string, long?> _members = new(StringComparer.Ordinal);

    public async Task<ImportOutcome> PutAsync(JsonObject json, CancellationToken cancel)
    {
        var type = Text(json, "ContentType") is { Length: > 0 } t ? t : throw new RuleException("Een stuk heeft geen ContentType.");
        var id = Text(json, "ContentItemId") is { Length: > 0 } given ? given : ContentIds.New();
        if (id.Length > ContentIds.Length) throw new RuleException($"ContentItemId {id} is langer dan {ContentIds.Length} tekens.");
        var parts = new ContentParts(new JsonObject(json.Where(p => !s_properties.Contains(p.Key)).Select(p => KeyValuePair.Create(p.Key, p.Value?.DeepClone()))));
        SafeHtml.CleanAll(parts.Json);
        var title = Text(json, "DisplayText") is { Length: > 0 } text ? text : parts.Title;
        var (published, isLatest) = (Flag(json, "Published") ?? true, Flag(json, "Latest") ?? true);
        if (!published && !isLatest) return ImportOutcome.Past;

        var latest = await editor.LatestAsync(id, cancel);
        if (latest is not null && latest.ContentType != type) throw new RuleException($"{id} is hier een {latest.ContentType}, geen {type}.");
        var same = latest is null ? null : isLatest ? latest : await db.ContentItems.SingleOrDefaultAsync(i => i.ContentItemId == id && i.Published, cancel);
        if (same is not null && same.Published == published && same.DisplayText == title && Same(same.Parts, parts)) return ImportOutcome.Unchanged;
        if (latest is null) await ForgetAsync(id, cancel);

        var item = await editor.SaveAsync(latest, new ContentDraft(type, title, parts) { Origin = await OriginAsync(json, id, published, cancel) }, cancel);
        if (published)
        {
            item.CountAsReviewed(item.PublishedUtc ?? item.ModifiedUtc); // it was read where it comes from
            await editor.ShowAsync(item, null, cancel);
        }
        else if (ContentStates.Parse(JsonNamingPolicy.CamelCase.ConvertName(Text(json, "State"))) is { } state) await editor.BeginAtAsync(item, state, Text(json, "Reason"), await MemberAsync(Text(json, "Reviewer"), cancel), cancel);
        await db.SaveChangesAsync(cancel);
        return latest is null ? ImportOutcome.New : ImportOutcome.Changed;
    }

    async Task<ContentOrigin> OriginAsync(JsonObject json, string id, bool published, CancellationToken cancel)
    {
        // DaysAgo is ours: a demo network should not look as if it was written in a minute.
        var at = double.TryParse(Text(json, "DaysAgo"), CultureInfo.InvariantCulture, out var days) ? clock.GetUtcNow().AddDays(-days) : (DateTimeOffset?)null;
        var owner = Text(json, "Owner");
        var version = Text(json, "ContentItemVersionId");
        var free = version.Length is > 0 and <= ContentIds.Length && !await db.ContentItems.AnyAsync(i => i.ContentItemVersionId == version, cancel);
        return new ContentOrigin(id, Moment(json, "CreatedUtc") ?? at, Moment(json, "ModifiedUtc") ?? at, published ? Moment(json, "PublishedUtc") ?? at : null, await MemberAsync(owner, cancel), owner, Text(json, "Author")) { VersionId = free ? version : null };
    }

    async Task<long?> MemberAsync(string userName, CancellationToken cancel)
    {
        var key = userName.ToUpperInvariant();
        if (key.Length == 0) return null;
        if (!_members.TryGetValue(key, out var member)) _members[key] = member = await db.Set<Member>().Where(m => m.NormalizedUserName == key).Select(m => (long?)m.Id).FirstOrDefaultAsync(cancel);
        return member;
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

    internal static string Text(JsonObject json, string name) => json[name] is JsonValue value ? value.ToString() : "";

    internal static bool? Flag(JsonObject json, string name) => json[name]?.GetValueKind() switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    static DateTimeOffset? Moment(JsonObject json, string name) =>
        DateTimeOffset.TryParse(Text(json, name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment) ? moment : null;
}
