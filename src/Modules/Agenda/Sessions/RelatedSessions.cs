using Microsoft.EntityFrameworkCore;
using Platform.Agenda.Data;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Kernel.Views;

namespace Platform.Agenda.Sessions;

/// <summary>Sessions about a subject that are still to come.</summary>
sealed class RelatedSessions(TenantDb db, Person me, TimeProvider clock) : IRelated
{
    const int Most = 5;

    public int Order => 10;

    public string Heading => "Bijeenkomsten";

    public async Task<IReadOnlyList<RelatedLink>> FindAsync(Subject subject, CancellationToken cancel)
    {
        var (now, theme, word) = (clock.GetUtcNow(), subject.Label.ToLowerInvariant(), subject.Words.FirstOrDefault() ?? subject.Label.ToLowerInvariant());
        var sessions = await db.Sessions.AsNoTracking().VisibleTo(me).Where(s => s.State == SessionState.Published && s.EndUtc > now)
            .Where(s => s.Theme.ToLower() == theme || s.Title.ToLower().Contains(word) || s.Summary.ToLower().Contains(word))
            .OrderBy(s => s.StartUtc).Take(Most).ToListAsync(cancel);
        return [.. sessions.Select(s => new RelatedLink(s.Title, s.Url, DutchTime.Date(s.StartUtc)))];
    }
}
