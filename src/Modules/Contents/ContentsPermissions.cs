namespace Platform.Contents;

static class ContentsPermissions
{
    public const string Manage = "contents.manage";
    public const string Structure = "contents.structure";

    /// <summary>For a type that has permissions of its own.</summary>
    public static string Write(string type) => $"contents.{type}.write";

    /// <inheritdoc cref="Write"/>
    public static string Publish(string type) => $"contents.{type}.publish";
}
