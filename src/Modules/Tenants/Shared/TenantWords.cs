using System.Globalization;
using Platform.Kernel.Tenancy;

namespace Platform.Tenants.Shared;

/// <summary>How states and sizes are said in Dutch, and the class of their label.</summary>
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
