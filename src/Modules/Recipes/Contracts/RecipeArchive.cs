using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Platform.Kernel.Recipes;

namespace Platform.Recipes.Contracts;

/// <summary>
/// Writes a tenant as a zip with <c>recipe.json</c> and its files. The same content gives the same bytes, on whatever engine: steps and items in a fixed order, keys
/// sorted, moments of the zip fixed. Used in the scope of the tenant.
/// </summary>
public sealed class RecipeArchive(IEnumerable<IRecipeExport> exports)
{
    public const string RecipeFile = "recipe.json";

    static readonly DateTimeOffset s_moment = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    static readonly JsonWriterOptions s_json = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>What can go along, in the order of the steps.</summary>
    public IReadOnlyList<IRecipeExport> Parts { get; } = [.. exports.OrderBy(e => e.Order).ThenBy(e => e.Key, StringComparer.Ordinal)];

    /// <summary>Adds the recipe and its files to a zip.</summary>
    /// <param name="keys">Which parts; null: all that name nobody.</param>
    /// <param name="progress">Told how many parts and files are done, and how many there are.</param>
    public async Task AddToAsync(ZipArchive zip, IReadOnlyCollection<string>? keys, Func<int, int, Task>? progress, CancellationToken cancel)
    {
        var chosen = Parts.Where(p => keys is null ? !p.IsPersonal : keys.Contains(p.Key)).ToList();
        var context = new ExportContext(chosen.Any(p => p.IsPersonal));
        var done = 0;
        await using (var file = await Entry(zip, RecipeFile).OpenAsync(cancel))
        await using (var json = new Utf8JsonWriter(file, s_json))
        {
            json.WriteStartObject();
            json.WriteString("name", "export");
            json.WriteString("displayName", "Export van een netwerk");
            json.WriteString("description", "");
            json.WriteString("author", "");
            json.WriteString("version", "1.0.0");
            json.WriteBoolean("issetuprecipe", true);
            json.WriteStartArray("categories");
            json.WriteEndArray();
            json.WriteStartArray("tags");
            json.WriteEndArray();
            json.WriteStartArray("steps");
            foreach (var part in chosen)
            {
                await foreach (var step in part.StepsAsync(context, cancel))
                {
                    Write(json, step, isStep: true);
                    await json.FlushAsync(cancel);
                }
                if (progress is not null) await progress(++done, chosen.Count + context.Files.Count);
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        foreach (var (place, open) in context.Files)
        {
            await using var source = await open(cancel);
            if (source is null) continue;
            await using var target = await Entry(zip, place).OpenAsync(cancel);
            await source.CopyToAsync(target, cancel);
            if (progress is not null) await progress(++done, chosen.Count + context.Files.Count);
        }
    }

    static ZipArchiveEntry Entry(ZipArchive zip, string name)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = s_moment;
        return entry;
    }

    static void Write(Utf8JsonWriter json, JsonNode? node, bool isStep = false)
    {
        switch (node)
        {
            case JsonObject o:
                json.WriteStartObject();
                foreach (var (name, value) in o.OrderByDescending(p => isStep && p.Key == "name").ThenBy(p => p.Key, StringComparer.Ordinal))
                {
                    json.WritePropertyName(name);
                    Write(json, value);
                }
                json.WriteEndObject();
                break;
            case JsonArray a:
                json.WriteStartArray();
                foreach (var value in a) Write(json, value);
                json.WriteEndArray();
                break;
            case JsonValue v when v.GetValueKind() == JsonValueKind.String:
                json.WriteStringValue(RecipeExpressions.Write(v.GetValue<string>())); // what somebody typed is never an expression
                break;
            case null:
                json.WriteNullValue();
                break;
            default:
                node.WriteTo(json);
                break;
        }
    }
}
