using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Platform.Contents.Contracts;
using Platform.Contents.Taxonomies;

namespace Platform.Contents.Elements;

/// <summary>The settings of one part or field of a type, to fill in. Which there are, the element says.</summary>
public sealed record SettingsForm(Element Element, TypeDefinition Type, string Name, string Label, DefinitionSettings Settings)
{
    /// <summary>True for a field that does not exist yet.</summary>
    public bool IsNew { get; init; }

    public bool IsField => Element is FieldElement;

    public IReadOnlyList<SelectListItem> Types { get; init; } = [];

    public IReadOnlyList<Taxonomy> Taxonomies { get; init; } = [];

    string Section => Element.Name + "Settings";

    /// <summary>The value as its control shows it.</summary>
    public string Value(Setting setting) => setting.Kind == SettingKind.Options ? string.Join('\n', Settings.List(Section, setting.Name)) : Settings.Text(Section, setting.Name);

    public IReadOnlyList<string> Values(Setting setting) => Settings.List(Section, setting.Name);

    /// <summary>The settings with what was filled in; faults go to the form.</summary>
    internal static DefinitionSettings Read(Element element, DefinitionSettings settings, IFormCollection form, ModelStateDictionary state)
    {
        foreach (var setting in element.Settings)
        {
            var name = "Settings." + setting.Name;
            var text = form[name].FirstOrDefault()?.ReplaceLineEndings("\n").Trim() ?? "";
            JsonNode? value = text;
            switch (setting.Kind)
            {
                case SettingKind.Flag:
                    value = text == "true";
                    break;
                case SettingKind.Number when text.Length == 0:
                    value = null;
                    break;
                case SettingKind.Number:
                    if (decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) value = number;
                    else state.AddModelError(name, "Vul een getal in.");
                    break;
                case SettingKind.Options:
                    value = new JsonArray([.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct().Select(o => new JsonObject { ["name"] = o, ["value"] = o })]);
                    break;
                case SettingKind.Types:
                    value = new JsonArray([.. form[name].OfType<string>().Where(v => v.Length > 0).Select(v => (JsonNode)v)]);
                    break;
                default:
                    if (text.Length > 500) state.AddModelError(name, "Gebruik hooguit 500 tekens.");
                    break;
            }
            settings = settings.With(element.Name + "Settings", setting.Name, value);
        }
        return settings;
    }
}

/// <summary>The control of one setting.</summary>
public sealed record SettingControl(Setting Setting, string Value, IReadOnlyList<string> Values, IReadOnlyList<SelectListItem>? Items);
