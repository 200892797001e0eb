using System.ComponentModel.DataAnnotations;

namespace Platform.Agenda.Questions;

public enum QuestionKind
{
    [Display(Name = "Tekst")]
    Text,

    [Display(Name = "Keuze uit een lijst")]
    Choice,

    [Display(Name = "Vinkje")]
    Checkbox,

    [Display(Name = "Getal")]
    Number,
}

public enum QuestionAudience
{
    [Display(Name = "Iedereen")]
    Everyone,

    [Display(Name = "Leden")]
    Members,

    [Display(Name = "Gasten zonder account")]
    Guests,
}

/// <summary>What an organiser wants to know of who registers.</summary>
/// <param name="Key">Names the answer, and stays the same when the words of the question change: <c>dieet</c>.</param>
/// <param name="Required">A check box that is required must be ticked.</param>
/// <param name="Choices">Only for <see cref="QuestionKind.Choice"/>.</param>
public sealed record Question(string Key, string Text, QuestionKind Kind, bool Required, QuestionAudience For, IReadOnlyList<string> Choices)
{
    /// <summary>Of a ticked box.</summary>
    public const string Yes = "ja";

    public bool IsFor(bool guest) => For == QuestionAudience.Everyone || (For == QuestionAudience.Guests) == guest;

    /// <summary>Why this is no answer, in Dutch; null when it is one.</summary>
    /// <param name="answer">Trimmed; empty when nothing was given.</param>
    public string? WhyWrong(string answer) => (Kind, answer.Length) switch
    {
        (QuestionKind.Checkbox, 0) => Required ? "Zet hier een vinkje om mee te doen." : null,
        (_, 0) => Required ? "Beantwoord deze vraag." : null,
        (QuestionKind.Checkbox, _) => answer == Yes ? null : "Zet een vinkje of laat het leeg.",
        (QuestionKind.Choice, _) => Choices.Contains(answer) ? null : "Kies een van de antwoorden.",
        (QuestionKind.Number, _) => answer.Length <= 9 && answer.All(char.IsAsciiDigit) ? null : "Vul een heel getal in, bijvoorbeeld 3.",
        (_, > 1000) => "Gebruik hooguit 1000 tekens.",
        _ => null,
    };
}
