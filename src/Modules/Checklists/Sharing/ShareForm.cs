using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Platform.Checklists.Sharing;

public sealed class ShareForm
{
    public static readonly IReadOnlyList<SelectListItem> Periods = [new("1 week", "7"), new("2 weken", "14"), new("1 maand", "30"), new("3 maanden", "90")];

    [Display(Name = "Wat deel je?")]
    public ShareKind Kind { get; set; }

    [Display(Name = "Hoelang werkt de link?"), AllowedValues(7, 14, 30, 90, ErrorMessage = "Kies een van de perioden.")]
    public int Days { get; set; } = 30;
}
