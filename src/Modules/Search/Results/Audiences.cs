using Platform.Kernel.Modules;
using Platform.Kernel.Permissions;
using Platform.Kernel.Search;

namespace Platform.Search.Results;

/// <summary>What this reader may find.</summary>
public sealed class Audiences(Person me, ModuleCatalog catalog)
{
    public IReadOnlyCollection<string> Mine =>
    [
        SearchAudience.Public,
        .. me.IsSignedIn ? [SearchAudience.Members] : Array.Empty<string>(),
        .. catalog.Permissions.Where(p => me.Can(p.Name)).Select(p => SearchAudience.Permission(p.Name)),
    ];
}
