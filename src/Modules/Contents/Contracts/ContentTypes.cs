using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Contents.Definitions;
using Platform.Kernel.Data;
using Platform.Kernel.Tenancy;

namespace Platform.Contents.Contracts;

/// <summary>The content types of this network: those that modules bring and those that a beheerder or a recipe made. Reading costs no query.</summary>
public sealed class ContentTypes(TenantDb db, TenantScope scope, TenantStore tenants, IServiceProvider services)
{
    TypeTable? _changed;

    ShippedTable Shipped => services.GetRequiredService<ShippedTable>();

    TypeTable Table => _changed ?? scope.Get<Furnishing>().Types;

    /// <summary>By what people call them.</summary>
    public IReadOnlyList<TypeDefinition> All => Table.All;

    public TypeDefinition? Find(string name) => Table.Find(name);

    /// <summary>Whether a module brings it, so that a beheerder can add fields but not change the rest.</summary>
    public bool IsShipped(string name) => Shipped.Table.Find(name) is not null;

    /// <summary>The fields of a type that this network added itself; of a type that no module brings all its own fields.</summary>
    public IReadOnlyList<FieldDefinition> AddedFields(string name) => Find(name)?.Own is { } own ? Added(name, own.Fields) : [];

    /// <summary>The definitions as they are stored, in Orchard Core's shape: what a tenant made or changed itself.</summary>
    public async Task<(IReadOnlyList<TypeRow> Types, IReadOnlyList<PartRow> Parts)> StoredAsync(CancellationToken cancel) =>
        (await db.Set<TypeRow>().AsNoTracking().OrderBy(t => t.Name).ToListAsync(cancel), await db.Set<PartRow>().AsNoTracking().OrderBy(p => p.Name).ToListAsync(cancel));

    /// <summary>Puts a type in the context, new or in place of the one with its name. Of a type that a module brings only the added fields count.</summary>
    public async Task PutAsync(TypeDefinition type, CancellationToken cancel)
    {
        var row = await db.Set<TypeRow>().FindAsync([type.Name], cancel);
        if (row is null && !IsShipped(type.Name)) db.Add(row = new TypeRow { Name = type.Name });
        row?.Write(type);
        foreach (var part in type.Parts.Where(p => p.PartName == type.Name)) await PutPartAsync(part.PartName, null, Added(type.Name, part.Fields), cancel);
    }

    /// <summary>Puts the definition of a part with fields in the context.</summary>
    /// <param name="settings">Null keeps them.</param>
    public async Task PutPartAsync(string name, DefinitionSettings? settings, IReadOnlyList<FieldDefinition> fields, CancellationToken cancel)
    {
        if (await db.Set<PartRow>().FindAsync([name], cancel) is not { } row) db.Add(row = new PartRow { Name = name });
        if (settings is not null) row.Settings = settings.ToJson();
        row.Write(fields);
    }

    /// <summary>Takes a type away in the context. Its items stay as they are; nobody sees them any more.</summary>
    public async Task RemoveAsync(string name, CancellationToken cancel)
    {
        if (await db.Set<TypeRow>().FindAsync([name], cancel) is { } type) db.Remove(type);
        if (await db.Set<PartRow>().FindAsync([name], cancel) is { } part) db.Remove(part);
    }

    /// <summary>Saves; this scope sees the change at once, every node within a second.</summary>
    public async Task CommitAsync(CancellationToken cancel)
    {
        await db.SaveChangesAsync(cancel);
        _changed = await TypeTable.LoadAsync(db, Shipped, cancel);
        if (db.Database.CurrentTransaction is null) await tenants.TouchAsync(db.Session.Tenant.Name, cancel); // a recipe does so itself, after its commit
    }

    IReadOnlyList<FieldDefinition> Added(string type, IReadOnlyList<FieldDefinition> fields) =>
        Shipped.Table.Find(type)?.Own is { } own ? [.. fields.Where(f => own.Fields.All(o => o.Name != f.Name))] : fields;
}
