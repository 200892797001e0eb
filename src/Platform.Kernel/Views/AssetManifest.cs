using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Platform.Kernel.Modules;

namespace Platform.Kernel.Views;

/// <summary>The bundled files with the hash in their names, as the asset build wrote them to <c>wwwroot/dist/manifest.json</c>.</summary>
[SharedByTenants]
public sealed class AssetManifest
{
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

    public string Url(string name) => _urls.GetValueOrDefault(name) ?? "/dist/" + name;
}
