using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Search;
using Platform.Search.Data;

namespace Platform.Search.Documents;

/// <summary>Keeps a row for everything that can be found, in the transaction that changes it.</summary>
sealed class DocumentIndex : ISearchIndex
{
    public async Task PutAsync(TenantDb db, SearchKey key, SearchText text, CancellationToken cancel)
    {
        var (title, body) = (PlainWords.Compose(text.Title), PlainWords.Compose(text.Body));
        var titleWords = PlainWords.Fold(title);
        var words = PlainWords.Fold($"{title}\n{body}\n{PlainWords.Compose(string.Join('\n', text.Terms ?? []))}");
        var known = await db.SearchDocuments.Where(d => d.Kind == key.Kind && d.EntityId == key.Id).ExecuteUpdateAsync(u => u
            .SetProperty(d => d.Title, title).SetProperty(d => d.Body, body).SetProperty(d => d.Url, text.Url).SetProperty(d => d.Audience, text.Audience)
            .SetProperty(d => d.DateUtc, text.Date).SetProperty(d => d.TitleWords, titleWords).SetProperty(d => d.Words, words), cancel);
        if (known > 0) return;
        db.SearchDocuments.Add(new SearchDocument
        {
            Kind = key.Kind,
            EntityId = key.Id,
            Title = title,
            Body = body,
            Url = text.Url,
            Audience = text.Audience,
            DateUtc = text.Date,
            TitleWords = titleWords,
            Words = words,
        });
    }

    public Task RemoveAsync(TenantDb db, SearchKey key, CancellationToken cancel) =>
        db.SearchDocuments.Where(d => d.Kind == key.Kind && d.EntityId == key.Id).ExecuteDeleteAsync(cancel);
}
