using System.ComponentModel.DataAnnotations;

namespace Platform.Search.StopWords;

/// <summary>The whole list, as somebody fills it in.</summary>
public sealed class StopWordsForm
{
    [Display(Name = "Stopwoorden"), Required(ErrorMessage = "Laat minstens één woord staan."), StringLength(8000, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Words { get; set; }

    internal IReadOnlyList<string> List => [.. (Words ?? "").Split([' ', ',', ';', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries).Select(w => w.ToLowerInvariant()).Distinct(StringComparer.Ordinal)];
}
