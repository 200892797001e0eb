using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Search.Data;
using Platform.Search.Documents;

namespace Platform.Search.Results;

/// <summary>All words must occur somewhere; documents with all of them in the title come first, then the newest.</summary>
sealed class PlainEngine(TenantDb db) : ISearchEngine
{
    public async Task<SearchResults> FindAsync(SearchQuery query, CancellationToken cancel)
    {
        var words = PlainWords.Of(query.Text);
        if (words.Count == 0) return SearchResults.None;

        var audiences = query.Audiences;
        var found = db.SearchDocuments.AsNoTracking().Where(d => audiences.Contains(d.Audience));
        foreach (var word in words) found = found.Where(d => d.Words.Contains(word));
        var counts = await found.GroupBy(d => d.Kind).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        if (query.Kind is { } kind) found = found.Where(d => d.Kind == kind);

        var inTitle = InTitle(words);
        var documents = await found.OrderByDescending(inTitle).ThenByDescending(d => d.DateUtc).ThenBy(d => d.Id).Skip((query.Page - 1) * query.PageSize).Take(query.PageSize).ToListAsync(cancel);
        var hits = documents.Select(d => new SearchHit(d.Kind, d.EntityId, d.Title, d.Url, d.DateUtc, SearchKind.Of(d.Kind).HasSnippet ? Snippet.Of(d.Body, words) : [],
            words.All(w => d.TitleWords.Contains(w, StringComparison.Ordinal)) ? 2 : 1));
        return new SearchResults([.. hits], query.Kind is { } one ? counts.GetValueOrDefault(one) : counts.Values.Sum(), counts);
    }

    static Expression<Func<SearchDocument, int>> InTitle(IReadOnlyList<string> words)
    {
        var document = Expression.Parameter(typeof(SearchDocument), "d");
        var title = Expression.Property(document, nameof(SearchDocument.TitleWords));
        var all = words.Select(Expression (w) => Expression.Call(title, nameof(string.Contains), null, Expression.Constant(w))).Aggregate(Expression.AndAlso);
        return Expression.Lambda<Func<SearchDocument, int>>(Expression.Condition(all, Expression.Constant(1), Expression.Constant(0)), document);
    }
}
