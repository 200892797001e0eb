using System.Globalization;
using System.Text;

namespace Platform.Contents.Contracts;

/// <summary>Words as they stand in an address.</summary>
public static class Slugs
{
    const int MaxLength = 80;

    /// <summary>"Eén gezin, één plan!" → <c>een-gezin-een-plan</c>; empty when nothing of it can stand in an address.</summary>
    public static string Of(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(c)) slug.Append(char.ToLowerInvariant(c));
            else if (CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark && !IsApostrophe(c) && slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }
        var words = slug.ToString().Trim('-');
        if (words.Length <= MaxLength) return words;
        var end = words.LastIndexOf('-', MaxLength);
        return words[..(end > 0 ? end : MaxLength)];
    }

    // "foto's" is one word
    static bool IsApostrophe(char c) => c is '\'' or '’' or '‘';
}
