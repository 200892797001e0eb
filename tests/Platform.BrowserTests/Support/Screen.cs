namespace Platform.BrowserTests.Support;

/// <summary>The two windows every page and journey is tried in.</summary>
public enum Screen
{
    /// <summary>1280 × 900.</summary>
    Desktop,

    /// <summary>390 × 844, an ordinary telephone held upright.</summary>
    Phone,
}

static class Screens
{
    public static (int Width, int Height) Size(this Screen screen) => screen == Screen.Phone ? (390, 844) : (1280, 900);
}

/// <summary>Runs a journey in both windows: <c>[Theory, Screens]</c> with a parameter <c>Screen screen</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ScreensAttribute : Xunit.Sdk.DataAttribute
{
    public override IEnumerable<object[]> GetData(System.Reflection.MethodInfo testMethod) => [[Screen.Desktop], [Screen.Phone]];
}
