namespace Platform.Crawler.Chromium;

/// <summary>What a browser saw of some pages.</summary>
/// <param name="Pages">The pages that opened.</param>
/// <param name="NotChecked">Why there is nothing, or not everything, in Dutch; null when all pages opened and axe ran.</param>
public sealed record BrowserSample(IReadOnlyList<BrowserPage> Pages, string? NotChecked);

/// <summary>One page in the browser.</summary>
/// <param name="Url">The page.</param>
/// <param name="Screenshot">PNG, 1280 wide.</param>
/// <param name="Violations">What axe found.</param>
public sealed record BrowserPage(Uri Url, byte[] Screenshot, IReadOnlyList<AxeViolation> Violations);

/// <summary>A rule that axe found broken.</summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Impact">minor, moderate, serious or critical.</param>
/// <param name="Help">What is the matter, in Dutch.</param>
/// <param name="Elements">The elements, shortened HTML, at most five.</param>
/// <param name="Count">The number of elements.</param>
public sealed record AxeViolation(string Rule, string Impact, string Help, IReadOnlyList<string> Elements, int Count);
