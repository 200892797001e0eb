using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Platform.Kernel.Data;

/// <summary>A compiled query for every model in the process: SQLite and PostgreSQL have one each, and a compiled query knows only its own.</summary>
public sealed class PerModel<TQuery>(Func<TQuery> compile) where TQuery : Delegate
{
    readonly ConditionalWeakTable<IModel, TQuery> _queries = [];

    public TQuery For(TenantDb db) => _queries.GetValue(db.Model, _ => compile());
}
