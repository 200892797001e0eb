using System.Globalization;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Platform.Agenda.Data;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;

namespace Platform.Agenda.Organisers;

/// <summary>Who helps to organise a session may do on its pages what the owner may, and look after its door.</summary>
sealed class OrganiserGrant(TenantDb db, Person me) : IGrant
{
    public async Task<bool> GivesAsync(string permission, RouteValueDictionary route, CancellationToken cancel)
    {
        if (permission is not (AgendaPermissions.Organise or AgendaPermissions.CheckIn)) return false;
        if (long.TryParse(route["id"] as string, NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return await db.OrganisesAsync(me, id, cancel);
        return permission == AgendaPermissions.CheckIn && route["ticket"] is string ticket // the code that somebody shows at the door
            && await db.Registrations.AnyAsync(r => r.Ticket == ticket && r.Session.Organisers.Any(o => o.MemberId == me.MemberId), cancel);
    }
}
