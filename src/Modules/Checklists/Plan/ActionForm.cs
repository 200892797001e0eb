using System.ComponentModel.DataAnnotations;

namespace Platform.Checklists.Plan;

public sealed class ActionForm
{
    [Display(Name = "Wat ga je doen?"), Required(ErrorMessage = "Vul in wat je gaat doen."), StringLength(300, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string Title { get; set; } = "";

    [Display(Name = "Toelichting"), StringLength(2000, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Note { get; set; }

    [Display(Name = "Wie zorgt ervoor?")]
    public long? OwnerId { get; set; }

    [Display(Name = "Klaar op")]
    public DateOnly? DueOn { get; set; }

    /// <summary>The question it is about, or empty.</summary>
    [StringLength(80)]
    public string? Criterion { get; set; }

    /// <summary>The version this person saw; null for a new action.</summary>
    public int? Version { get; set; }

    public static ActionForm Of(PlanAction action) => new()
    {
        Title = action.Title,
        Note = action.Note,
        OwnerId = action.OwnerId,
        DueOn = action.DueOn,
        Criterion = action.CriterionId,
        Version = action.Version,
    };
}
