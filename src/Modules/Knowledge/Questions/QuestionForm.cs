using System.ComponentModel.DataAnnotations;

namespace Platform.Knowledge.Questions;

/// <summary>What a reader wants to know of a writer.</summary>
public sealed class QuestionForm
{
    [Display(Name = "Je vraag in één zin"), Required(ErrorMessage = "Vul je vraag in."), StringLength(150, MinimumLength = 5, ErrorMessage = "Maak je vraag {2} tot {1} tekens lang.")]
    public string? Title { get; set; }

    [Display(Name = "Toelichting"), Required(ErrorMessage = "Vertel er iets bij."), StringLength(5000, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Body { get; set; }
}
