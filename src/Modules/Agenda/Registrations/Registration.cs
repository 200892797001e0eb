using System.Globalization;
using System.Security.Cryptography;
using Platform.Agenda.Certificates;
using Platform.Agenda.Parts;
using Platform.Agenda.Rounds;
using Platform.Agenda.Sessions;
using Platform.Kernel.Views;

namespace Platform.Agenda.Registrations;

public enum RegistrationState
{
    /// <summary>A guest has not yet opened the link in the mail; no place is kept.</summary>
    AwaitingConfirmation,
    Confirmed,
    Waiting,

    /// <summary>A place is kept for somebody of the waiting list, for a while.</summary>
    Offered,

    /// <summary>The offer was not taken in time.</summary>
    Expired,
    Cancelled,
}

/// <summary>One person for one session; the e-mail address makes it one. Coming back after cancelling takes the same row again.</summary>
public sealed class Registration
{
    public long Id { get; set; }

    public long SessionId { get; set; }

    public Session Session { get; set; } = null!;

    /// <summary>The account of this person, or null for a guest.</summary>
    public long? MemberId { get; set; }

    public string Name { get; set; } = "";

    public string Email { get; set; } = "";

    /// <summary><see cref="Email"/> as it is compared, see <see cref="KeyOf"/>.</summary>
    public string EmailKey { get; set; } = "";

    /// <summary>Opens this registration from a mail, without an account: 128 random bits.</summary>
    public string Secret { get; set; } = NewSecret();

    public RegistrationState State { get; set; }

    /// <summary>Who put this person on the list, when it was somebody else.</summary>
    public long? AddedById { get; set; }

    /// <summary>Whose colleagues came together; empty for who registered alone.</summary>
    public string Organisation { get; set; } = "";

    /// <summary>Answers to the organiser's questions as a JSON object, or empty.</summary>
    public string Answers { get; set; } = "";

    /// <summary>The text this person agreed to, as it was then.</summary>
    public string ConsentedTo { get; set; } = "";

    /// <summary>Ids of the parts of a programme that this person wants, with commas; seats are given with the place.</summary>
    public string Wanted { get; set; } = "";

    /// <summary>Not a column: the seats this person has in a programme, in order of time, where somebody loaded them.</summary>
    public IReadOnlyList<Choice> Choices { get; set; } = [];

    /// <summary>Until when the place is kept; only while <see cref="RegistrationState.Offered"/>.</summary>
    public DateTimeOffset? OfferedUntilUtc { get; set; }

    public DateTimeOffset CreatedUtc { get; set; }

    /// <summary>Since when this person stands in line; the earliest is first.</summary>
    public DateTimeOffset QueuedUtc { get; set; }

    /// <summary>When a guest was last asked to confirm; asking again at once sends no second mail.</summary>
    public DateTimeOffset? AskedUtc { get; set; }

    /// <summary>The session's sequence as this person was last told.</summary>
    public int InvitedSequence { get; set; }

    /// <summary>Rises when this person leaves or chooses anew: without it a calendar ignores the next invitation.</summary>
    public int Revision { get; set; }

    /// <summary>The start of which this person was reminded; another start, another reminder.</summary>
    public DateTimeOffset? RemindedOfUtc { get; set; }

    /// <summary>The last reminder of that start.</summary>
    public Reminders Reminded { get; set; }

    /// <summary>In the code that this person shows at the door. Another one than <see cref="Secret"/>: who stands in line may see it.</summary>
    public string Ticket { get; set; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(10));

    /// <summary>Since when this person is there; null is absent.</summary>
    public DateTimeOffset? CheckedInUtc { get; set; }

    /// <summary>Minutes that this person was there; null is all of the session.</summary>
    public int? Minutes { get; set; }

    /// <summary>Names the certificate; null for who was never there.</summary>
    public string? CertificateCode { get; set; }

    /// <summary>Was asked afterwards how it was.</summary>
    public bool AskedAfterwards { get; set; }

    /// <summary>Has told how it was. The answer itself is kept without this row.</summary>
    public bool Evaluated { get; set; }

    public bool IsActive => State is RegistrationState.Confirmed or RegistrationState.Waiting or RegistrationState.Offered;

    /// <summary>Takes up one of the places of the session.</summary>
    public bool HasPlace => State is RegistrationState.Confirmed or RegistrationState.Offered;

