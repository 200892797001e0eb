namespace Platform.Notifications.Preferences;

/// <summary>A line for every kind of notice.</summary>
public sealed class PreferencesForm
{
    public IList<PreferenceLine> Lines { get; init; } = [];
}

public sealed class PreferenceLine
{
    public string Kind { get; init; } = "";

    public bool OnSite { get; init; }

    public bool ByMail { get; init; }
}
