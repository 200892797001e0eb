using System.ComponentModel.DataAnnotations;

namespace Platform.Forum.Topics;

/// <summary>A casus in its six parts; they become one text with headings.</summary>
public sealed class CasusForm
{
    const string TooLong = "Dit is te lang. Gebruik hooguit {1} tekens.";

    [Display(Name = "Titel"), Required(ErrorMessage = "Vul een titel in."), StringLength(150, MinimumLength = 5, ErrorMessage = "Maak de titel {2} tot {1} tekens lang.")]
    public string Title { get; set; } = "";

    [Display(Name = "Situatie"), Required(ErrorMessage = "Beschrijf de situatie in algemene woorden."), StringLength(4000, ErrorMessage = TooLong)]
    public string Situatie { get; set; } = "";

    [Display(Name = "Hulpvraag"), Required(ErrorMessage = "Schrijf op wat de hulpvraag is."), StringLength(4000, ErrorMessage = TooLong)]
    public string Hulpvraag { get; set; } = "";

    [Display(Name = "Wat is geprobeerd"), Required(ErrorMessage = "Schrijf op wat er al is geprobeerd."), StringLength(4000, ErrorMessage = TooLong)]
    public string Geprobeerd { get; set; } = "";

    [Display(Name = "Knooppunten"), Required(ErrorMessage = "Schrijf op waar het vastloopt."), StringLength(4000, ErrorMessage = TooLong)]
    public string Knooppunten { get; set; } = "";

    [Display(Name = "Succesmomenten"), Required(ErrorMessage = "Schrijf op wat er wel lukte, hoe klein ook."), StringLength(4000, ErrorMessage = TooLong)]
    public string Succesmomenten { get; set; } = "";

    [Display(Name = "Leervraag"), Required(ErrorMessage = "Schrijf op wat je van collega’s wilt leren."), StringLength(4000, ErrorMessage = TooLong)]
    public string Leervraag { get; set; } = "";

    public int Version { get; set; }

    public string ToBody() => CasusText.Compose([Situatie, Hulpvraag, Geprobeerd, Knooppunten, Succesmomenten, Leervraag]);

    public static CasusForm Of(string title, string body, int version)
    {
        var parts = CasusText.Split(body);
        return new CasusForm
        {
            Title = title,
            Situatie = parts[0],
            Hulpvraag = parts[1],
            Geprobeerd = parts[2],
            Knooppunten = parts[3],
            Succesmomenten = parts[4],
            Leervraag = parts[5],
            Version = version,
        };
    }
}
