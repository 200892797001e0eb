using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Platform.Tests.Support;

/// <summary>Reads calendars with <c>ical.js</c>, a parser that is not ours.</summary>
public static class IcalJs
{
    /// <param name="root">Of the project.</param>
    /// <returns>What it understood of each text; see <c>assets/read-calendars.mjs</c>.</returns>
    public static async Task<IReadOnlyDictionary<string, JsonElement>> ReadAsync(string root, IReadOnlyDictionary<string, string> texts)
    {
        var script = Path.Combine(root, "tests", "Platform.Tests", "assets", "read-calendars.mjs");
        using var node = Process.Start(new ProcessStartInfo("node", [script]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, StandardInputEncoding = new UTF8Encoding(false) })!;
        var (output, errors) = (node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
        await node.StandardInput.WriteAsync(JsonSerializer.Serialize(texts));
        node.StandardInput.Close();
        await node.WaitForExitAsync();
        Assert.True(node.ExitCode == 0, await errors);
        return JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(await output)!;
    }

    /// <summary>The moments at which a calendar program draws something: rules expanded, exceptions left out, moved ones in their new place.</summary>
    public static async Task<List<DateTimeOffset>> MomentsAsync(string root, string text, string? uid = null) =>
        [.. (await ReadAsync(root, new Dictionary<string, string> { ["it"] = text }))["it"].GetProperty("occurrences").EnumerateArray()
            .Where(o => uid is null || o.GetProperty("uid").GetString() == uid).Select(o => o.GetProperty("start").GetDateTimeOffset())];
}
