using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Platform.Ui.Forms;

/// <summary>The choices of a select, of radio buttons or of a group of check boxes.</summary>
static class Options
{
    /// <summary>What the view gave, or the members of an enum with their display names.</summary>
    public static IReadOnlyList<SelectListItem> Of(Field field, IEnumerable<SelectListItem>? items)
    {
        if (items is not null) return [.. items];
        var type = field.Model.Metadata.ElementMetadata?.UnderlyingOrModelType ?? field.Model.Metadata.UnderlyingOrModelType;
        if (!type.IsEnum) return [];
        return [.. type.GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(f => new SelectListItem(f.GetCustomAttribute<DisplayAttribute>()?.GetName() ?? f.Name, f.Name))];
    }

    public static bool IsSelected(Field field, SelectListItem item) =>
        field.Values.Count > 0 ? field.Values.Contains(item.Value ?? item.Text, StringComparer.OrdinalIgnoreCase) : item.Selected;

    /// <summary><c>&lt;option&gt;</c> elements, in groups where the items have one.</summary>
    public static void Append(IHtmlContentBuilder html, Field field, IReadOnlyList<SelectListItem> items, string? placeholder)
    {
        var mayBeEmpty = !field.IsRequired || !items.Any(i => IsSelected(field, i));
        if (mayBeEmpty && !items.Any(i => string.IsNullOrEmpty(i.Value)))
            html.AppendFormat("<option value=\"\">{0}</option>", placeholder ?? (field.IsRequired ? "Maak een keuze" : "Geen keuze"));
        foreach (var group in items.GroupBy(i => i.Group?.Name))
        {
            if (group.Key is not null) html.AppendFormat("<optgroup label=\"{0}\">", group.Key);
            foreach (var item in group)
            {
                html.AppendFormat("<option value=\"{0}\"{1}{2}>{3}</option>", item.Value ?? item.Text,
                    new HtmlString(IsSelected(field, item) ? " selected" : ""), new HtmlString(item.Disabled ? " disabled" : ""), item.Text);
            }
            if (group.Key is not null) html.AppendHtml("</optgroup>");
        }
    }

    /// <summary>A line with a radio button or check box for every item; the first one carries the id of the field.</summary>
    public static void AppendChoices(IHtmlContentBuilder html, Field field, IReadOnlyList<SelectListItem> items, string inputType, IHtmlContent attributes)
    {
        foreach (var (index, item) in items.Index())
        {
            html.AppendFormat("<label class=\"sp-keuze\"><input type=\"{0}\" id=\"{1}\" name=\"{2}\" value=\"{3}\"{4}{5}{6}><span>{7}</span></label>",
                inputType, index == 0 ? field.Id : field.Id + "_" + index, field.Name, item.Value ?? item.Text,
                new HtmlString(IsSelected(field, item) ? " checked" : ""), new HtmlString(item.Disabled ? " disabled" : ""), attributes, item.Text);
        }
    }
}
