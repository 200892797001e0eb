namespace Platform.Checklists.Scores;

/// <summary>How the outcome is said. It is about a parent who gets on or does not, never about meeting the law.</summary>
public static class FlowWords
{
    public static string Verdict(this Flow flow) => flow switch
    {
        Flow.Flows => "Het water stroomt door",
        Flow.Stops => "Hier stopt het water",
        Flow.TooLow => "Te weinig water",
        Flow.Dry => "Op orde, maar het water komt hier niet",
        Flow.Passes => "Telt niet mee",
        _ => "Nog niet bekend",
    };

    /// <summary>Colour of the label.</summary>
    public static string LabelClass(this Flow flow) => flow switch
    {
        Flow.Flows => "sp-label sp-label--ok",
        Flow.Stops => "sp-label sp-label--fout",
        Flow.TooLow or Flow.Dry => "sp-label sp-label--let",
        _ => "sp-label",
    };

    /// <summary>The outcome in one sentence.</summary>
    public static string Summary(this Outcome outcome) => (outcome.Stop, outcome.Answered, outcome.IsComplete) switch
    {
        (_, 0, _) => "Er is nog niets ingevuld.",
        ({ } stop, _, true) => $"Het water stopt bij ‘{stop.Basin.Title}’. Begin daar: wat eronder ligt, bereikt een ander pas als dit deel op orde is.",
        ({ } stop, _, false) => $"Zoals het nu is ingevuld, stopt het water bij ‘{stop.Basin.Title}’. Er staan nog {outcome.Open} vragen open.",
        (null, _, true) => "Het water stroomt door alle bekkens. Houd dit vast en meet over een jaar opnieuw.",
        _ => $"Tot nu toe stroomt het water door. Er staan nog {outcome.Open} vragen open.",
    };
}
