using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Platform.Kernel.Modules;

namespace Platform.Kernel.Views;

/// <summary>The bundled files with the hash in their names, as the asset build wrote them to <c>wwwroot/dist/manifest.json</c>.</summary>
[SharedByTenants]
public sealed class AssetManifest
{
    static readonly System.Text.RegularExpressions.Regex s_hashed = new(@"-[A-Z0-9]{8}\.[a-z0-9]+$");

    readonly Dictionary<string, string> _urls;

    public AssetManifest(IWebHostEnvironment environment)
    {
        var file = environment.WebRootFileProvider.GetFileInfo("dist/manifest.json");
        if (!file.Exists)
        {
            _urls = [];
            return;
        }
        using var stream = file.CreateReadStream();
        _urls = JsonSerializer.Deserialize<Dictionary<string, string>>(stream) ?? [];
    }

    /// <summary>Whether this path has a hash in its name: all bundled files but the few with a fixed name.</summary>
    public bool IsHashed(string path) => s_hashed.IsMatch(path);

    public string Url(string name) => _urls.GetValueOrDefault(name) ?? "/dist/" + name;
}
