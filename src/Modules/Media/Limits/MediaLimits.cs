using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Platform.Kernel;
using Platform.Kernel.Data;
using Platform.Kernel.Settings;
using Platform.Media.Data;
using Platform.Media.Files;

namespace Platform.Media.Limits;

/// <summary>How much this network may keep. The installation sets the most (<c>Platform:Media</c>), the network may ask for smaller files.</summary>
public sealed class MediaLimits(TenantDb db, TenantSettings settings, IConfiguration configuration, IOptions<PlatformOptions> options)
{
    const int DefaultMegabytes = 2048;

    /// <summary>Bytes of all versions together: <c>Platform:Media:Tenants:{name}</c>, else <c>Platform:Media:TenantMegabytes</c>.</summary>
    public long Room => 1024L * 1024 * configuration.GetValue($"Platform:Media:Tenants:{db.Session.Tenant.Name}", configuration.GetValue("Platform:Media:TenantMegabytes", DefaultMegabytes));

    /// <summary>Bytes of one file.</summary>
    public long File => settings.Get<MediaSettings>().MaxFileMegabytes is { } megabytes ? Math.Min(megabytes * 1024L * 1024, options.Value.MaxUploadBytes) : options.Value.MaxUploadBytes;

    public Task<long> UsedAsync(CancellationToken cancel) => db.MediaSpaces.Select(s => s.Bytes).SingleOrDefaultAsync(cancel);

    /// <summary>Takes room in the database, so that uploads at once cannot take it twice.</summary>
    /// <exception cref="RuleException">There is not that much left.</exception>
    public async Task TakeAsync(long bytes, CancellationToken cancel)
    {
        await db.Database.ExecuteSqlAsync($"""INSERT INTO media_space ("Id", "Bytes") VALUES ({MediaSpace.Only}, 0) ON CONFLICT DO NOTHING""", cancel);
        var most = Room - bytes;
        if (await db.MediaSpaces.Where(s => s.Bytes <= most).ExecuteUpdateAsync(s => s.SetProperty(x => x.Bytes, x => x.Bytes + bytes), cancel) == 0)
            throw new RuleException("Er is geen ruimte meer in de mediatheek. Verwijder bestanden die jullie niet meer gebruiken, of vraag de platformbeheerder om meer ruimte.");
    }

    public Task GiveBackAsync(long bytes, CancellationToken cancel) => db.MediaSpaces.ExecuteUpdateAsync(s => s.SetProperty(x => x.Bytes, x => x.Bytes - bytes), cancel);
}
