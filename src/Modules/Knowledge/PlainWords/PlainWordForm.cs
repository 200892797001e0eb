using System.ComponentModel.DataAnnotations;

namespace Platform.Knowledge.PlainWords;

/// <summary>An entry as a writer fills it in.</summary>
public sealed class PlainWordForm
{
    [Display(Name = "Moeilijk woord"), Required(ErrorMessage = "Vul een woord in."), StringLength(PlainWord.MaxWord, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Word { get; set; }

    [Display(Name = "Schrijf liever"), Required(ErrorMessage = "Vul in wat je liever schrijft."), StringLength(200, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Plain { get; set; }

    [Display(Name = "Uitleg"), StringLength(300, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Note { get; set; }

    /// <summary>The version that the writer started from.</summary>
    public int Version { get; set; }

    internal static PlainWordForm Of(PlainWord word) => new() { Word = word.Word, Plain = word.Plain, Note = word.Note, Version = word.Version };
}
