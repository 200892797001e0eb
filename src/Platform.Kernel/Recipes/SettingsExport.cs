using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Settings;

namespace Platform.Kernel.Recipes;

/// <summary>The features that are on, and every section of the settings that somebody saved.</summary>
sealed class SettingsExport(TenantDb db, IEnumerable<SettingsType> types) : IRecipeExport
{
    public string Key => "settings";

    public string Title => "Instellingen en functies";

    public string Hint => "Teksten van de homepage, kleuren, regels voor beoordelen, lagen, en welke functies aan staan.";

    public int Order => 0;

    public async IAsyncEnumerable<JsonObject> StepsAsync(ExportContext context, [EnumeratorCancellation] CancellationToken cancel)
    {
        yield return new JsonObject { ["name"] = "feature", ["enable"] = new JsonArray([.. db.Session.Tenant.Features.Ids.Select(id => (JsonNode)id)]) };
        yield return new JsonObject { ["name"] = "themes", ["site"] = "Netwerk" };
        var known = types.Where(t => !t.OwnStep).Select(t => t.Type.Name).ToHashSet(StringComparer.Ordinal);
        var step = new JsonObject { ["name"] = "settings" };
        foreach (var section in (await db.Set<SettingsSection>().AsNoTracking().ToListAsync(cancel)).Where(s => known.Contains(s.Name)))
        {
            var values = JsonNode.Parse(section.Json)!.AsObject();
            foreach (var local in SettingsStep.Local) values.Remove(local);
            step[section.Name] = values;
        }
        yield return step;
    }
}
