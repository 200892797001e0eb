using Microsoft.EntityFrameworkCore;
using Platform.Agenda.Registrations;
using Platform.Agenda.Repetitions;
using Platform.Agenda.Sessions;
using Platform.Kernel.Api;
using Platform.Members.Contracts;
using Platform.Tests.Support;

namespace Platform.Tests.Agenda;

/// <summary>What a test of the agenda starts from.</summary>
static class Given
{
    static int s_titles;

    public static Task<Network> Network(Engine engine) => Support.Network.Demo(engine, "beweging-van-nul");

    /// <summary>A published session in a week, with a title that no other test has.</summary>
    public static Task<Session> Session(this Network network, int capacity = 10, int waitingList = 0, Func<SessionDetails, SessionDetails>? with = null, bool published = true)
    {
        var start = new DateTimeOffset(TimeProvider.System.GetUtcNow().Date.AddDays(7).AddHours(9), TimeSpan.Zero);
        var details = new SessionDetails
        {
            Title = $"Leertafel {Interlocked.Increment(ref s_titles)} van {Guid.NewGuid():N}",
            Type = SessionType.Leertafel,
            Summary = "We leren van elkaar.",
            StartUtc = start,
            EndUtc = start.AddHours(2),
            Place = "Stadskantoor Utrecht",
            Capacity = capacity,
            WaitingListSize = waitingList,
        };
        return network.With<Planning, Session>(planning => planning.CreateAsync(with?.Invoke(details) ?? details, null, published, CancellationToken.None));
    }

    public static Task<string> Token(this Network network, string email, params string[] scopes) => network.With<TokenIssuer, string>(issuer =>
        issuer.IssueAsync(email, "test", scopes.Length > 0 ? scopes : [ApiScopes.AgendaRead, ApiScopes.AgendaWrite], TimeSpan.FromHours(1), CancellationToken.None));

    /// <summary>The session as it is now.</summary>
    public static Task<Session> Now(this Network network, Session session) => network.Db(db => db.Set<Session>().AsNoTracking().SingleAsync(s => s.Id == session.Id));

    public static Task<List<Registration>> Registrations(this Network network, Session session) =>
        network.Db(db => db.Set<Registration>().AsNoTracking().Where(r => r.SessionId == session.Id).OrderBy(r => r.QueuedUtc).ToListAsync());

    /// <summary>Moves a session in time, past all rules.</summary>
    public static Task<int> Starts(this Network network, Session session, TimeSpan fromNow, TimeSpan? length = null)
    {
        var start = TimeProvider.System.GetUtcNow() + fromNow;
        var end = start + (length ?? TimeSpan.FromHours(2));
        return network.Db(db => db.Set<Session>().Where(s => s.Id == session.Id).ExecuteUpdateAsync(u => u.SetProperty(s => s.StartUtc, start).SetProperty(s => s.EndUtc, end)));
    }

    /// <summary>Somebody registers, as an organiser would add them.</summary>
    public static Task<Registration> Takes(this Network network, Session session, string email) => network.With<Places, Registration>(async places =>
        await places.TakeAsync(session.Id, await places.AttendeeAsync("Iemand", email, CancellationToken.None) with { ByOrganiser = true }, CancellationToken.None));

    public static Task<int> Repeats(this Network network, Session session, int count, bool fixedGroup = false) =>
        network.With<Planning, int>(planning => planning.RepeatAsync(session.Id, new RecurrenceRule(Platform.Agenda.Repetitions.Repeats.Weekly, 1, count), [], fixedGroup, CancellationToken.None));

    /// <summary>Plans a job for now.</summary>
    public static Task<int> Now<T>(this Network network, T message) where T : notnull => network.With<Platform.Kernel.Data.TenantDb, int>(db =>
    {
        db.Schedule(message);
        return db.SaveChangesAsync();
    });

    /// <summary>The time of an offer is over.</summary>
    public static async Task<bool> Ends(this Network network, Registration offered)
    {
        var past = TimeProvider.System.GetUtcNow().AddMinutes(-1);
        await network.Db(db => db.Set<Registration>().Where(r => r.Id == offered.Id && r.State == RegistrationState.Offered).ExecuteUpdateAsync(u => u.SetProperty(r => r.OfferedUntilUtc, past)));
        return await network.With<Places, bool>(places => places.EndOfferAsync(offered.Id, CancellationToken.None));
    }

    /// <summary>The mails to somebody about this session; waits for the background when that is busy with them.</summary>
    public static async Task<IReadOnlyList<ReceivedMail>> MailAbout(this Network network, string email, Session session, int expected = 1)
    {
        for (var tries = 0; ; tries++)
        {
            var mails = (await network.MailTo(email)).Where(m => m.Subject.Contains(session.Title, StringComparison.Ordinal)).ToList();
            if (mails.Count >= expected || tries == 50) return mails;
            await Task.Delay(100);
        }
    }

    public static async Task<ReceivedMail> Mail(this Network network, string email, Session session, string subject)
    {
        for (var tries = 0; ; tries++)
        {
            var mails = await network.MailAbout(email, session);
            if (mails.FirstOrDefault(m => m.Subject.StartsWith(subject, StringComparison.Ordinal)) is { } mail) return mail;
            if (tries == 50) Assert.Fail($"No mail '{subject}' to {email}; there are: {string.Join(" | ", mails.Select(m => m.Subject))}");
            await Task.Delay(100);
        }
    }

    public static string Path(this Session session) => SessionAddress.UrlOf(session.Id, session.Title);
}
