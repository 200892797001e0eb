using Microsoft.EntityFrameworkCore;
using Platform.Contents.Contracts;
using Platform.Contents.Taxonomies;
using Platform.Kernel.Data;
using Platform.Kernel.Files;

namespace Platform.Contents.Elements;

/// <summary>Another item as it is mentioned.</summary>
public sealed record FoundItem(string ContentItemId, string Type, string Title, string? Path, string Summary, DateTimeOffset Date, long Seed);

/// <summary>A question for items to choose from.</summary>
public sealed record PickerQuestion(string Types, string Text);

/// <summary>What the elements of a page must know before they are drawn; collected first, so that the number of queries does not grow with the page.</summary>
public sealed class Needs
{
    public HashSet<string> Items { get; } = new(StringComparer.Ordinal);

    public HashSet<(string Type, int Count)> Latest { get; } = [];

    public HashSet<PickerQuestion> Pickers { get; } = [];

    public bool Taxonomies { get; set; }

    /// <summary>What somebody looks for in the library, to choose from; empty is what is new there.</summary>
    public HashSet<string> Files { get; } = new(StringComparer.Ordinal);
}

/// <summary>The answers to <see cref="Needs"/>.</summary>
public sealed class Lookups
{
    const int Candidates = 10;

    readonly Dictionary<string, FoundItem> _items = new(StringComparer.Ordinal);
    readonly Dictionary<(string, int), IReadOnlyList<FoundItem>> _latest = [];
    readonly Dictionary<string, IReadOnlyList<LibraryFile>> _files = new(StringComparer.Ordinal);
    readonly Dictionary<PickerQuestion, IReadOnlyList<FoundItem>> _pickers = [];

    public IReadOnlyList<Taxonomy> Taxonomies { get; private set; } = [];

    /// <summary>App-relative address of the dialog to choose a file in; null when there is no library for this person.</summary>
    public string? FileChooser { get; private set; }

    public IReadOnlyList<LibraryFile> Files(string text) => _files.GetValueOrDefault(text) ?? [];

    public FoundItem? Item(string contentItemId) => _items.GetValueOrDefault(contentItemId);

    public IReadOnlyList<FoundItem> Latest(string type, int count) => _latest.GetValueOrDefault((type, count)) ?? [];

    public IReadOnlyList<FoundItem> Choices(PickerQuestion question) => _pickers.GetValueOrDefault(question) ?? [];

    /// <param name="drafts">Whether items count that readers do not see: for who edits.</param>
    /// <param name="library">Only for who edits.</param>
    public static async Task<Lookups> LoadAsync(TenantDb db, Needs needs, bool drafts, CancellationToken cancel, IFileLibrary? library = null)
    {
        var found = new Lookups { FileChooser = library?.ChooserUrl };
        if (found.FileChooser is not null)
            foreach (var text in needs.Files) found._files[text] = await library!.SearchAsync(text, Candidates, cancel);
        var items = db.ContentItems.AsNoTracking().Where(i => drafts ? i.Latest : i.Published);
        if (needs.Items.Count > 0)
            foreach (var item in await Of(items.Where(i => needs.Items.Contains(i.ContentItemId))).ToListAsync(cancel)) found._items[item.ContentItemId] = item;
        foreach (var (type, count) in needs.Latest)
            found._latest[(type, count)] = await Of(db.ContentItems.AsNoTracking().Where(i => i.Published && i.ContentType == type && i.Path != null).OrderByDescending(i => i.PublishedUtc).ThenByDescending(i => i.Id).Take(count)).ToListAsync(cancel);
        foreach (var question in needs.Pickers)
        {
            var types = question.Types.Split(',', StringSplitOptions.RemoveEmptyEntries);
            var text = question.Text.ToLowerInvariant();
            found._pickers[question] = await Of(items.Where(i => (types.Length == 0 ? i.Path != null : types.Contains(i.ContentType)) && (text == "" || i.DisplayText.ToLower().Contains(text)))
                .OrderByDescending(i => i.ModifiedUtc).ThenByDescending(i => i.Id).Take(Candidates)).ToListAsync(cancel);
        }
        if (needs.Taxonomies) found.Taxonomies = await Taxonomy.AllAsync(db, cancel);
        return found;
    }

    static IQueryable<FoundItem> Of(IQueryable<ContentItem> items) =>
        items.Select(i => new FoundItem(i.ContentItemId, i.ContentType, i.DisplayText, i.Path, i.Summary, i.PublishedUtc ?? i.ModifiedUtc, i.Id));
}
