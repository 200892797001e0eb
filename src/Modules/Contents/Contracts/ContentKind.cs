using Platform.Kernel.Modules;

namespace Platform.Contents.Contracts;

/// <summary>What the module that owns a content type decides about it. Registered as a singleton.</summary>
/// <param name="Type">For example <c>Handreiking</c>.</param>
/// <param name="PathPrefix">What its addresses begin with: <c>kennisbank/</c>.</param>
/// <param name="WritePermission">Who may read drafts and save.</param>
/// <param name="PublishPermission">Who may decide what readers see.</param>
/// <param name="ReservedSlugs">Last parts of an address that pages of the module have taken.</param>
[SharedByTenants]
public sealed record ContentKind(string Type, string PathPrefix, string WritePermission, string PublishPermission, IReadOnlyList<string> ReservedSlugs)
{
    /// <summary>Who may approve or send back what others wrote; null: items of this type need no review.</summary>
    public string? ReviewPermission { get; init; }

    /// <summary>Who may archive; null: who may publish.</summary>
    public string? ArchivePermission { get; init; }

    /// <summary>Where the module's own editor of an item stands, with <c>{id}</c> for the item: <c>~/kennisbank/concepten/{id}</c>. Null: the general editor.</summary>
    public string? EditorUrl { get; init; }
}
