using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel.Data;
using Platform.Kernel.Shells;
using Platform.Kernel.Tenancy;
using Platform.Recipes.Contracts;

namespace Platform.Tenants.Contracts;

/// <summary>
/// A network as a zip: the recipe with its files, which another network can run, and what the platform itself keeps of it: its address and features, and its audit
/// log. No members and no conversations: those come with a backup of the installation.
/// </summary>
public sealed class NetworkExport(ShellHost shells, TimeProvider clock)
{
    static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Writes the zip to a stream, which stays open.</summary>
    public async Task WriteAsync(Tenant tenant, Stream stream, CancellationToken cancel)
    {
        using var entered = TenantContext.Enter(tenant);
        using var shell = shells.Acquire(tenant);
        await using var scope = await shell.NewScopeAsync(cancel);
        var db = scope.ServiceProvider.GetRequiredService<TenantDb>();
        await using var zip = await ZipArchive.CreateAsync(stream, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancel);

        await ActivatorUtilities.CreateInstance<RecipeArchive>(scope.ServiceProvider).AddToAsync(zip, null, null, cancel); // also where the module is off
        await AddAsync(zip, "netwerk.json", new { tenant.Name, tenant.Title, tenant.Prefix, tenant.Hosts, State = tenant.Status.ToString(), Features = tenant.Features.Ids, tenant.CreatedUtc, ExportedUtc = clock.GetUtcNow() }, cancel);
        await using (var file = await zip.CreateEntry("logboek.json").OpenAsync(cancel))
            await JsonSerializer.SerializeAsync(file, db.Set<AuditEntry>().AsNoTracking().OrderBy(a => a.Id).Select(a => new { a.Id, a.AtUtc, a.MemberId, a.Action, a.Subject }).AsAsyncEnumerable(), s_json, cancel);
        await using (var text = new StreamWriter(await zip.CreateEntry("LEESMIJ.txt").OpenAsync(cancel)))
            await text.WriteAsync($"""
                Export van {tenant.Title} ({tenant.Name})

                recipe.json         inhoud, soorten, menu’s, rollen, instellingen en borden
                media/              de bestanden uit de mediatheek
                netwerk.json        adres, functies en status
                logboek.json        wie wat deed, met het nummer van het lid en zonder IP-adres

                Deze zip kan in een ander netwerk: Beheer, Recepten, Een eigen bestand.
                Leden, gesprekken, aanmeldingen en checklists staan hier niet in. Die zitten
                in een back-up van de hele installatie: bin/run backup MAP
                """);
    }

    static async Task AddAsync(ZipArchive zip, string name, object value, CancellationToken cancel)
    {
        await using var file = await zip.CreateEntry(name).OpenAsync(cancel);
        await JsonSerializer.SerializeAsync(file, value, s_json, cancel);
    }
}
