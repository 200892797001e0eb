using System.ComponentModel.DataAnnotations;
using Platform.Checklists.Audits;

namespace Platform.Checklists.Crawls;

/// <summary>What a person asks of a check of a website.</summary>
public sealed class CrawlForm
{
    public const int MostPages = 1000;
    public const int MostDepth = 10;
    public const int MostPerSecond = 5;
    public const int MostMinutes = 60;

    [Display(Name = "Adres waar de check begint"), Required(ErrorMessage = "Vul het adres van de website in."), WebAddress, StringLength(300, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Start { get; set; }

    [Display(Name = "Hoogste aantal pagina’s"), Range(1, MostPages, ErrorMessage = "Kies {1} tot {2} pagina’s.")]
    public int Pages { get; set; } = 300;

    [Display(Name = "Hoeveel klikken diep"), Range(0, MostDepth, ErrorMessage = "Kies {1} tot {2} klikken.")]
    public int Depth { get; set; } = 5;

    [Display(Name = "Hoeveel pagina’s per seconde"), Range(1, MostPerSecond, ErrorMessage = "Kies {1} tot {2} per seconde. Zo houdt de site tijd voor bezoekers.")]
    public int PerSecond { get; set; } = 2;

    [Display(Name = "Hoeveel minuten"), Range(1, MostMinutes, ErrorMessage = "Kies {1} tot {2} minuten.")]
    public int Minutes { get; set; } = 10;

    /// <summary>The start as an address; only when it is valid. A method, for a property would be read to validate the form.</summary>
    public Uri ToAddress() => new(Start!.Trim());
}
