using System.Globalization;
using System.Text;
using Platform.Kernel;

namespace Platform.Media.Files;

/// <summary>Addresses of files and folders.</summary>
static class MediaPath
{
    public const int MaxLength = 300;
    const int MaxName = 100;

    /// <summary>"Foto’s één (definitief).JPG" → <c>fotos-een-definitief.jpg</c>: safe in every address and on every disk.</summary>
    public static string CleanName(string name)
    {
        name = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var dot = name.LastIndexOf('.');
        var extension = dot < 0 ? "" : CleanWord(name[(dot + 1)..]);
        var stem = CleanWord(dot < 0 ? name : name[..dot]);
        if (stem.Length == 0) stem = "bestand";
        return stem[..Math.Min(stem.Length, MaxName)] + (extension.Length > 0 ? "." + extension : "");
    }

    /// <summary>The same for a folder, part by part; empty is the top.</summary>
    public static string CleanFolder(string? folder) => string.Join('/', (folder ?? "").Split('/', '\\').Select(CleanWord).Where(w => w.Length > 0));

    public static string Join(string folder, string name) => folder.Length == 0 ? name : folder + "/" + name;

    public static string FolderOf(string path) => path.LastIndexOf('/') is >= 0 and var slash ? path[..slash] : "";

    /// <summary><c>a/b/c</c> → <c>a</c>, <c>a/b</c>, <c>a/b/c</c>.</summary>
    public static IEnumerable<string> Ladder(string folder)
    {
        for (var at = folder.IndexOf('/', StringComparison.Ordinal); at > 0; at = folder.IndexOf('/', at + 1)) yield return folder[..at];
        if (folder.Length > 0) yield return folder;
    }

    /// <summary>A path from elsewhere, kept as it is because texts point at it.</summary>
    /// <exception cref="RuleException">It could lead outside the library.</exception>
    public static string Checked(string path)
    {
        path = path.Replace('\\', '/').Trim('/').Normalize(NormalizationForm.FormC);
        var parts = path.Split('/');
        if (path.Length is 0 or > MaxLength || parts.Any(p => p.Trim('.', ' ').Length == 0) || path.Any(c => char.IsControl(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format || c is '?' or '#' or ':'))
            throw new RuleException("Dit pad kan niet in de mediatheek.");
        return path;
    }

    static string CleanWord(string text)
    {
        var word = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(c)) word.Append(char.ToLowerInvariant(c));
            else if (c == '_') word.Append(c);
            else if (char.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format) && c is not ('\'' or '’' or '‘') && word.Length > 0 && word[^1] != '-') word.Append('-');
        }
        return word.ToString().Trim('-');
    }
}