    public string Url => "/agenda/aanmelding/" + Secret;

    public IReadOnlyList<long> WantedParts => [.. Wanted.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(id => long.Parse(id, CultureInfo.InvariantCulture))];

    /// <summary>What was chosen, for a mail or a calendar: <c>13.00 uur: Samen beslissen (zaal 2)</c>.</summary>
    public IEnumerable<string> ChoiceLines => Choices.Select(c => $"{DutchTime.Time(c.Round.StartUtc)}: {c.Part.Title}{(c.Part.Place.Length > 0 ? $" ({c.Part.Place})" : "")}");

    /// <summary>The same as Identity makes of an address, so that the two can be compared.</summary>
    public static string KeyOf(string email) => email.Trim().Normalize().ToUpperInvariant();

    /// <summary>Takes a place or a turn that the database has already given.</summary>
    public void Enter(RegistrationState state, Attendee who, Session session, DateTimeOffset now)
    {
        Describe(who, now);
        State = state;
        QueuedUtc = now;
        InvitedSequence = session.Sequence;
    }

    /// <summary>A guest wants to come; the mail decides whether it is really them.</summary>
    public void Ask(Attendee who, DateTimeOffset now)
    {
        Describe(who, now);
        State = RegistrationState.AwaitingConfirmation;
        AskedUtc = now;
    }

    public void Offer(Session session, DateTimeOffset until)
    {
        State = RegistrationState.Offered;
        OfferedUntilUtc = until;
        InvitedSequence = session.Sequence;
    }

    /// <summary>Turns a turn on the waiting list, or an offer, into a place.</summary>
    public void Place(Session session)
    {
        State = RegistrationState.Confirmed;
        OfferedUntilUtc = null;
        InvitedSequence = session.Sequence;
    }

    public void Expire() => (State, OfferedUntilUtc) = (RegistrationState.Expired, null);

    public void Cancel()
    {
        (State, OfferedUntilUtc) = (RegistrationState.Cancelled, null);
        Revision++;
    }

    public void CheckIn(DateTimeOffset now)
    {
        CheckedInUtc ??= now;
        CertificateCode ??= Certificate.NewCode();
    }

    public void UndoCheckIn() => (CheckedInUtc, Minutes) = (null, null);

    /// <param name="minutes">0 is absent.</param>
    public void Attend(int minutes, DateTimeOffset now)
    {
        if (minutes == 0)
        {
            UndoCheckIn();
            return;
        }
        CheckIn(now);
        Minutes = minutes;
    }

    /// <summary>Other answers than before, from the form behind the link in the mail.</summary>
    public void Answer(string name, Attendee answered)
    {
        Name = name.Trim();
        Answers = answered.Answers;
        if (answered.ConsentedTo.Length > 0) ConsentedTo = answered.ConsentedTo;
    }

    public void Want(IEnumerable<long> parts) => Wanted = string.Join(',', parts.Order().Select(p => p.ToString(CultureInfo.InvariantCulture)));

    void Describe(Attendee who, DateTimeOffset now)
    {
        if (Id == 0) CreatedUtc = now;
        MemberId = who.MemberId;
        Name = who.Name.Trim();
        Email = who.Email.Trim();
        EmailKey = KeyOf(who.Email);
        AddedById = who.AddedById;
        Organisation = who.Organisation.Trim();
        Answers = who.Answers;
        ConsentedTo = who.ConsentedTo;
        Want(who.Parts);
    }

    // Only lower case: generated addresses are.
    static string NewSecret() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
}

/// <summary>Who comes: a member, or a guest with a name and an address.</summary>
public sealed record Attendee(long? MemberId, string Name, string Email)
{
    public long? AddedById { get; init; }

    /// <summary>An organiser puts this person on the list: no invitation is needed and the registration need not be open.</summary>
    public bool ByOrganiser { get; init; }

    public string Organisation { get; init; } = "";

    /// <summary>JSON object, or empty.</summary>
    public string Answers { get; init; } = "";

    /// <summary>The text that was agreed to, or empty.</summary>
    public string ConsentedTo { get; init; } = "";

    /// <summary>The parts of a programme that were chosen, at most one in each round.</summary>
    public IReadOnlyList<long> Parts { get; init; } = [];

    /// <summary>Chose some time ago, so a part may be full by now: that round is chosen later.</summary>
    public bool ChoseBefore { get; init; }
}
