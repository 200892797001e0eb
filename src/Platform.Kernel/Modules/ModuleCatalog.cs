using Platform.Kernel.Permissions;

namespace Platform.Kernel.Modules;

/// <summary>All modules of the installation, in the order of <c>Modules.cs</c>.</summary>
public sealed class ModuleCatalog
{
    readonly Dictionary<string, (Module Module, Feature Feature)> _features = new(StringComparer.Ordinal);

    readonly Dictionary<string, string> _aliases;

    public ModuleCatalog(IReadOnlyList<Module> modules)
    {
        _aliases = modules.SelectMany(m => m.FeatureAliases).ToDictionary(a => a.Key, a => a.Value, StringComparer.OrdinalIgnoreCase);
        Modules = modules;
        foreach (var module in modules)
            foreach (var feature in module.Features)
                if (!_features.TryAdd(feature.Id, (module, feature))) throw new InvalidOperationException($"Feature {feature.Id} is listed twice.");
        Permissions = [.. modules.SelectMany(m => m.Permissions)];
        Key = string.Join(',', modules.Select(m => m.Id));
    }

    public IReadOnlyList<Module> Modules { get; }

    public IReadOnlyList<Permission> Permissions { get; }

    /// <summary>Tells two catalogues in one process apart (Entity Framework keeps its models process-wide).</summary>
    public string Key { get; }

    public IEnumerable<Feature> Features => _features.Values.Select(f => f.Feature);

    public bool Knows(string featureId) => _features.ContainsKey(featureId);

    /// <summary>Our id for a feature that a recipe names; empty when every network has it, null when nothing here answers to it.</summary>
    public string? Resolve(string featureId) => Knows(featureId) ? featureId : _aliases.GetValueOrDefault(featureId);

    public Feature Feature(string id) => _features[id].Feature;

    public Module ModuleOf(string featureId) => _features[featureId].Module;

    /// <summary>The modules that have at least one feature on.</summary>
    public IEnumerable<Module> For(FeatureSet features) => Modules.Where(m => m.Features.Any(f => features.Has(f.Id)));

    /// <summary>The wished features with those that are always on and all they depend on; unknown ids and, in a network, host features are left out.</summary>
    public FeatureSet Complete(IEnumerable<string> wished, bool host = false)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in wished.Concat(Modules.Where(m => m.AlwaysOn).Select(m => m.Id))) Add(id);
        return new FeatureSet(found);

        void Add(string id)
        {
            if (!_features.TryGetValue(id, out var known) || (known.Module.HostOnly && !host) || !found.Add(id)) return;
            foreach (var needed in known.Feature.Dependencies) Add(needed);
        }
    }

    /// <summary>The features that would lose what they depend on when this one goes off.</summary>
    public IEnumerable<Feature> DependentsOf(string featureId, FeatureSet on) =>
        Features.Where(f => on.Has(f.Id) && f.Id != featureId && !Complete([f.Id]).Ids.Where(i => i != f.Id).All(i => i != featureId));
}
