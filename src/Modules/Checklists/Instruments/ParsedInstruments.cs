using Microsoft.Extensions.Caching.Memory;
using Platform.Kernel.Modules;

namespace Platform.Checklists.Instruments;

/// <summary>
/// Instrument files in their parsed form, by the hash of the file. A thousand networks with the Behoeftenfontein keep one copy;
/// who does not have a file's hash in the own database cannot ask for it.
/// </summary>
[SharedByTenants]
public sealed class ParsedInstruments : IDisposable
{
    readonly MemoryCache _files = new(new MemoryCacheOptions { SizeLimit = 200 });

    public Questionnaire? Find(string hash) => _files.Get<Questionnaire>(hash);

    public Questionnaire Keep(string hash, string json) => _files.Set(hash, QuestionnaireFile.Parse(json), new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = TimeSpan.FromHours(1) });

    public void Dispose() => _files.Dispose();
}
