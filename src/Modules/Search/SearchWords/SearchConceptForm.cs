using System.ComponentModel.DataAnnotations;

namespace Platform.Search.SearchWords;

/// <summary>Words that mean the same, as somebody fills them in.</summary>
public sealed class SearchConceptForm
{
    [Display(Name = "Woorden die hetzelfde betekenen"), Required(ErrorMessage = "Vul twee of meer woorden in."), StringLength(SearchConcept.MaxWords, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Words { get; set; }

    /// <summary>The version that the writer started from.</summary>
    public int Version { get; set; }

    internal IEnumerable<string> List => (Words ?? "").Split(['\n', '\r', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    internal static SearchConceptForm Of(SearchConcept concept) => new() { Words = concept.Words, Version = concept.Version };
}
