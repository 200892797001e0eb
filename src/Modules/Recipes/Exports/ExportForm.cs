using System.ComponentModel.DataAnnotations;
using Platform.Kernel.Recipes;

namespace Platform.Recipes.Exports;

/// <summary>What goes along.</summary>
public sealed class ExportForm
{
    [Display(Name = "Wat gaat er mee?")]
    public List<string> Parts { get; set; } = [];
}

public sealed record ExportsPage(IReadOnlyList<IRecipeExport> Parts, IReadOnlyList<TenantArchive> Earlier, ExportForm Form);
