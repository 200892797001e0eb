using System.ComponentModel.DataAnnotations;
using Platform.Dutch.Reading;
using Platform.Kernel;

namespace Platform.Knowledge.PlainWords;

/// <summary>A difficult word and what this network would rather write. A removed one stays, so that it can come back and a recipe does not bring it again.</summary>
public sealed class PlainWord
{
    /// <summary>Most characters of a word or phrase.</summary>
    public const int MaxWord = 80;

    public long Id { get; init; }

    [MaxLength(MaxWord)]
    public string Word { get; private set; } = "";

    [MaxLength(200)]
    public string Plain { get; private set; } = "";

    [MaxLength(300)]
    public string? Note { get; private set; }

    /// <summary>The word as it is compared: one entry for each.</summary>
    [MaxLength(MaxWord)]
    public string Key { get; private set; } = "";

    public bool Removed { get; set; }

    public int Version { get; private set; }

    /// <summary>Takes over what a person or a recipe wrote.</summary>
    /// <exception cref="RuleException">There is no word in it.</exception>
    public void Write(string word, string plain, string? note)
    {
        (Word, Plain, Note) = (Fold(word), plain.Trim(), string.IsNullOrWhiteSpace(note) ? null : note.Trim());
        Key = KeyOf(word);
        if (!Key.Any(char.IsLetterOrDigit)) throw new RuleException("Vul een woord in.");
        Version++;
    }

    /// <summary>BEN (a network) and ben (a verb) are two words; all others are the same in capitals and without accents.</summary>
    public static string KeyOf(string word)
    {
        var folded = Fold(word);
        return folded.Any(char.IsLetter) && folded.All(c => !char.IsLetter(c) || char.IsUpper(c)) ? folded : JargonList.Fold(folded);
    }

    static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
