using System.Globalization;
using Platform.Agenda.Questions;
using Platform.Agenda.Sessions;
using Platform.Kernel;
using Platform.Kernel.Views;

namespace Platform.Agenda.Recipe;

/// <summary>A session in a recipe file.</summary>
sealed record SessionRecord
{
    public string Title { get; init; } = "";

    public string Type { get; init; } = "";

    public string? Summary { get; init; }

    public string? Body { get; init; }

    public int DaysFromNow { get; init; }

    /// <summary>Dutch time: 10:00.</summary>
    public string Time { get; init; } = "";

    public int Minutes { get; init; }

    /// <summary>"Online" or a place.</summary>
    public string Place { get; init; } = "Online";

    public string? Address { get; init; }

    public string? JoinUrl { get; init; }

    public int Capacity { get; init; }

    public int WaitingListSize { get; init; }

    public string? Organiser { get; init; }

    public IReadOnlyList<string> Speakers { get; init; } = [];

    public string? Theme { get; init; }

    public string? TargetGroup { get; init; }

    public string? Language { get; init; }

    public string? Price { get; init; }

    /// <summary>The rounds of a summer school.</summary>
    public IReadOnlyList<RoundRecord> Programme { get; init; } = [];

    /// <summary>E-mail addresses of members who help to organise.</summary>
    public IReadOnlyList<string> Helpers { get; init; } = [];

    public bool Public { get; init; } = true;

    public bool AllowGuests { get; init; }

    public bool InvitationOnly { get; init; }

    public bool Certificate { get; init; }

    public string? AccreditationNumber { get; init; }

    public string? AccreditationBody { get; init; }

    public double? AccreditationPoints { get; init; }

    public string? Consent { get; init; }

    public IReadOnlyList<QuestionRecord> Questions { get; init; } = [];

    /// <summary>E-mail addresses of members, in the order in which they came.</summary>
    public IReadOnlyList<string> Registrations { get; init; } = [];

    public SessionDetails ToDetails(DateTimeOffset now)
    {
        if (Title.Length == 0) throw new RuleException("Een bijeenkomst heeft geen titel.");
        if (!Enum.TryParse<SessionType>(Type, ignoreCase: true, out var type) || !Enum.IsDefined(type)) throw new RuleException($"‘{Title}’: de soort {Type} bestaat niet.");
        if (!TimeOnly.TryParseExact(Time, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)) throw new RuleException($"‘{Title}’: de tijd {Time} klopt niet.");
        if (Minutes <= 0) throw new RuleException($"‘{Title}’: de duur klopt niet.");
        if (Capacity <= 0) throw new RuleException($"‘{Title}’: het aantal plekken klopt niet.");
        var start = DutchTime.FromLocal(DutchTime.Local(now).Date.AddDays(DaysFromNow) + time.ToTimeSpan());
        var online = Place.Equals("online", StringComparison.OrdinalIgnoreCase);
        return new SessionDetails
        {
            Title = Title,
            Type = type,
            Summary = Summary ?? "",
            Body = Body ?? "",
            Speakers = Speakers,
            Theme = Theme ?? "",
            TargetGroup = TargetGroup ?? "",
            Language = Language ?? "",
            Price = Price ?? "",
            StartUtc = start,
            EndUtc = start.AddMinutes(Minutes),
            IsOnline = online,
            Place = Place,
            Address = Address ?? "",
            JoinUrl = JoinUrl,
            Capacity = Capacity,
            WaitingListSize = WaitingListSize,
            Public = Public,
            AllowGuests = AllowGuests,
            InvitationOnly = InvitationOnly,
            Certificate = Certificate,
            AccreditationNumber = AccreditationNumber ?? "",
            AccreditationBody = AccreditationBody ?? "",
            AccreditationPoints = AccreditationPoints,
            Consent = Consent,
            Questions = [.. Questions.Select(q => q.ToQuestion(Title))],
            Programme = [.. Programme.Select(r => r.ToRound(Title, start))],
        };
    }
}

/// <summary>A question in a recipe file; its key is made of its words.</summary>
sealed record QuestionRecord
{
    public string Text { get; init; } = "";

    public string Kind { get; init; } = nameof(QuestionKind.Text);

    public bool Required { get; init; }

    public string For { get; init; } = nameof(QuestionAudience.Everyone);

    public IReadOnlyList<string> Choices { get; init; } = [];

    public Question ToQuestion(string session)
    {
        if (!Enum.TryParse<QuestionKind>(Kind, ignoreCase: true, out var kind) || !Enum.TryParse<QuestionAudience>(For, ignoreCase: true, out var audience)) throw new RuleException($"‘{session}’: de vraag ‘{Text}’ klopt niet.");
        return new(SessionAddress.Slug(Text), Text, kind, Required, audience, Choices);
    }
}
