using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Platform.Kernel.Settings;

namespace Platform.Site.Looks;

/// <summary>The look and the texts of the network, as one page changes them.</summary>
public sealed class LookForm
{
    public LookSettings Look { get; set; } = new();

    public NetworkSettings Network { get; set; } = new();

    [Display(Name = "Vaak gezocht"), StringLength(300, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Suggestions { get; set; }

    [Display(Name = "Eigen logo")]
    public IFormFile? Logo { get; set; }

    [Display(Name = "Verwijder het eigen logo en gebruik het motief")]
    public bool RemoveLogo { get; set; }

    public static LookForm Of(LookSettings look, NetworkSettings network) => new() { Look = look, Network = network, Suggestions = string.Join(", ", network.SearchSuggestions) };

    public IReadOnlyList<string> SuggestionList() => [.. (Suggestions ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(6)];
}
