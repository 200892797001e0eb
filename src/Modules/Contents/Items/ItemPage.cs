using Platform.Contents.Contracts;
using Platform.Contents.Elements;
using Platform.Contents.Parts;
using Platform.Kernel.Views;

namespace Platform.Contents.Items;

/// <summary>An item as readers see it: the model of <c>Items/Show.cshtml</c> and of a view of its own for a type, <c>Items/Show-{Type}.cshtml</c>.</summary>
public sealed record ItemPage(ContentItem Item, TypeDefinition Type, IReadOnlyList<Drawn> Sections, IReadOnlyList<Crumb> Crumbs)
{
    /// <summary>The items below it, for a type with a list.</summary>
    public ItemList? List { get; init; }

    /// <summary>The same text in other languages.</summary>
    public IReadOnlyList<Translation> Translations { get; init; } = [];

    /// <summary>Not yet seen by readers: shown to who may edit it.</summary>
    public bool IsPreview { get; init; }

    ContentParts Parts { get; } = Item.Parts;

    public string Title => Item.DisplayText;

    public string Lead => Item.Summary;

    public string SeoTitle => Parts.Text(nameof(SeoMetaPart), "PageTitle") is { Length: > 0 } title ? title : Title;

    public string Description => Parts.Text(nameof(SeoMetaPart), "MetaDescription") is { Length: > 0 } text ? text : Lead;

    public bool IsHiddenFromSearch => IsPreview || SeoMetaPart.IsHidden(Parts.Text(nameof(SeoMetaPart), "MetaRobots"));

    public IEnumerable<Drawn> Body => Sections.Where(s => !s.IsFact);

    public IReadOnlyList<Drawn> Facts => [.. Sections.Where(s => s.IsFact && !IsLead(s))];

    // The introduction stands above the text already.
    bool IsLead(Drawn drawn) => drawn.Model is Fields.LabelledText text && Lead.Length > 0 && text.Text == Lead;
}

/// <summary>A page of the items below another one.</summary>
public sealed record ItemList(int Page, int Size, int Total, IReadOnlyList<FoundItem> Items);
