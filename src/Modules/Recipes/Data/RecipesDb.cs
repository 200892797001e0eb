using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Recipes.Exports;
using Platform.Recipes.Runs;
using Platform.Recipes.Workflows;

namespace Platform.Recipes.Data;

static class RecipesDb
{
    extension(TenantDb db)
    {
        public DbSet<RecipeRun> RecipeRuns => db.Set<RecipeRun>();

        public DbSet<TenantArchive> TenantArchives => db.Set<TenantArchive>();
    }

    public static void Map(ModelBuilder model)
    {
        model.Entity<RecipeRun>(e =>
        {
            e.ToTable("recipes_runs");
            e.Ignore(r => r.Steps);
            e.Property(r => r.State).HasConversion<string>();
        });
        model.Entity<TenantArchive>(e =>
        {
            e.ToTable("recipes_archives");
            e.Property(a => a.State).HasConversion<string>();
        });
        model.Entity<WorkflowType>(e =>
        {
            e.ToTable("recipes_workflow_types");
            e.HasKey(t => t.WorkflowTypeId);
        });
    }
}
