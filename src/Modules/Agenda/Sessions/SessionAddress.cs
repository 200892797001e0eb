using System.Globalization;
using System.Text;

namespace Platform.Agenda.Sessions;

/// <summary>The last part of the address of a session: <c>12-leertafel-terug-naar-school</c>. The id finds it, the words are for people.</summary>
public static class SessionAddress
{
    /// <summary>Route segment that starts with an id. A segment of two parameters would split at the last hyphen.</summary>
    public const string Segment = @"{path:regex(^\d{{1,18}}-.+$)}";

    public static string PathOf(long id, string title) => id.ToString(CultureInfo.InvariantCulture) + "-" + Slug(title);

    /// <summary>App-relative: <c>/agenda/12-leertafel-terug-naar-school</c>.</summary>
    public static string UrlOf(long id, string title) => "/agenda/" + PathOf(id, title);

    public static long IdOf(string path) => long.Parse(path.AsSpan(0, path.IndexOf('-')), NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>Lower-case letters and digits of the title with hyphens between the words.</summary>
    public static string Slug(string title)
    {
        var slug = new StringBuilder();
        foreach (var c in title.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(c)) slug.Append(char.ToLowerInvariant(c));
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && c != '’' && c != '\'' && slug.Length > 0 && slug[^1] != '-') slug.Append('-');
            if (slug.Length >= 60) break;
        }
        var text = slug.ToString().Trim('-');
        return text.Length == 0 ? "bijeenkomst" : text;
    }
}
