using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Platform.Kernel.Data;

/// <summary>For a table of many small rows that are always read in a range of their key: on SQLite the table is the index of the key (<c>WITHOUT ROWID</c>); PostgreSQL knows no such table.</summary>
public static class KeyOrder
{
    const string Annotation = "Platform:KeyOrder";

    public static EntityTypeBuilder<T> KeepsInKeyOrder<T>(this EntityTypeBuilder<T> entity) where T : class => entity.HasAnnotation(Annotation, true);

    internal static bool Has(IReadOnlyAnnotatable entity) => entity.FindAnnotation(Annotation) is not null;
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
