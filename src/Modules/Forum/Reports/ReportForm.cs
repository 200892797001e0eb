using System.ComponentModel.DataAnnotations;

namespace Platform.Forum.Reports;

/// <summary>What a member tells the moderators about a post.</summary>
public sealed class ReportForm
{
    [Display(Name = "Wat is er mis?"), Required(ErrorMessage = "Schrijf op wat er mis is."), StringLength(500, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string Reason { get; set; } = "";
}
