using System.Globalization;
using System.Text;

namespace Platform.Search.Documents;

/// <summary>Text without capitals and accents, so that "reünie" is found as "Reunie". Character by character: places in the text stay the same.</summary>
static class PlainWords
{
    const int MaxWords = 8;

    /// <summary>Brings accents and letters together in one character; what <see cref="Fold"/> gets must be like this.</summary>
    public static string Compose(string text) => text.Normalize(NormalizationForm.FormC);

    public static string Fold(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++) span[i] = Fold(source[i]);
    });

    static char Fold(char c)
    {
        if (char.IsAscii(c)) return char.ToLowerInvariant(c);
        if (char.IsSurrogate(c)) return c;
        var parts = c.ToString().Normalize(NormalizationForm.FormD);
        var letter = parts.Length > 1 && CharUnicodeInfo.GetUnicodeCategory(parts[1]) == UnicodeCategory.NonSpacingMark ? parts[0] : c;
        return letter is '’' or '‘' ? '\'' : char.ToLowerInvariant(letter);
    }

    /// <summary>The words somebody looks for, folded; the first eight.</summary>
    public static IReadOnlyList<string> Of(string? query) => [.. Fold(Compose(query ?? "")).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Select(w => w.Trim('"', ',', '.', '?', '!', '(', ')', ':', ';')).Where(w => w.Length > 0).Distinct().Take(MaxWords)];
}
