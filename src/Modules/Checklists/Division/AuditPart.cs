namespace Platform.Checklists.Division;

/// <summary>The basin of an audit that one person of the team takes care of.</summary>
public sealed class AuditPart
{
    public long AuditId { get; set; }

    public string BasinId { get; set; } = "";

    public long MemberId { get; set; }
}
