using System.Globalization;
using System.Text;

namespace Platform.Forum.Topics;

/// <summary>"Hoe betrek je een ‘pleeggezin’?" → hoe-betrek-je-een-pleeggezin</summary>
static class TopicSlug
{
    const int Longest = 60;

    public static string Of(string title)
    {
        var slug = new StringBuilder();
        foreach (var c in title.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark || c is '\'' or '’' or '‘') continue;
            if (char.IsAsciiLetterOrDigit(c)) slug.Append(char.ToLowerInvariant(c));
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }
        var text = slug.ToString().Trim('-');
        if (text.Length > Longest) text = text[..(text.LastIndexOf('-', Longest) is > 20 and var cut ? cut : Longest)];
        return text.Length == 0 ? "onderwerp" : text;
    }
}
