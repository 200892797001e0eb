using Platform.Contents.Definitions;
using Platform.Contents.Parts;
using Platform.Kernel.Permissions;

namespace Platform.Contents.Contracts;

/// <summary>
/// Who may do what with items of a type. The types that modules own have their permissions; all others are of who manages content, or of who has
/// the type's own permissions; what furnishes the site (taxonomies, menus, widgets) is of who arranges it.
/// </summary>
public sealed class ContentKinds(IEnumerable<ContentKind> kinds, ContentTypes types, Person me)
{
    readonly Dictionary<string, ContentKind> _kinds = kinds.ToDictionary(k => k.Type, StringComparer.Ordinal);

    public ContentKind? Find(string type) => _kinds.GetValueOrDefault(type);

    internal IEnumerable<string> ReservedPaths => _kinds.Values.SelectMany(k => k.ReservedSlugs.Select(s => k.PathPrefix + s));

    /// <summary>The types that somebody here knows.</summary>
    internal IEnumerable<string> Known => types.All.Select(t => t.Name).Union(_kinds.Keys);

    /// <summary>The address that a new item gets when nobody chose one, for types that no module owns; null: none.</summary>
    internal string? PathFor(string type, string title) => types.Find(type) is { } definition && definition.Has(nameof(AutoroutePart)) ? AutoroutePart.For(definition, title) : null;

    public bool MayWrite(string type) => Find(type) is { } kind ? me.Can(kind.WritePermission) : MayBeyondModules(type, ContentsPermissions.Write(type));

    public bool MayPublish(string type) => Find(type) is { } kind ? me.Can(kind.PublishPermission) : MayBeyondModules(type, ContentsPermissions.Publish(type));

    /// <summary>The types whose items this person may write, by name.</summary>
    public IReadOnlyList<TypeDefinition> Writable => [.. types.All.Where(t => MayWrite(t.Name))];

    /// <summary>One row for each item: the latest version for who may write it, what is published for everybody else.</summary>
    public IQueryable<ContentItem> Visible(IQueryable<ContentItem> items)
    {
        string[] known = [.. Known], mine = [.. known.Where(MayWrite)];
        string[] furniture = [.. types.All.Where(ShippedTypes.IsFurniture).Select(t => t.Name)]; // a widget may be meant for some roles only
        var manages = me.Can(ContentsPermissions.Manage);
        return items.Where(i => mine.Contains(i.ContentType) || (manages && !known.Contains(i.ContentType)) ? i.Latest : i.Published && !furniture.Contains(i.ContentType));
    }

    /// <summary>All versions of the items that this person may write.</summary>
    public IQueryable<ContentItem> Editable(IQueryable<ContentItem> items)
    {
        string[] known = [.. Known], mine = [.. known.Where(MayWrite)];
        var manages = me.Can(ContentsPermissions.Manage);
        return items.Where(i => mine.Contains(i.ContentType) || (manages && !known.Contains(i.ContentType)));
    }

    bool MayBeyondModules(string type, string own)
    {
        var definition = types.Find(type);
        return definition is not null && ShippedTypes.IsFurniture(definition) ? me.Can(ContentsPermissions.Structure)
            : me.Can(ContentsPermissions.Manage) || (definition?.Securable == true && me.Can(own));
    }
}
