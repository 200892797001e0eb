namespace Platform.Members.Identity;

/// <summary>What a person recognises a device by.</summary>
static class Device
{
    static readonly (string Mark, string Name)[] s_browsers = [("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox", "Firefox"), ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrome", "Chrome"), ("Safari", "Safari")];
    static readonly (string Mark, string Name)[] s_systems = [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS", "Mac"), ("CrOS", "Chromebook"), ("Linux", "Linux")];

    /// <summary>For example "Firefox op Android". The order of the marks matters: Edge also calls itself Chrome, Chrome also Safari.</summary>
    public static string Describe(string userAgent) => (Find(s_browsers, userAgent), Find(s_systems, userAgent)) switch
    {
        ({ } browser, { } system) => $"{browser} op {system}",
        ({ } browser, null) => browser,
        (null, { } system) => "Onbekende browser op " + system,
        _ => "Onbekend apparaat",
    };

    static string? Find((string Mark, string Name)[] known, string userAgent) => known.FirstOrDefault(k => userAgent.Contains(k.Mark, StringComparison.Ordinal)).Name;
}
