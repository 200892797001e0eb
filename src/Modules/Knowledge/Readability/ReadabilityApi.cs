using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Platform.Dutch.Reading;
using Platform.Kernel.Api;

namespace Platform.Knowledge.Readability;

/// <summary>The readability of a text as JSON; nothing is stored.</summary>
static class ReadabilityApi
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapApi("Kennisbank").MapPost("/readability", MeasureAsync).WithScope(ApiScopes.ContentRead).WithPermission(KnowledgePermissions.Write).WithSummary("Meet hoe leesbaar een Markdown-tekst is");

    static async Task<IResult> MeasureAsync(TextInput input, MeasureText measure, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(input.Text)) return ApiProblems.Invalid([(nameof(input.Text), "Geef een tekst mee.")]);
        if (input.Text.Length > MeasureText.MaxLength) return ApiProblems.Invalid([(nameof(input.Text), $"Gebruik hooguit {MeasureText.MaxLength} tekens.")]);
        var report = await measure.OfAsync(input.Text, cancel);
        var figures = report.Figures;
        return Results.Ok(new ReadabilityJson(figures.FleschDouma, figures.Level?.ToString(), figures.Lix, figures.Syllables, figures.Words, figures.Sentences, figures.PassiveShare,
            [.. Of(FindingKind.LongSentence)], [.. Of(FindingKind.Passive)], [.. Of(FindingKind.Jargon)]));

        IEnumerable<FindingJson> Of(FindingKind kind) => figures.Findings.Where(f => f.Kind == kind)
            .Select(f => new FindingJson(f.Start, f.Length, report.Text.Substring(f.Start, f.Length), f.Message, f.Jargon?.Plain));
    }

    sealed record TextInput(string? Text);

    /// <param name="FleschDouma">Null, like the other figures, below thirty words.</param>
    sealed record ReadabilityJson(
        double? FleschDouma, string? Level, double? Lix, int Syllables, int Words, int Sentences, double? PassiveShare,
        IReadOnlyList<FindingJson> LongSentences, IReadOnlyList<FindingJson> PassiveSentences, IReadOnlyList<FindingJson> Jargon);

    /// <param name="Start">Place in the text with \n as line ends, in UTF-16 units.</param>
    sealed record FindingJson(int Start, int Length, string Text, string Message, string? Plain);
}
