using Platform.Kernel.Permissions;
using Platform.Kernel.Settings;

namespace Platform.Contents.Contracts;

/// <summary>The content types that modules of this network own. A type that nobody owns, such as an imported one, is the beheerder's.</summary>
public sealed class ContentKinds(IEnumerable<ContentKind> kinds, Person me, TenantSettings settings)
{
    readonly Dictionary<string, ContentKind> _kinds = kinds.ToDictionary(k => k.Type, StringComparer.Ordinal);

    public ContentKind? Find(string type) => _kinds.GetValueOrDefault(type);

    internal IEnumerable<string> ReservedPaths => _kinds.Values.SelectMany(k => k.ReservedSlugs.Select(s => k.PathPrefix + s));

    public bool MayWrite(string type) => me.Can(Find(type)?.WritePermission ?? ContentsPermissions.Manage);

    public bool MayPublish(string type) => me.Can(Find(type)?.PublishPermission ?? ContentsPermissions.Manage);

    public bool MayArchive(string type) => Find(type) is { } kind ? me.Can(kind.ArchivePermission ?? kind.PublishPermission) : MayPublish(type);

    public bool MayReview(string type) => Find(type)?.ReviewPermission is { } permission && me.Can(permission);

    /// <summary>Who may read what is not published yet.</summary>
    public bool MayReadDrafts(string type) => MayWrite(type) || MayReview(type);

    /// <summary>Whether a second person must approve an item of this type before readers see it.</summary>
    public bool NeedsReview(string type) => Find(type)?.ReviewPermission is not null && settings.Get<EditorialSettings>().FourEyes;

    /// <summary>Where writers find an item: <c>~/kennisbank/concepten/4abc…</c>.</summary>
    public string DeskOf(ContentItem item) => (Find(item.ContentType)?.EditorUrl ?? "~/beheer/inhoud/stukken/{id}").Replace("{id}", item.ContentItemId, StringComparison.Ordinal);

    /// <summary>One row for each item: the latest version for who may read drafts, what is published for everybody else.</summary>
    public IQueryable<ContentItem> Visible(IQueryable<ContentItem> items)
    {
        string[] owned = [.. _kinds.Keys], mine = [.. _kinds.Keys.Where(MayReadDrafts)];
        var manages = me.Can(ContentsPermissions.Manage);
        return items.Where(i => mine.Contains(i.ContentType) || (manages && !owned.Contains(i.ContentType)) ? i.Latest : i.Published);
    }
}
