using Platform.Kernel.Permissions;

namespace Platform.Contents.Contracts;

/// <summary>The content types that modules of this network own. A type that nobody owns, such as an imported one, is the beheerder's.</summary>
public sealed class ContentKinds(IEnumerable<ContentKind> kinds, Person me)
{
    readonly Dictionary<string, ContentKind> _kinds = kinds.ToDictionary(k => k.Type, StringComparer.Ordinal);

    public ContentKind? Find(string type) => _kinds.GetValueOrDefault(type);

    internal IEnumerable<string> ReservedPaths => _kinds.Values.SelectMany(k => k.ReservedSlugs.Select(s => k.PathPrefix + s));

    public bool MayWrite(string type) => me.Can(Find(type)?.WritePermission ?? ContentsPermissions.Manage);

    public bool MayPublish(string type) => me.Can(Find(type)?.PublishPermission ?? ContentsPermissions.Manage);

    /// <summary>One row for each item: the latest version for who may write it, what is published for everybody else.</summary>
    public IQueryable<ContentItem> Visible(IQueryable<ContentItem> items)
    {
        string[] owned = [.. _kinds.Keys], mine = [.. _kinds.Keys.Where(MayWrite)];
        var manages = me.Can(ContentsPermissions.Manage);
        return items.Where(i => mine.Contains(i.ContentType) || (manages && !owned.Contains(i.ContentType)) ? i.Latest : i.Published);
    }
}
