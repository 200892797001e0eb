using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Platform.Agenda.Data;
using Platform.Agenda.Registrations;
using Platform.Agenda.Sessions;
using Platform.Kernel.Data;

namespace Platform.Agenda.Certificates;

/// <summary>Proof that somebody was there. Who has its code can check that it is real.</summary>
public sealed record Certificate(string Code, string Name, int Minutes, Session Session)
{
    const string Letters = "abcdefghjkmnpqrstuvwxyz23456789"; // none that look alike on paper
    const int Length = 12;

    public string Url => "/agenda/certificaat/" + Code;

    /// <summary>As people read it aloud: abcd-efgh-jkmn.</summary>
    public string ReadableCode => string.Join('-', Code.Chunk(4).Select(c => new string(c)));

    /// <summary>59 random bits.</summary>
    public static string NewCode() => RandomNumberGenerator.GetString(Letters, Length);

    /// <summary>A code as somebody types it from paper.</summary>
    public static string Normalize(string code) => new([.. code.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit).Take(Length + 1)]);

    /// <summary>Whether this registration has earned one.</summary>
    public static bool IsEarned(Registration registration, Session session, DateTimeOffset now) =>
        session.Certificate && session.State == SessionState.Published && session.EndUtc <= now && registration is { State: RegistrationState.Confirmed, CheckedInUtc: not null, CertificateCode: not null };

    public static async Task<Certificate?> FindAsync(TenantDb db, string code, DateTimeOffset now, CancellationToken cancel) =>
        await db.Registrations.AsNoTracking().Include(r => r.Session).SingleOrDefaultAsync(r => r.CertificateCode == code, cancel) is { } registration && IsEarned(registration, registration.Session, now)
            ? new Certificate(code, registration.Name, registration.Minutes ?? registration.Session.Minutes, registration.Session) : null;
}
