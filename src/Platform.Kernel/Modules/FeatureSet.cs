using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Platform.Kernel.Modules;

/// <summary>An ordered set of feature ids. Tenants with an equal <see cref="Key"/> share one shell.</summary>
public sealed class FeatureSet : IEquatable<FeatureSet>
{
    readonly FrozenSet<string> _ids;

    public FeatureSet(IEnumerable<string> ids)
    {
        Ids = [.. ids.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Key = string.Join(',', Ids);
        _ids = Ids.ToFrozenSet(StringComparer.Ordinal);
    }

    public ImmutableArray<string> Ids { get; }

    /// <summary>The ids joined with a comma, in ordinal order.</summary>
    public string Key { get; }

    public static FeatureSet Parse(string key) => new(key.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    public bool Has(string id) => _ids.Contains(id);

    public bool Equals(FeatureSet? other) => other is not null && other.Key == Key;

    public override bool Equals(object? obj) => Equals(obj as FeatureSet);

    public override int GetHashCode() => Key.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Key;
}
