using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Platform.Checklists.Data;
using Platform.Kernel.Data;

namespace Platform.Checklists.Sharing;

/// <summary>Finds what somebody may see who has only an address.</summary>
public sealed class OpenLinks(TenantDb db, TimeProvider clock)
{
    /// <returns>The link with its audit and instrument; null when it never was, expired or was ended.</returns>
    public async Task<ShareLink?> FindAsync(string secret, ShareKind kind, HttpResponse response, CancellationToken cancel)
    {
        // The address is the key: it may not travel on to the next site, into a search engine or a shared cache.
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers["X-Robots-Tag"] = "noindex";
        response.Headers.CacheControl = "no-cache, no-store";
        response.Headers.Pragma = "no-cache";
        var now = clock.GetUtcNow();
        return await db.ShareLinks.AsNoTracking().Include(l => l.Audit).ThenInclude(a => a.Instrument).Include(l => l.Audit).ThenInclude(a => a.Colleagues)
            .SingleOrDefaultAsync(l => l.Secret == secret && l.Kind == kind && l.RevokedUtc == null && l.ExpiresUtc > now, cancel);
    }
}
