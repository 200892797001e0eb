using Microsoft.EntityFrameworkCore;
using Platform.Agenda.Data;
using Platform.Agenda.Organisers;
using Platform.Kernel.Data;
using Platform.Kernel.Events;
using Platform.Members.Contracts;

namespace Platform.Agenda.Registrations;

/// <summary>A closed account keeps no places in sessions to come, helps to organise nothing, and its calendar feed goes silent.</summary>
sealed class LeaveWithMember(TenantDb db, Places places, TimeProvider clock) : IHandle<MemberClosed>
{
    public async Task HandleAsync(MemberClosed message, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var mine = await db.Registrations.Active().Where(r => r.MemberId == message.MemberId && r.Session.EndUtc > now).ToListAsync(cancel);
        foreach (var registration in mine) await places.GiveBackAsync(registration, cancel);
        await db.Set<Organiser>().Where(o => o.MemberId == message.MemberId).ExecuteDeleteAsync(cancel);
        await db.PersonalFeeds.Where(f => f.MemberId == message.MemberId).ExecuteDeleteAsync(cancel);
    }
}
