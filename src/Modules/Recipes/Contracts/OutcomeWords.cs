using Platform.Kernel.Recipes;

namespace Platform.Recipes.Contracts;

/// <summary>How outcomes of steps are said in Dutch, and the class of their label.</summary>
public static class OutcomeWords
{
    public static (string Name, string Class) Words(this StepOutcome outcome) => outcome switch
    {
        StepOutcome.Done => ("Gedaan", "sp-label sp-label--ok"),
        StepOutcome.Partly => ("Deels", "sp-label sp-label--let"),
        _ => ("Onbekend", "sp-label"),
    };

    public static (string Name, string Class) Words(this ExpectedOutcome outcome) => outcome switch
    {
        ExpectedOutcome.Done => ("Kan", "sp-label sp-label--ok"),
        ExpectedOutcome.Partly => ("Deels", "sp-label sp-label--let"),
        ExpectedOutcome.Fails => ("Mislukt", "sp-label sp-label--fout"),
        _ => ("Onbekend", "sp-label"),
    };
}
