using System.ComponentModel.DataAnnotations;
using Platform.Checklists.Audits;
using Platform.Checklists.Instruments;

namespace Platform.Checklists.Division;

/// <summary>Who does what, as the owner sends it.</summary>
public sealed class DivisionForm
{
    /// <summary>Member by basin id; none is for everybody.</summary>
    public Dictionary<string, long?> Parts { get; set; } = new(StringComparer.Ordinal);

    [Display(Name = "Vier ogen: een tweede collega kijkt elk oordeel na")]
    public bool FourEyes { get; set; }
}

public sealed record DivisionPage(Audit Audit, Questionnaire Questionnaire, IReadOnlyList<TeamMember> Team, DivisionForm Form);
