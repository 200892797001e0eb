using System.ComponentModel.DataAnnotations;

namespace Platform.Agenda.Harvests;

public sealed class HarvestForm : IValidatableObject
{
    [Display(Name = "Welke vragen kwamen op?"), StringLength(5000, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Asked { get; set; }

    [Display(Name = "Wat hebben we geleerd?"), StringLength(10000, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Learned { get; set; }

    [Display(Name = "Wat kun je nu doen?"), StringLength(5000, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Actions { get; set; }

    public int Version { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (string.IsNullOrWhiteSpace(Asked) && string.IsNullOrWhiteSpace(Learned) && string.IsNullOrWhiteSpace(Actions)) yield return new("Schrijf minstens één ding op.", [nameof(Learned)]);
    }

    public static HarvestForm Of(Harvest? harvest) => harvest is null ? new() : new() { Asked = harvest.Asked, Learned = harvest.Learned, Actions = harvest.Actions, Version = harvest.Version };

    public void Fill(Harvest harvest) => (harvest.Asked, harvest.Learned, harvest.Actions) = (Clean(Asked), Clean(Learned), Clean(Actions));

    static string Clean(string? text) => (text ?? "").ReplaceLineEndings("\n").Trim();
}
