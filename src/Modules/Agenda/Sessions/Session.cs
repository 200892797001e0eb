using Platform.Agenda.Organisers;
using Platform.Agenda.Questions;
using Platform.Agenda.Repetitions;
using Platform.Agenda.Rounds;
using Platform.Kernel;
using Platform.Kernel.Files;
using Platform.Kernel.Search;
using Platform.Kernel.Views;

namespace Platform.Agenda.Sessions;

/// <summary>Something people come to at a time and a place, with room for so many.</summary>
public sealed partial class Session : ISearchable, IMentionsFiles
{
    /// <summary>How long before the start the join link is shown.</summary>
    public static readonly TimeSpan JoinBefore = TimeSpan.FromMinutes(15);

    public long Id { get; set; }

    /// <summary>Names the session in every calendar it was ever sent to, so it never changes.</summary>
    public string Uid { get; set; } = Guid.NewGuid().ToString("N");

    public string Title { get; set; } = "";

    public SessionType Type { get; set; }

    public string Summary { get; set; } = "";

    /// <summary>Markdown.</summary>
    public string Body { get; set; } = "";

    public string BodyHtml { get; set; } = "";

    /// <summary>A line each: name, function.</summary>
    public string Speakers { get; set; } = "";

    public string Theme { get; set; } = "";

    /// <summary>For whom it is meant: "wijkteams en gedragswetenschappers".</summary>
    public string TargetGroup { get; set; } = "";

    /// <summary>The language that people speak there; empty is Dutch.</summary>
    public string Language { get; set; } = "";

    /// <summary>Words only, nothing is paid here; empty is free.</summary>
    public string Price { get; set; } = "";

    public DateTimeOffset StartUtc { get; set; }

    public DateTimeOffset EndUtc { get; set; }

    public string ZoneId { get; set; } = DutchTime.ZoneId;

    public bool IsOnline { get; set; }

    public string Place { get; set; } = "";

    public string Address { get; set; } = "";

    /// <summary>Where to join online. Secret: see <see cref="ShowsJoinUrl"/>.</summary>
    public string? JoinUrl { get; set; }

    public int Capacity { get; set; }

    /// <summary>Places given away or offered. Only statements with a condition change it, see <c>Places</c>.</summary>
    public int Taken { get; set; }

    public int WaitingListSize { get; set; }

    /// <summary>People on the waiting list; changed like <see cref="Taken"/>.</summary>
    public int Waiting { get; set; }

    /// <summary>How long an offer of a place stands, see <see cref="OfferUntil"/>.</summary>
    public int OfferHours { get; set; } = 12;

    /// <summary>Before this moment nobody registers; null is from publication on.</summary>
    public DateTimeOffset? OpensUtc { get; set; }

    /// <summary>From this moment on nobody registers; null is until the start.</summary>
    public DateTimeOffset? ClosesUtc { get; set; }

    /// <summary>Only who was invited may register.</summary>
    public bool InvitationOnly { get; set; }

    public IReadOnlyList<Question> Questions { get; set; } = [];

    /// <summary>What everybody must agree to who registers; empty is nothing.</summary>
    public string Consent { get; set; } = "";

    public Reminders Reminders { get; set; } = Reminders.All;

    /// <summary>Who was there gets a certificate.</summary>
    public bool Certificate { get; set; }

    /// <summary>Number of the accreditation, for example at SKJ; empty is none.</summary>
    public string AccreditationNumber { get; set; } = "";

    /// <summary>Register and chamber.</summary>
    public string AccreditationBody { get; set; } = "";

    public double? AccreditationPoints { get; set; }

    public DateOnly? AccreditedUntil { get; set; }

    public SessionState State { get; set; }

    public string CancelReason { get; set; } = "";

    /// <summary>Visitors without an account may see it.</summary>
    public bool Public { get; set; } = true;

    /// <summary>People without an account may register, after a confirmation by mail.</summary>
    public bool AllowGuests { get; set; }

    public long? OrganiserId { get; set; }

    /// <summary>Rises with every change that a calendar should show (RFC 5545 SEQUENCE).</summary>
    public int Sequence { get; set; }

    /// <summary>Rises with every edit; a form that was opened before is stale.</summary>
    public int Version { get; set; } = 1;

    public DateTimeOffset CreatedUtc { get; set; }

    public DateTimeOffset ChangedUtc { get; set; }

    public int Minutes => (int)(EndUtc - StartUtc).TotalMinutes;

    public long? SeriesId { get; set; }

    public SessionSeries? Series { get; set; }

    /// <summary>When this date of a series was planned by its rule: calendars name it by that, also after it moved (RFC 5545 RECURRENCE-ID). Null outside a series.</summary>
    public DateTimeOffset? SlotUtc { get; set; }

    /// <summary>Who helps to organise it, besides who may organise everything.</summary>
    public List<Organiser> Organisers { get; private set; } = [];

    /// <summary>It is a programme: who registers chooses a part in each round. Then <see cref="Rounds"/> are worth reading.</summary>
    public bool HasProgramme { get; set; }

    /// <summary>The rounds of a programme in order of time; only what was loaded.</summary>
    public List<Round> Rounds { get; private set; } = [];

    public string Path => SessionAddress.PathOf(Id, Title);

    public string Url => SessionAddress.UrlOf(Id, Title);

    public SearchKey SearchKey => new("session", Id);

    public SearchText? ToSearch() => State != SessionState.Published ? null : new SearchText(
        Title, string.Join('\n', Summary, MarkdownText.ToPlainText(Body), Speakers, Place), Url,
        Public ? SearchAudience.Public : SearchAudience.Permission(AgendaPermissions.View), StartUtc, Theme.Length > 0 ? [Type.Dutch(), Theme] : [Type.Dutch()],
        [new SearchFacet("thema", Theme), new SearchFacet("soort", Type.Dutch())]);

    public FileMentions? ToMentions() => new(Title, Url, [Body], [], State != SessionState.Published ? null : Public ? SearchAudience.Public : SearchAudience.Permission(AgendaPermissions.View));
}
