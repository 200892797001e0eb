namespace Platform.Dutch.Tests.Support;

/// <summary>Where the files beside the tests, the manuals and the recipes stand.</summary>
static class Repository
{
    public static string Root { get; } = Find();

    static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Platform.slnx"))) folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The project's root was not found.");
        return folder;
    }
}
