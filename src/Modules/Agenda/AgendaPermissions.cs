namespace Platform.Agenda;

/// <summary>What people may do with the agenda. A session that is marked public is open to everybody.</summary>
public static class AgendaPermissions
{
    public const string View = "agenda.view";
    public const string Register = "agenda.register";
    public const string Organise = "agenda.organise";
    public const string CheckIn = "agenda.check-in";
}
