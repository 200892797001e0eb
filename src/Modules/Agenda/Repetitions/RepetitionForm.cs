using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Platform.Kernel.Views;

namespace Platform.Agenda.Repetitions;

public sealed class RepetitionForm : IValidatableObject
{
    [Display(Name = "Hoe vaak?")]
    public Repeats Repeats { get; set; }

    [Display(Name = "Om de hoeveel weken of maanden?"), Required(ErrorMessage = "Vul een getal in."), Range(1, 12, ErrorMessage = "Kies een getal van {1} tot {2}.")]
    public int? Interval { get; set; } = 1;

    [Display(Name = "Hoeveel keer in totaal?"), Required(ErrorMessage = "Vul een getal in."), Range(2, 30, ErrorMessage = "Kies een getal van {1} tot {2}.")]
    public int? Count { get; set; } = 4;

    [Display(Name = "Welke datums slaan we over?"), StringLength(500, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Skip { get; set; }

    [Display(Name = "Eén vaste groep voor alle keren")]
    public bool FixedGroup { get; set; }

    public RecurrenceRule Rule => new(Repeats, Interval!.Value, Count!.Value);

    public IReadOnlyList<DateOnly> SkippedDates => [.. Lines.Select(Parse).OfType<DateOnly>()];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        Lines.Where(l => Parse(l) is null).Take(1).Select(l => new ValidationResult($"Schrijf een datum als 24-12-2026. Dit klopt niet: {l}", [nameof(Skip)]));

    IEnumerable<string> Lines => (Skip ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    static DateOnly? Parse(string text) => DateOnly.TryParseExact(text, ["d-M-yyyy", "yyyy-MM-dd", "d MMMM yyyy"], DutchTime.Culture, DateTimeStyles.None, out var date) ? date : null;
}
