using Microsoft.EntityFrameworkCore;
using Platform.Contents.Contracts;
using Platform.Kernel.Data;
using Platform.Kernel.Modules;
using Platform.Kernel.Views;

namespace Platform.Contents.Definitions;

/// <summary>All types of one tenant with their parts and fields put together.</summary>
sealed class TypeTable
{
    readonly Dictionary<string, TypeDefinition> _byName;

    TypeTable(IEnumerable<TypeDefinition> types)
    {
        _byName = types.ToDictionary(t => t.Name, StringComparer.Ordinal);
        All = [.. _byName.Values.OrderBy(t => t.DisplayName, StringComparer.Create(DutchTime.Culture, ignoreCase: true))];
    }

    public IReadOnlyList<TypeDefinition> All { get; }

    public TypeDefinition? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The types that modules bring, as they come.</summary>
    public static TypeTable Of(IEnumerable<TypeDefinition> shipped) => new(shipped);

    public static async Task<TypeTable> LoadAsync(TenantDb db, ShippedTable shipped, CancellationToken cancel)
    {
        var fields = await db.Set<PartRow>().AsNoTracking().ToDictionaryAsync(p => p.Name, p => p.Read(), StringComparer.Ordinal, cancel);
        var made = await db.Set<TypeRow>().AsNoTracking().ToListAsync(cancel);
        return fields.Count + made.Count == 0 ? shipped.Table : new TypeTable(shipped.Table.All.Concat(made.Select(r => r.Read())).DistinctBy(t => t.Name).Select(t => Complete(t, fields)));
    }

    /// <summary>The type with the fields that its parts have here; those of a module come first.</summary>
    static TypeDefinition Complete(TypeDefinition type, Dictionary<string, IReadOnlyList<FieldDefinition>> fields)
    {
        var parts = type.Parts.Select(p => fields.TryGetValue(p.PartName, out var own) ? p with { Fields = [.. p.Fields, .. own.Where(f => p.Fields.All(b => b.Name != f.Name))] } : p).ToList();
        if (type.Own is null && fields.TryGetValue(type.Name, out var added)) parts.Add(new PlacedPart(type.Name, type.Name) { Fields = added });
        return type with { Parts = parts };
    }
}

/// <summary>The types that modules bring; networks that changed nothing share this table.</summary>
[SharedByTenants]
sealed class ShippedTable(IEnumerable<TypeDefinition> shipped)
{
    public TypeTable Table { get; } = TypeTable.Of(shipped);
}
