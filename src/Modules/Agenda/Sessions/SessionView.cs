using System.Text.Json;
using Platform.Agenda.Registrations;
using Platform.Agenda.Rounds;
using Platform.Kernel.Views;

namespace Platform.Agenda.Sessions;

/// <summary>A session as the API gives it.</summary>
/// <param name="WaitingList">Size of the waiting list.</param>
/// <param name="Waiting">People on it now.</param>
/// <param name="JoinUrl">Only for who has a place, around the session.</param>
/// <param name="Language">Empty is Dutch.</param>
/// <param name="Price">Words only; empty is free.</param>
/// <param name="Programme">Only of one session, not in lists: the rounds in which somebody chooses a part.</param>
/// <param name="Registration">State of the caller's own registration, or null.</param>
public sealed record SessionView(
    long Id, string Type, string Title, string Summary, string Body, DateTimeOffset Start, DateTimeOffset End, string TimeZone, bool Online, string Place, string Address, string? JoinUrl,
    IReadOnlyList<string> Speakers, string Theme, int Capacity, int Taken, int WaitingList, int Waiting, string State, string? CancelReason, bool Public, bool AllowGuests, string? Registration, int Version, string Url,
    DateTimeOffset? Opens, DateTimeOffset? Closes, bool InvitationOnly, int OfferHours, IReadOnlyList<QuestionView> Questions, string Consent, string TargetGroup, string Language, string Price, IReadOnlyList<RoundView> Programme)
{
    public static SessionView Of(Session s, RegistrationState? mine, bool mayJoin, string url) => new(
        s.Id, Camel(s.Type), s.Title, s.Summary, s.Body, DutchTime.Local(s.StartUtc), DutchTime.Local(s.EndUtc), s.ZoneId, s.IsOnline, s.Place, s.Address, mayJoin ? s.JoinUrl : null,
        s.Speakers.Split('\n', StringSplitOptions.RemoveEmptyEntries), s.Theme, s.Capacity, s.Taken, s.WaitingListSize, s.Waiting, Camel(s.State),
        s.State == SessionState.Cancelled ? s.CancelReason : null, s.Public, s.AllowGuests, mine is { } state ? Camel(state) : null, s.Version, url,
        s.OpensUtc is { } opens ? DutchTime.Local(opens) : null, s.ClosesUtc is { } closes ? DutchTime.Local(closes) : null, s.InvitationOnly, s.OfferHours,
        [.. s.Questions.Select(q => new QuestionView(q.Key, q.Text, Camel(q.Kind), q.Required, Camel(q.For), q.Choices))], s.Consent, s.TargetGroup, s.Language, s.Price, [.. s.Rounds.InOrder().Select(RoundView.Of)]);

    public static string Camel(Enum value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}

/// <summary>A question of the organiser; <paramref name="Key"/> names the answer.</summary>
/// <param name="Kind">text, choice, checkbox or number.</param>
/// <param name="For">everyone, members or guests.</param>
public sealed record QuestionView(string Key, string Text, string Kind, bool Required, string For, IReadOnlyList<string> Choices);

/// <summary>A round of a programme; send the <c>id</c> of one of its parts in <c>parts</c> of a registration.</summary>
public sealed record RoundView(long Id, string Title, DateTimeOffset Start, DateTimeOffset End, IReadOnlyList<PartView> Parts)
{
    public static RoundView Of(Round round) => new(round.Id, round.Title, DutchTime.Local(round.StartUtc), DutchTime.Local(round.EndUtc), [.. round.InOrder.Select(p => new PartView(p.Id, p.Title, p.Speaker, p.Place, p.Seats, p.Taken))]);
}

public sealed record PartView(long Id, string Title, string Speaker, string Place, int Seats, int Taken);
