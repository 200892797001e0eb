using Platform.Contents.Definitions;
using Platform.Contents.Parts;
using Platform.Kernel.Permissions;
using Platform.Kernel.Settings;

namespace Platform.Contents.Contracts;

/// <summary>
/// Who may do what with items of a type. The types that modules own have their permissions; all others are of who manages content, or of who has
/// the type's own permissions; what furnishes the site (taxonomies, menus, widgets) is of who arranges it.
/// </summary>
public sealed class ContentKinds(IEnumerable<ContentKind> kinds, ContentTypes types, Person me, TenantSettings settings)
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
        string[] known = [.. Known], mine = [.. known.Where(MayReadDrafts)];
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
