using Microsoft.EntityFrameworkCore;
using Platform.Dutch.Words;
using Platform.Kernel.Data;
using Platform.Search.Data;

namespace Platform.Search.Results;

/// <summary>Finishes the last word of what somebody types, with a word of what that person may see.</summary>
public sealed class WordCompletion(TenantDb db)
{
    const int ShortestBeginning = 3;
    const int MostWords = 200;

    public async Task<string> CompleteAsync(string text, IReadOnlyCollection<string> audiences, CancellationToken cancel)
    {
        var start = text.LastIndexOf(' ') + 1;
        var beginning = text[start..].ToLowerInvariant();
        if (beginning.Length < ShortestBeginning || !beginning.All(char.IsLetter) || Lexicon.Dutch.Contains(beginning)) return text;
        var words = await db.SearchTerms.Where(t => t.Word.StartsWith(beginning) && audiences.Contains(t.Audience)).Select(t => t.Word).Distinct().OrderBy(w => w.Length).ThenBy(w => w).Take(MostWords).ToListAsync(cancel);
        return words.Contains(beginning) || words.Count == 0 ? text : text[..start] + words.MaxBy(w => (Lexicon.Dutch.Commonness(w), -w.Length));
    }
}
