using System.Globalization;
using Platform.Kernel.Recipes;
using Platform.Kernel.Tenancy;
using Platform.Tenants.Contracts;

namespace Platform.Tenants.Shared;

/// <summary>How states, sizes and outcomes are said in Dutch, and the class of their label.</summary>
public static class TenantWords
{
    public static string Name(this TenantStatus status) => status switch
    {
        TenantStatus.Running => "Actief",
        TenantStatus.Suspended => "Stilgezet",
        TenantStatus.Initialising => "Wordt gemaakt",
        TenantStatus.Uninitialised => "Nog niet ingericht",
        _ => "Verwijderd",
    };

    public static string LabelClass(this TenantStatus status) => status switch
    {
        TenantStatus.Running => "sp-label sp-label--ok",
        TenantStatus.Suspended => "sp-label sp-label--let",
        _ => "sp-label",
    };

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

    /// <summary>1,4 MB</summary>
    public static string Size(long bytes) => bytes switch
    {
        < 1024 => $"{bytes} B",
        < 1024 * 1024 => $"{bytes / 1024} kB",
        < 1024L * 1024 * 1024 => (bytes / 1024.0 / 1024).ToString("0.#", Dutch) + " MB",
        _ => (bytes / 1024.0 / 1024 / 1024).ToString("0.##", Dutch) + " GB",
    };

    static CultureInfo Dutch => Kernel.Views.DutchTime.Culture;
}
