using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Platform.Agenda.Sessions;

/// <summary>A session as the API takes it.</summary>
public sealed class SessionInput : SessionFields, IValidatableObject
{
    /// <summary>zoominn, bijeenkomst, mastermind, leertafel or summerSchool; when left out bijeenkomst.</summary>
    public string? Type { get; set; }

    /// <summary>ISO 8601 with offset.</summary>
    [Display(Name = "Begin"), Required(ErrorMessage = "Vul in wanneer de bijeenkomst begint.")]
    public string? Start { get; set; }

    /// <summary>ISO 8601 with offset.</summary>
    [Display(Name = "Einde"), Required(ErrorMessage = "Vul in wanneer de bijeenkomst eindigt.")]
    public string? End { get; set; }

    public IReadOnlyList<string>? Speakers { get; set; }

    /// <summary>draft, published or cancelled; when left out a new session is published and an old one stays as it is.</summary>
    public string? State { get; set; }

    /// <summary>Why it is cancelled.</summary>
    [StringLength(500, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Reason { get; set; }

    /// <summary>The version that was read; another one now gives 409.</summary>
    public int? Version { get; set; }

    public SessionState? WantedState => Enum.TryParse<SessionState>(State, ignoreCase: true, out var state) && Enum.IsDefined(state) ? state : null;

    public SessionDetails ToDetails() => Details(KnownType!.Value, Moment(Start)!.Value, Moment(End)!.Value, Speakers ?? []) with { IsOnline = Online || string.IsNullOrWhiteSpace(Place) };

    protected override bool NeedsPlace => false;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (KnownType is null) yield return new("Kies zoominn, bijeenkomst, mastermind, leertafel of summerSchool.", [nameof(Type)]);
        if (Start is not null && Moment(Start) is null) yield return new("Schrijf het begin als 2026-12-03T10:00:00+01:00.", [nameof(Start)]);
        if (End is not null && Moment(End) is null) yield return new("Schrijf het einde als 2026-12-03T12:00:00+01:00.", [nameof(End)]);
        if (Moment(Start) >= Moment(End)) yield return new("Het einde moet na het begin liggen.", [nameof(End)]);
        if (State is not null && WantedState is null) yield return new("Kies draft, published of cancelled.", [nameof(State)]);
        if (WantedState == SessionState.Cancelled && string.IsNullOrWhiteSpace(Reason)) yield return new("Schrijf waarom de bijeenkomst niet doorgaat.", [nameof(Reason)]);
    }

    SessionType? KnownType => Type is null ? SessionType.Bijeenkomst : Enum.TryParse<SessionType>(Type, ignoreCase: true, out var type) && Enum.IsDefined(type) ? type : null;

    // Without an offset nobody knows which moment is meant.
    static DateTimeOffset? Moment(string? text) => text is not null && (text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > 10)
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? moment.ToUniversalTime() : null;
}
