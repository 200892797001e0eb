namespace Platform.Crawler.Checks;

/// <summary>What one check found on a site. A score is a proposal: a person decides.</summary>
/// <param name="Check">Id of the check, see <see cref="Check.All"/>.</param>
/// <param name="Value">The figure that was found, in <paramref name="Unit"/>; null when nothing could be counted.</param>
/// <param name="Unit">Of the value, in Dutch: "%", "pagina’s", "ms".</param>
/// <param name="Threshold">When it is good, in Dutch.</param>
/// <param name="Source">Where the threshold comes from.</param>
/// <param name="Score">0 (not) to 3 (wholly); null when it was not checked, or when a score would say too much.</param>
/// <param name="Summary">What was found in one Dutch sentence; without a score: why there is none.</param>
/// <param name="Evidence">Examples, the clearest first, at most <see cref="MostEvidence"/>.</param>
public sealed record Finding(string Check, double? Value, string Unit, string Threshold, string Source, int? Score, string Summary, IReadOnlyList<Evidence> Evidence)
{
    /// <summary>More examples do not convince better.</summary>
    public const int MostEvidence = 40;
}

/// <summary>Where something was seen.</summary>
/// <param name="Url">The page.</param>
/// <param name="Quote">The words or the markup as it stands there, shortened to 200 characters.</param>
/// <param name="Position">Where in the page, for a reader: "regel 14"; null when it holds for the whole page.</param>
public sealed record Evidence(Uri Url, string Quote, string? Position = null);
