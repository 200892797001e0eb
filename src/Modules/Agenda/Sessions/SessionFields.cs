using System.ComponentModel.DataAnnotations;

namespace Platform.Agenda.Sessions;

/// <summary>What the form in the browser and the API have in common.</summary>
public abstract class SessionFields
{
    [Display(Name = "Titel"), Required(ErrorMessage = "Vul een titel in."), StringLength(120, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Title { get; set; }

    [Display(Name = "Samenvatting"), StringLength(200, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Summary { get; set; }

    [Display(Name = "Programma"), StringLength(20000, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Body { get; set; }

    [Display(Name = "Thema"), StringLength(80, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Theme { get; set; }

    [Display(Name = "Doelgroep"), StringLength(120, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? TargetGroup { get; set; }

    [Display(Name = "Taal"), StringLength(60, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Language { get; set; }

    [Display(Name = "Prijs"), StringLength(120, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Price { get; set; }

    [Display(Name = "Deze bijeenkomst is online")]
    public bool Online { get; set; }

    [Display(Name = "Plek"), StringLength(120, ErrorMessage = "Gebruik hooguit {1} tekens."), CustomValidation(typeof(SessionFields), nameof(CheckPlace))]
    public string? Place { get; set; }

    [Display(Name = "Adres"), StringLength(200, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Address { get; set; }

    [Display(Name = "Link om online mee te doen"), StringLength(500, ErrorMessage = "Gebruik hooguit {1} tekens."), CustomValidation(typeof(SessionFields), nameof(CheckJoinUrl))]
    public string? JoinUrl { get; set; }

    [Display(Name = "Aantal plekken"), Required(ErrorMessage = "Vul het aantal plekken in."), Range(1, 10000, ErrorMessage = "Kies een aantal van {1} tot {2}.")]
    public int? Capacity { get; set; }

    [Display(Name = "Plekken op de wachtlijst"), Required(ErrorMessage = "Vul in hoeveel mensen op de wachtlijst mogen; 0 is geen wachtlijst."), Range(0, 10000, ErrorMessage = "Kies een aantal van {1} tot {2}.")]
    public int? WaitingList { get; set; } = 0;

    [Display(Name = "Ook bezoekers zonder account zien deze bijeenkomst")]
    public bool Public { get; set; } = true;

    [Display(Name = "Ook mensen zonder account mogen zich aanmelden"), CustomValidation(typeof(SessionFields), nameof(CheckGuests))]
    public bool AllowGuests { get; set; }

    [Display(Name = "Alleen op uitnodiging")]
    public bool InvitationOnly { get; set; }

    [Display(Name = "Hoeveel uur geldt een vrijgekomen plek?"), Required(ErrorMessage = "Vul een aantal uren in."), Range(1, 168, ErrorMessage = "Kies een aantal van {1} tot {2}.")]
    public int? OfferHours { get; set; } = 12;

    [Display(Name = "Een week ervoor")]
    public bool RemindWeek { get; set; } = true;

    [Display(Name = "Een dag ervoor")]
    public bool RemindDay { get; set; } = true;

    [Display(Name = "Een uur ervoor")]
    public bool RemindHour { get; set; } = true;

    [Display(Name = "Wie aanwezig was, krijgt een bewijs van deelname")]
    public bool Certificate { get; set; }

    [Display(Name = "Accreditatienummer"), StringLength(40, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? AccreditationNumber { get; set; }

    [Display(Name = "Register en kamer"), StringLength(120, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? AccreditationBody { get; set; }

    [Display(Name = "Punten"), Range(0.1, 100, ErrorMessage = "Vul een aantal punten in, bijvoorbeeld 2,5.")]
    public double? AccreditationPoints { get; set; }

    [Display(Name = "Geldig tot en met")]
    public DateOnly? AccreditedUntil { get; set; }

    /// <summary>The contract of the API asks for no place: there, none means online.</summary>
    protected virtual bool NeedsPlace => !Online;

    public static ValidationResult? CheckPlace(string? place, ValidationContext context) =>
        ((SessionFields)context.ObjectInstance).NeedsPlace && string.IsNullOrWhiteSpace(place) ? new("Vul in waar de bijeenkomst is, of kies online.", [nameof(Place)]) : null;

    public static ValidationResult? CheckJoinUrl(string? url, ValidationContext context) =>
        string.IsNullOrWhiteSpace(url) || (Uri.TryCreate(url.Trim(), UriKind.Absolute, out var link) && link.Scheme is "https" or "http") ? null
            : new("Vul een volledige link in, bijvoorbeeld https://meet.example.nl/zoominn.", [nameof(JoinUrl)]);

    public static ValidationResult? CheckGuests(bool guests, ValidationContext context) =>
        guests && !((SessionFields)context.ObjectInstance).Public ? new("Mensen zonder account kunnen zich alleen aanmelden als ze de bijeenkomst ook zien.", [nameof(AllowGuests)]) : null;

    protected SessionDetails Details(SessionType type, DateTimeOffset start, DateTimeOffset end, IReadOnlyList<string> speakers) => new()
    {
        Title = Title!,
        Type = type,
        Summary = Summary ?? "",
        Body = Body ?? "",
        Speakers = speakers,
        Theme = Theme ?? "",
        TargetGroup = TargetGroup ?? "",
        Language = Language ?? "",
        Price = Price ?? "",
        StartUtc = start,
        EndUtc = end,
        IsOnline = Online,
        Place = Place ?? "",
        Address = Address ?? "",
        JoinUrl = JoinUrl,
        Capacity = Capacity!.Value,
        WaitingListSize = WaitingList!.Value,
        Public = Public,
        AllowGuests = AllowGuests,
        InvitationOnly = InvitationOnly,
        OfferHours = OfferHours!.Value,
        Reminders = (RemindWeek ? Reminders.WeekBefore : 0) | (RemindDay ? Reminders.DayBefore : 0) | (RemindHour ? Reminders.HourBefore : 0),
        Certificate = Certificate,
        AccreditationNumber = AccreditationNumber ?? "",
        AccreditationBody = AccreditationBody ?? "",
        AccreditationPoints = AccreditationPoints,
        AccreditedUntil = AccreditedUntil,
    };

    protected void Copy(Session session)
    {
        (Title, Summary, Body, Theme) = (session.Title, session.Summary, session.Body, session.Theme);
        (TargetGroup, Language, Price) = (session.TargetGroup, session.Language, session.Price);
        (Online, Place, Address, JoinUrl) = (session.IsOnline, session.IsOnline ? "" : session.Place, session.Address, session.JoinUrl);
        (Capacity, WaitingList, OfferHours) = (session.Capacity, session.WaitingListSize, session.OfferHours);
        (RemindWeek, RemindDay, RemindHour) = (session.Reminders.HasFlag(Reminders.WeekBefore), session.Reminders.HasFlag(Reminders.DayBefore), session.Reminders.HasFlag(Reminders.HourBefore));
        (Certificate, AccreditationNumber, AccreditationBody) = (session.Certificate, session.AccreditationNumber, session.AccreditationBody);
        (AccreditationPoints, AccreditedUntil) = (session.AccreditationPoints, session.AccreditedUntil);
        (Public, AllowGuests, InvitationOnly) = (session.Public, session.AllowGuests, session.InvitationOnly);
    }
}
