using System.ComponentModel.DataAnnotations;

namespace Platform.Agenda.Evaluations;

public sealed class EvaluationForm
{
    const string Choose = "Kies een cijfer van 1 tot 5.";

    [Display(Name = "De bijeenkomst was nuttig voor mij"), Required(ErrorMessage = Choose), Range(1, 5, ErrorMessage = Choose)]
    public int? Useful { get; set; }

    [Display(Name = "Ik kan hier in mijn werk iets mee"), Required(ErrorMessage = Choose), Range(1, 5, ErrorMessage = Choose)]
    public int? Practice { get; set; }

    [Display(Name = "De begeleiding was goed"), Required(ErrorMessage = Choose), Range(1, 5, ErrorMessage = Choose)]
    public int? Guidance { get; set; }

    [Display(Name = "Ik heb van anderen geleerd"), Required(ErrorMessage = Choose), Range(1, 5, ErrorMessage = Choose)]
    public int? Connection { get; set; }

    [Display(Name = "Wat neem je mee?"), StringLength(1000, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Takeaway { get; set; }

    [Display(Name = "Wat kan beter?"), StringLength(1000, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Better { get; set; }

    public Evaluation ToEvaluation(long sessionId) => new()
    {
        SessionId = sessionId,
        Useful = Useful!.Value,
        Practice = Practice!.Value,
        Guidance = Guidance!.Value,
        Connection = Connection!.Value,
        Takeaway = (Takeaway ?? "").Trim(),
        Better = (Better ?? "").Trim(),
    };
}
