using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Platform.Kernel.Data;

/// <summary>
/// For a table of millions of small rows that are always read by their key: all columns stand in the index of the key, so that a range is read
/// in one go. On SQLite the table is that index (<c>WITHOUT ROWID</c>); on PostgreSQL the other columns are included in it.
/// </summary>
public static class KeyOrder
{
    const string Annotation = "Platform:KeyOrder";

    public static EntityTypeBuilder<T> KeepsInKeyOrder<T>(this EntityTypeBuilder<T> entity) where T : class => entity.HasAnnotation(Annotation, true);

    internal static bool Has(IReadOnlyAnnotatable entity) => entity.FindAnnotation(Annotation) is not null;

    // The server knows no index as a table: the key becomes a unique index with the rest included, instead of both.
    internal static void ApplyOnPostgres(ModelBuilder model)
    {
        foreach (var type in model.Model.GetEntityTypes().Where(Has).ToList())
        {
            string[] key = [.. type.FindPrimaryKey()!.Properties.Select(p => p.Name)];
            string[] others = [.. type.GetProperties().Select(p => p.Name).Except(key)];
            type.RemoveKey(type.FindPrimaryKey()!.Properties);
            var entity = model.Entity(type.ClrType).HasNoKey();
            NpgsqlIndexBuilderExtensions.IncludeProperties(entity.HasIndex(key).IsUnique(), others);
        }
    }
}

/// <summary>Adds <c>WITHOUT ROWID</c> to the tables that ask for it.</summary>
sealed class SqliteTables(MigrationsSqlGeneratorDependencies dependencies, IRelationalAnnotationProvider annotations) : SqliteMigrationsSqlGenerator(dependencies, annotations)
{
    protected override void Generate(CreateTableOperation operation, IModel? model, MigrationCommandListBuilder builder, bool terminate = true)
    {
        var inKeyOrder = model?.GetRelationalModel().FindTable(operation.Name, operation.Schema)?.EntityTypeMappings.Any(m => KeyOrder.Has(m.TypeBase)) == true;
        base.Generate(operation, model, builder, terminate && !inKeyOrder);
        if (!inKeyOrder || !terminate) return;
        builder.Append(" WITHOUT ROWID").AppendLine(Dependencies.SqlGenerationHelper.StatementTerminator);
        EndStatement(builder);
    }
}
