using System.ComponentModel.DataAnnotations;

namespace Platform.Agenda.Sessions;

/// <summary>What kind of session it is.</summary>
public enum SessionType
{
    [Display(Name = "ZOOMinn")]
    Zoominn,

    [Display(Name = "Bijeenkomst")]
    Bijeenkomst,

    [Display(Name = "Mastermind")]
    Mastermind,

    [Display(Name = "Leertafel")]
    Leertafel,

    [Display(Name = "Summerschool")]
    SummerSchool,
}

/// <summary>The life of a session. A cancelled one stays cancelled; make a copy to plan it anew.</summary>
public enum SessionState
{
    Draft,
    Published,
    Cancelled,
}

public static class SessionTypeNames
{
    /// <summary>As people read it: ZOOMinn.</summary>
    public static string Dutch(this SessionType type) => type switch
    {
        SessionType.Zoominn => "ZOOMinn",
        SessionType.SummerSchool => "Summerschool",
        _ => type.ToString(),
    };

    public static string Icon(this SessionType type) => type switch
    {
        SessionType.Zoominn => "video",
        SessionType.Mastermind => "lightbulb",
        SessionType.Leertafel => "messages-square",
        SessionType.SummerSchool => "graduation-cap",
        _ => "users",
    };
}
