using System.Text.Json.Nodes;
using Platform.Kernel.Recipes;

namespace Platform.Recipes.Orchard;

/// <summary>A step of Orchard for which this platform has nothing: it is named in the result with the reason.</summary>
sealed class UnsupportedStep(string name, string whyNot) : IRecipeStep
{
    const string Liquid = "Sjablonen in Liquid werken hier niet: het thema bepaalt hoe een soort eruitziet. Er is niets mee gedaan.";
    const string Query = "Zoekvragen van Orchard werken hier niet: gebruik een lijst of het blok Laatste stukken. Er is niets mee gedaan.";
    const string Index = "De zoekindex van dit platform bouwt zichzelf. Er is niets mee gedaan.";
    const string Secret = "Sleutels en koppelingen gaan niet mee in een recept. Stel ze in op de server.";

    public static readonly IReadOnlyList<UnsupportedStep> All =
    [
        new("Templates", Liquid), new("AdminTemplates", Liquid), new("ShortcodeTemplates", Liquid), new("Placements", Liquid),
        new("Queries", Query),
        new("lucene-index", Index), new("lucene-index-rebuild", Index), new("lucene-index-reset", Index), new("ElasticIndexSettings", Index), new("IndexProfile", Index),
        new("OpenIdServer", Secret), new("OpenIdApplication", Secret), new("OpenIdClient", Secret), new("Secrets", Secret),
        new("command", "Opdrachten van Orchard voert het platform niet uit."),
        new("deployment", "Plannen om te exporteren zijn er niet: kies bij Exporteren wat je meeneemt."),
    ];

    public string Name => name;

    public string? WhyNot => whyNot;

    public Task<StepResult> RunAsync(JsonObject step, RecipeContext context, CancellationToken cancel) => Task.FromResult(new StepResult(name, StepOutcome.Unknown, [whyNot]));
}
