namespace Platform.Agenda.Registrations;

public static class RegistrationStateNames
{
    public static string Dutch(this RegistrationState state) => state switch
    {
        RegistrationState.AwaitingConfirmation => "Wacht op bevestiging",
        RegistrationState.Confirmed => "Aangemeld",
        RegistrationState.Waiting => "Wachtlijst",
        RegistrationState.Offered => "Plek aangeboden",
        RegistrationState.Expired => "Aanbod verlopen",
        _ => "Afgemeld",
    };

    /// <summary>Class of the label.</summary>
    public static string Kind(this RegistrationState state) => state switch
    {
        RegistrationState.Confirmed => "sp-label--ok",
        RegistrationState.Waiting or RegistrationState.Offered => "sp-label--let",
        RegistrationState.Cancelled => "sp-label--fout",
        _ => "",
    };
}
