using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Platform.Tests.Architecture;

public sealed class ModuleBoundaryTests
{
    public static TheoryData<string> Modules => [.. Web.Modules.All.Select(m => m.Id)];

    [Theory, MemberData(nameof(Modules))]
    public void A_module_uses_only_the_contracts_of_other_modules(string module)
    {
        var modules = Web.Modules.All.Select(m => m.Id).ToHashSet(StringComparer.Ordinal);
        var leaks = TypesUsedBy(module).Where(t => modules.Contains(t.Assembly) && t.Assembly != module && !t.Type.StartsWith(t.Assembly + ".Contracts.", StringComparison.Ordinal));

        Assert.Empty(leaks);
    }

    [Theory, MemberData(nameof(Modules))]
    public void A_module_depends_in_its_manifest_on_the_modules_whose_contracts_it_needs(string module)
    {
        var known = Web.Modules.All.ToDictionary(m => m.Id, StringComparer.Ordinal);
        var catalog = new Platform.Kernel.Modules.ModuleCatalog(Web.Modules.All);
        var complete = catalog.Complete([module], host: true);
        // Notifications are optional everywhere: a notice without its module has no handler and nothing happens.
        var missing = TypesUsedBy(module).Select(t => t.Assembly).Distinct(StringComparer.Ordinal).Where(a => known.ContainsKey(a) && a != module && a != "Platform.Notifications" && !complete.Has(a));

        Assert.Empty(missing);
    }

    [Fact]
    public void The_kernel_knows_no_module()
    {
        Assert.DoesNotContain(TypesUsedBy("Platform.Kernel"), t => t.Assembly.StartsWith("Platform.", StringComparison.Ordinal) && t.Assembly != "Platform.Kernel");
    }

    static IEnumerable<(string Assembly, string Type)> TypesUsedBy(string assembly)
    {
        using var file = new PEReader(File.OpenRead(Path.Combine(AppContext.BaseDirectory, assembly + ".dll")));
        var code = file.GetMetadataReader();
        return code.TypeReferences.Select(code.GetTypeReference)
            .Where(t => t.ResolutionScope.Kind == HandleKind.AssemblyReference)
            .Select(t => (code.GetString(code.GetAssemblyReference((AssemblyReferenceHandle)t.ResolutionScope).Name), code.GetString(t.Namespace) + "." + code.GetString(t.Name)))
            .ToList();
    }
}
