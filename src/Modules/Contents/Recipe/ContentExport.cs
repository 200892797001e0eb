using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Platform.Contents.Contracts;
using Platform.Contents.Definitions;
using Platform.Kernel.Data;
using Platform.Kernel.Recipes;
using Platform.Members.Contracts;

namespace Platform.Contents.Recipe;

/// <summary>Steps <c>content</c>: of every item what readers see and what writers work on, with the ids of both. History stays behind.</summary>
abstract class ContentExport(TenantDb db) : IRecipeExport
{
    /// <summary>Items a step: an export of a large network never stands in memory as a whole.</summary>
    const int Batch = 100;

    public abstract string Key { get; }

    public abstract string Title { get; }

    public abstract string Hint { get; }

    public abstract int Order { get; }

    protected abstract bool Takes(string contentType);

    public virtual async IAsyncEnumerable<JsonObject> StepsAsync(ExportContext context, [EnumeratorCancellation] CancellationToken cancel)
    {
        var rows = (await db.ContentItems.Where(i => i.Latest || i.Published).Select(i => new { i.Id, i.ContentItemId, i.ContentType, i.Latest }).ToListAsync(cancel))
            .Where(i => Takes(i.ContentType)).OrderBy(i => i.ContentItemId, StringComparer.Ordinal).ThenBy(i => i.Latest).Select(i => i.Id).ToList(); // engines sort text each in their own way
        foreach (var ids in rows.Chunk(Batch))
        {
            var items = await db.ContentItems.AsNoTracking().Where(i => ids.Contains(i.Id)).ToDictionaryAsync(i => i.Id, cancel);
            long[] people = context.WithPeople ? [.. items.Values.SelectMany(i => new[] { i.OwnerId, i.AuthorId }).OfType<long>().Distinct()] : [];
            var names = people.Length == 0 ? [] : await db.Set<Member>().Where(m => people.Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => m.UserName ?? "", cancel);
            yield return new JsonObject { ["name"] = "content", ["data"] = new JsonArray([.. ids.Select(id => Of(items[id], context.WithPeople, names))]) };
        }
    }

    /// <summary>An item as Orchard writes it, with our word for a state that Orchard does not have.</summary>
    protected static JsonObject Of(ContentItem item, bool withPeople, IReadOnlyDictionary<long, string> names)
    {
        var json = new JsonObject
        {
            ["ContentItemId"] = item.ContentItemId,
            ["ContentItemVersionId"] = item.ContentItemVersionId,
            ["ContentType"] = item.ContentType,
            ["DisplayText"] = item.DisplayText,
            ["Latest"] = item.Latest,
            ["Published"] = item.Published,
            ["ModifiedUtc"] = Moment(item.ModifiedUtc),
            ["CreatedUtc"] = Moment(item.CreatedUtc),
            ["Owner"] = withPeople ? Name(item.OwnerId, item.Owner) : "",
            ["Author"] = withPeople && item.Author.Length > 0 ? item.Author : withPeople ? Name(item.AuthorId, "") : "",
        };
        if (item is { Published: true, PublishedUtc: { } at }) json["PublishedUtc"] = Moment(at);
        // An approval does not travel: a colleague in the other network reads it there.
        if (!item.Published && item.State is not (ContentState.Draft or ContentState.Published)) json["State"] = (item.State == ContentState.Approved ? ContentState.InReview : item.State).ToString();
        if (!item.Published && item.State == ContentState.ChangesRequested) json["Reason"] = item.Reason;
        foreach (var (name, part) in item.Parts.Json) json[name] = part?.DeepClone();
        return json;

        string Name(long? id, string otherwise) => id is { } known && names.TryGetValue(known, out var name) ? name : otherwise;
    }

    // PostgreSQL keeps microseconds, SQLite more.
    static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture);
}

sealed class PiecesExport(TenantDb db, ContentTypes types) : ContentExport(db)
{
    public override string Key => "content";

    public override string Title => "Inhoud";

    public override string Hint => "Handreikingen, pagina’s, widgets en stukken van je eigen soorten: wat online staat en wat nog concept is.";

    public override int Order => 60;

    protected override bool Takes(string contentType) => contentType is not (ShippedTypes.Taxonomy or ShippedTypes.Menu) && types.Find(contentType)?.Stereotype != CustomSettingsStep.Stereotype;
}

sealed class TaxonomiesExport(TenantDb db) : ContentExport(db)
{
    public override string Key => "taxonomies";

    public override string Title => "Taxonomieën";

    public override string Hint => "Thema’s, regio’s en andere lijsten met termen.";

    public override int Order => 50;

    protected override bool Takes(string contentType) => contentType == ShippedTypes.Taxonomy;
}

sealed class MenusExport(TenantDb db) : ContentExport(db)
{
    public override string Key => "menus";

    public override string Title => "Menu’s";

    public override string Hint => "Volgorde en eigen links van het hoofdmenu en de voettekst.";

    public override int Order => 70;

    protected override bool Takes(string contentType) => contentType == ShippedTypes.Menu;
}

/// <summary>Step <c>custom-settings</c>.</summary>
sealed class CustomSettingsExport(TenantDb db, ContentTypes types) : ContentExport(db)
{
    public override string Key => "custom-settings";

    public override string Title => "Eigen instellingen";

    public override string Hint => "Instellingen van soorten die daarvoor gemaakt zijn, zoals in Orchard.";

    public override int Order => 65;

    protected override bool Takes(string contentType) => types.Find(contentType)?.Stereotype == CustomSettingsStep.Stereotype;

    public override async IAsyncEnumerable<JsonObject> StepsAsync(ExportContext context, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var step in base.StepsAsync(context, cancel))
        {
            var settings = new JsonObject { ["name"] = "custom-settings" };
            foreach (var item in step["data"]!.AsArray().OfType<JsonObject>().Where(i => ContentImport.Flag(i, "Latest") == true)) settings[ContentImport.Text(item, "ContentType")] = item.DeepClone();
            yield return settings;
        }
    }
}
