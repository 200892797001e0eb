using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;

namespace Platform.Themes.Netwerk.Style;

/// <summary>A form with every kind of field.</summary>
public sealed class StyleForm
{
    [Display(Name = "Naam"), Required]
    public string Name { get; set; } = "Nadia El Amrani";

    [Display(Name = "E-mailadres"), Required, EmailAddress]
    public string Email { get; set; } = "nadia@gemeente";

    [Display(Name = "Wachtwoord"), Required, DataType(DataType.Password)]
    public string Password { get; set; } = "";

    [Display(Name = "Telefoonnummer"), Phone]
    public string? Phone { get; set; }

    [Display(Name = "Website"), Url]
    public string? Website { get; set; }

    [Display(Name = "Aantal plekken")]
    public int Seats { get; set; } = 20;

    [Display(Name = "Dag")]
    public DateOnly Day { get; set; } = new(2026, 12, 3);

    [Display(Name = "Tijd")]
    public TimeOnly Time { get; set; } = new(10, 0);

    [Display(Name = "Begin")]
    public DateTime? Start { get; set; }

    [Display(Name = "Hoofdkleur"), Required]
    public string Colour { get; set; } = "#0f6b7a";

    [Display(Name = "Organisatie"), Required]
    public string Organisation { get; set; } = "";

    [Display(Name = "Hoe doe je mee?"), Required]
    public Attendance Attendance { get; set; }

    [Display(Name = "Onderwerpen")]
    public IReadOnlyList<string>? Topics { get; set; } = ["wijk"];

    [Display(Name = "Wat wil je leren?"), DataType(DataType.MultilineText)]
    public string? Wish { get; set; }

    [Display(Name = "Bericht"), Required]
    public string Body { get; set; } = "Bij ons werkt een **vast gezicht**.\n\n- één gezin\n- één plan";

    [Display(Name = "Bijlage"), DataType(DataType.Upload)]
    public IFormFile? Attachment { get; set; }

    [Display(Name = "Houd me op de hoogte van nieuwe leerkringen")]
    public bool KeepPosted { get; set; } = true;
}

public enum Attendance
{
    [Display(Name = "Op locatie in Utrecht")]
    OnSite,

    [Display(Name = "Online")]
    Online,
}
