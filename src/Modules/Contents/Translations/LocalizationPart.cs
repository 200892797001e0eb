using Platform.Contents.Contracts;
using Platform.Contents.Elements;
using Platform.Kernel.Modules;

namespace Platform.Contents.Translations;

/// <summary><c>{ "LocalizationSet", "Culture" }</c>: the language of an item, and what it shares with its translations. Every item may have it, whatever its type.</summary>
[SharedByTenants]
sealed class LocalizationPart : PartElement
{
    public override string DisplayName => "Taal";

    public override bool Choosable => false;

    /// <returns>Whether something changed.</returns>
    public static bool Write(ContentParts parts, string set, string culture)
    {
        if (parts.Text(nameof(LocalizationPart), "LocalizationSet") == set && parts.Text(nameof(LocalizationPart), "Culture") == culture) return false;
        parts.Json[nameof(LocalizationPart)] = new System.Text.Json.Nodes.JsonObject { ["LocalizationSet"] = set, ["Culture"] = culture };
        return true;
    }
}
