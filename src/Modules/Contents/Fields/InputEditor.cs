using Microsoft.AspNetCore.Mvc.Rendering;
using Platform.Contents.Elements;

namespace Platform.Contents.Fields;

/// <summary>One control with its label: what most fields are edited with. In a form its value is called <c>{prefix}.Value</c>.</summary>
public sealed record InputEditor(string Label, string? Value)
{
    /// <summary>As in <c>form-field</c>.</summary>
    public string Type { get; init; } = "text";

    public string? Hint { get; init; }

    public bool Required { get; init; }

    public int Rows { get; init; } = 6;

    public IReadOnlyList<SelectListItem>? Items { get; init; }

    public static Drawn Of(Slot slot, string? value, string type = "text", int rows = 6, IReadOnlyList<SelectListItem>? items = null, string? hint = null) =>
        new("Contents:Fields/Input", new InputEditor(slot.Label, value) { Type = type, Hint = slot.Hint ?? hint, Required = slot.Required, Rows = rows, Items = items });
}

/// <summary>Boxes of which any number can be checked; in a form they are called <c>{prefix}.Values</c>.</summary>
public sealed record ChoicesEditor(string Label, IReadOnlyList<string> Values, IReadOnlyList<SelectListItem> Items)
{
    public string? Hint { get; init; }

    public bool Required { get; init; }
}

/// <summary>A label with a text, as readers see most fields.</summary>
public sealed record LabelledText(string Label, string Text)
{
    public static Drawn? Of(Slot slot, string text) => text.Length == 0 ? null : new Drawn("Contents:Fields/Text", new LabelledText(slot.Label, text), IsFact: true);
}

/// <summary>A label with safe HTML.</summary>
public sealed record LabelledHtml(string? Label, string Html)
{
    public static Drawn? Of(string? label, string html) => html.Length == 0 ? null : new Drawn("Contents:Fields/Html", new LabelledHtml(label, html));
}

/// <summary>A label with addresses to go to.</summary>
public sealed record LabelledLinks(string Label, IReadOnlyList<NamedLink> Links)
{
    public static Drawn? Of(Slot slot, IEnumerable<NamedLink> links) =>
        links.ToList() is { Count: > 0 } some ? new Drawn("Contents:Fields/Links", new LabelledLinks(slot.Label, some), IsFact: true) : null;
}

/// <summary>A link with its name.</summary>
/// <param name="Url">Absolute, or app-relative: <c>~/over-ons</c>.</param>
public sealed record NamedLink(string Text, string Url);
