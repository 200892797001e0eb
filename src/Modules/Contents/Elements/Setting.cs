namespace Platform.Contents.Elements;

/// <summary>How a setting is filled in.</summary>
public enum SettingKind
{
    Flag,
    Text,
    Number,

    /// <summary>Orchard's options: <c>[ { "name": …, "value": … } ]</c>; one on each line.</summary>
    Options,

    /// <summary>Names of content types.</summary>
    Types,

    /// <summary>Id of a taxonomy.</summary>
    Taxonomy,
}

/// <summary>Something that a beheerder decides about a part or field; kept in the section <c>{Element}Settings</c>.</summary>
public sealed record Setting(string Name, string Label, SettingKind Kind = SettingKind.Text, string? Hint = null)
{
    public static readonly Setting Required = new(nameof(Required), "Verplicht", SettingKind.Flag);

    public static readonly Setting Explanation = new("Hint", "Uitleg bij het veld");
}
