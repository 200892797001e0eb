using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.EntityFrameworkCore;
using Platform.Contents.Contracts;
using Platform.Kernel.Data;

namespace Platform.Contents.Items;

/// <summary>Which addresses a page may have: not one that a module's pages begin with, and not one of another item.</summary>
public sealed class Addresses(TenantDb db, IEnumerable<EndpointDataSource> sources)
{
    /// <summary>Why an item cannot have this address, or null.</summary>
    /// <param name="contentItemId">The item itself; null: a new one.</param>
    public async Task<string?> ObjectionAsync(string path, string? contentItemId, CancellationToken cancel)
    {
        if (ObjectionOfModules(path) is { } objection) return objection;
        var owner = await db.ContentItems.Where(i => i.ContentItemId != contentItemId && (i.Latest || i.Published) && i.Path == path).Select(i => i.DisplayText).FirstOrDefaultAsync(cancel);
        return owner is null ? null : $"Dit adres is al van ‘{owner}’. Kies een ander adres.";
    }

    /// <summary>Why a module's pages stand in the way, or null.</summary>
    public string? ObjectionOfModules(string path) => path.Split('/')[0] is var first && Taken().Contains(first)
        ? $"Adressen die met /{first} beginnen, zijn van een onderdeel van het platform. Kies een ander begin, bijvoorbeeld over-{first}." : null;

    /// <summary>The first words of the addresses of all other pages.</summary>
    HashSet<string> Taken() => sources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
        .Select(e => e.RoutePattern.PathSegments is [{ Parts: [RoutePatternLiteralPart literal] }, ..] ? literal.Content : null).OfType<string>().Concat(s_host).ToHashSet(StringComparer.OrdinalIgnoreCase);

    // Answered before any network is asked.
    static readonly string[] s_host = ["dist", "health", "media", "api", "platform"];
}
