using System.ComponentModel.DataAnnotations;
using Platform.Agenda.Questions;

namespace Platform.Agenda.Answers;

/// <summary>What somebody who is registered may change about it.</summary>
public sealed class OwnForm : AnswersForm
{
    [Display(Name = "Naam"), Required(ErrorMessage = "Vul je naam in."), StringLength(100, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Name { get; set; }
}
