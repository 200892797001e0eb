using System.Collections;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Platform.Kernel.Views;

namespace Platform.Ui.Forms;

/// <summary>What is known about one field at the moment it is drawn: its names, its value, its message.</summary>
sealed class Field
{
    public Field(ViewContext view, ModelExpression model, string type, bool? required = null)
    {
        Model = model;
        Type = type;
        IsRequired = required ?? model.Metadata.IsRequired;
        Name = view.ViewData.TemplateInfo.GetFullHtmlFieldName(model.Name);
        Id = IdOf(Name);
        DrawnOn(view).Add(Name);
        var state = view.ViewData.ModelState.GetValueOrDefault(Name);
        Error = state?.Errors.Select(e => e.ErrorMessage).FirstOrDefault(m => m.Length > 0) ?? (state?.Errors.Count > 0 ? "Controleer dit veld." : null);
        Values = type is "password" or "file" ? [] : Attempted(state) ?? [.. Current(model.Model, type)];
    }

    public ModelExpression Model { get; }

    public string Type { get; }

    public string Name { get; }

    public string Id { get; }

    public string? Error { get; }

    /// <summary>What the person typed, or else what the model holds; a list has more than one.</summary>
    public IReadOnlyList<string> Values { get; }

    public string Value => Values.Count > 0 ? Values[0] : "";

    public bool IsChecked => Values.Contains("true", StringComparer.OrdinalIgnoreCase);

    public bool IsRequired { get; }

    public string Label => Model.Metadata.DisplayName ?? Model.Metadata.Name ?? Name;

    public string HintId => Id + "-hint";

    public string ErrorId => Id + "-fout";

    /// <summary>The names of the fields on this page, in the order in which they are drawn.</summary>
    public static List<string> DrawnOn(ViewContext view)
    {
        var items = view.HttpContext.Items;
        if (items[typeof(Field)] is not List<string> drawn) items[typeof(Field)] = drawn = [];
        return drawn;
    }

    /// <summary>The id that <c>&lt;form-errors&gt;</c> links to.</summary>
    public static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_");

    static List<string>? Attempted(ModelStateEntry? state) => state?.RawValue switch
    {
        null => null,
        string one => [one],
        string[] many => [.. many],
        var other => [.. Current(other, "text")],
    };

    static IEnumerable<string> Current(object? value, string type) => value switch
    {
        null => [],
        string text => [text],
        bool yes => [yes ? "true" : "false"],
        DateTimeOffset moment => [DutchTime.Local(moment).ToString(Notation(type), CultureInfo.InvariantCulture)],
        DateTime moment => [moment.ToString(Notation(type), CultureInfo.InvariantCulture)],
        DateOnly day => [day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)],
        TimeOnly time => [time.ToString("HH:mm", CultureInfo.InvariantCulture)],
        IFormattable formattable => [formattable.ToString(null, CultureInfo.InvariantCulture)],
        IEnumerable many => many.Cast<object?>().SelectMany(one => Current(one, type)),
        _ => [value.ToString() ?? ""],
    };

    static string Notation(string type) => type switch { "date" => "yyyy-MM-dd", "time" => "HH:mm", _ => "yyyy-MM-ddTHH:mm" };
}
