using System.ComponentModel.DataAnnotations;

namespace Platform.Agenda.Parts;

public sealed class PartForm
{
    [Display(Name = "Titel"), Required(ErrorMessage = "Vul een titel in."), StringLength(120, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Title { get; set; }

    [Display(Name = "Spreker of begeleider"), StringLength(120, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Speaker { get; set; }

    [Display(Name = "Zaal of plek"), StringLength(120, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Place { get; set; }

    [Display(Name = "Aantal plekken"), Required(ErrorMessage = "Vul het aantal plekken in."), Range(1, 10000, ErrorMessage = "Kies een aantal van {1} tot {2}.")]
    public int? Seats { get; set; }

    public static PartForm Of(Part part) => new() { Title = part.Title, Speaker = part.Speaker, Place = part.Place, Seats = part.Seats };

    public void Fill(Part part) => (part.Title, part.Speaker, part.Place, part.Seats) = (Title!.Trim(), (Speaker ?? "").Trim(), (Place ?? "").Trim(), Seats!.Value);
}
