using System.Text;

namespace Platform.Contents.Definitions;

/// <summary>Names of types and fields as Orchard writes them.</summary>
static class TechnicalNames
{
    const int Longest = 40;

    /// <summary>"Goed voorbeeld" → <c>GoedVoorbeeld</c>; empty when it has no letter.</summary>
    public static string Of(string text)
    {
        var name = new StringBuilder(text.Length);
        var starts = true;
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetter(c) || (char.IsAsciiDigit(c) && name.Length > 0))
            {
                name.Append(starts ? char.ToUpperInvariant(c) : c);
                starts = false;
            }
            else if (char.GetUnicodeCategory(c) is not System.Globalization.UnicodeCategory.NonSpacingMark) starts = true;
        }
        return name.Length <= Longest ? name.ToString() : name.ToString(0, Longest);
    }
}
