using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel.Files;
using Platform.Kernel.Views;
using Platform.Ui.Forms;
using Attributes = Platform.Ui.Forms.Attributes;

namespace Platform.Ui;

/// <summary>
/// A whole field: label, hint, message in place, and the control with what the person typed. Attributes that are not
/// listed here (min, max, step, accept, multiple, hx-…) go to the control.
/// </summary>
[HtmlTargetElement("form-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FormFieldTagHelper(AssetManifest assets) : TagHelper
{
    public required ModelExpression For { get; set; }

    /// <summary>See <c>README.md</c>; null: from the property.</summary>
    public string? Type { get; set; }

    /// <summary>Instead of the display name of the property.</summary>
    public string? Label { get; set; }

    public string? Hint { get; set; }

    public string? Autocomplete { get; set; }

    public string? Placeholder { get; set; }

    public int Rows { get; set; } = 6;

    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>Whether it must be filled in; null: from the property.</summary>
    public bool? Required { get; set; }

    /// <summary>As wide as the form; Markdown fields always are.</summary>
    public bool Wide { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public required ViewContext View { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = new Field(View, For, Type ?? FieldType.Of(For.Metadata, Items is not null), Required);
        var control = ControlAttributes(field, output);
        output.Attributes.Clear();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "utrecht-form-field"
            + (Wide || field.Type == "markdown" ? " utrecht-form-field--breed" : "")
            + (field.Error is null ? "" : " utrecht-form-field--invalid"));

        if (field.Type == "checkbox") AppendCheckbox(output.Content, field, control);
        else if (field.Type is "radios" or "checkboxes") AppendGroup(output.Content, field, control);
        else AppendControl(output.Content, field, control);
    }

    /// <summary>What every control of this field carries.</summary>
    Attributes ControlAttributes(Field field, TagHelperOutput output)
    {
        var isGroup = field.Type is "radios" or "checkboxes";
        var described = string.Join(' ', new[] { Hint is null ? null : field.HintId, field.Error is null ? null : field.ErrorId }.OfType<string>());
        var attributes = new Attributes()
            .Add("autocomplete", Autocomplete)
            .Add("placeholder", field.Type is "select" ? null : Placeholder)
            .Add("aria-invalid", field.Error is null || isGroup ? null : "true")
            .Add("aria-required", field.IsRequired && !isGroup && field.Type is not ("checkbox" or "color" or "file") ? "true" : null)
            .Add("aria-describedby", described.Length == 0 || isGroup ? null : described);
        foreach (var other in output.Attributes)
            attributes.Add(other.Name, other.ValueStyle == HtmlAttributeValueStyle.Minimized ? "" : other.Value);
        return attributes;
    }

    void AppendControl(TagHelperContent html, Field field, Attributes attributes)
    {
        html.AppendFormat("<label class=\"utrecht-form-label utrecht-form-field__label\" for=\"{0}\">{1}{2}</label>", field.Id, Label ?? field.Label, Optional(field));
        AppendHintAndError(html, field);
        switch (field.Type)
        {
            case "select":
                html.AppendFormat("<select class=\"utrecht-form-field__input utrecht-select utrecht-select--html-select{0}\" id=\"{1}\" name=\"{2}\"{3}>", Invalid(field, "select"), field.Id, field.Name, attributes);
                Options.Append(html, field, Options.Of(field, Items), Placeholder);
                html.AppendHtml("</select>");
                break;
            case "markdown":
                html.AppendHtml("<div class=\"utrecht-form-field__input\">");
                MarkdownToolbar.Append(html, field.Id, assets.Url("icons.svg"), Chooser);
                AppendTextArea(html, field, attributes);
                AppendPreview(html, field);
                html.AppendHtml("</div>");
                break;
            case "textarea":
                AppendTextArea(html, field, attributes);
                break;
            default:
                AppendInput(html, field, attributes);
                break;
        }
    }

    string? Chooser => View.HttpContext.RequestServices.GetService<IFileLibrary>()?.ChooserUrl is { } url ? AppUrl.Resolve(View, url) : null;

    static void AppendInput(TagHelperContent html, Field field, Attributes attributes)
    {
        var type = FieldType.Html(field.Type);
        var style = type switch
        {
            "color" => "sp-kleurveld",
            "file" => "sp-bestand",
            _ => $"utrecht-textbox utrecht-textbox--html-input utrecht-textbox--{type}{Invalid(field, "textbox")}",
        };
        html.AppendFormat("<input class=\"utrecht-form-field__input {0}\" type=\"{1}\" id=\"{2}\" name=\"{3}\"{4}{5}>", style, type, field.Id, field.Name,
            type is "password" or "file" ? HtmlString.Empty : new Attributes().Add("value", new HtmlFormattableString("{0}", field.Value)), attributes);
        if (FieldType.IsInvariant(field.Type)) html.AppendFormat("<input type=\"hidden\" name=\"__Invariant\" value=\"{0}\">", field.Name);
    }

    void AppendTextArea(TagHelperContent html, Field field, Attributes attributes) =>
        html.AppendFormat("<textarea class=\"{6}utrecht-textarea utrecht-textarea--html-textarea{0}\" id=\"{1}\" name=\"{2}\" rows=\"{3}\"{4}>\n{5}</textarea>",
            Invalid(field, "textarea"), field.Id, field.Name, Rows, attributes, field.Value, field.Type == "markdown" ? "" : "utrecht-form-field__input ");

    /// <summary>The server renders the text as it will look; needs JavaScript, so the button is hidden without it.</summary>
    void AppendPreview(TagHelperContent html, Field field)
    {
        html.AppendFormat(
            "<div><button type=\"button\" class=\"sp-tekstknop sp-alleen-js\" hx-post=\"{0}\" hx-vals=\"{1}\" hx-target=\"#{2}-voorbeeld\">{3}Bekijk voorbeeld</button></div>",
            AppUrl.Resolve(View, "~/voorbeeld"), $$"""{"veld":"{{field.Name}}"}""", field.Id, Icon.Svg(assets.Url("icons.svg"), "eye", small: true));
        html.AppendFormat("<div class=\"sp-voorbeeld sp-proza\" id=\"{0}-voorbeeld\" role=\"region\" aria-live=\"polite\" aria-label=\"Voorbeeld\"></div>", field.Id);
    }

    void AppendCheckbox(TagHelperContent html, Field field, Attributes attributes)
    {
        AppendHintAndError(html, field);
        html.AppendFormat("<label class=\"sp-keuze\"><input type=\"checkbox\" id=\"{0}\" name=\"{1}\" value=\"true\"{2}{3}><span>{4}</span></label>",
            field.Id, field.Name, new HtmlString(field.IsChecked ? " checked" : ""), attributes, Label ?? field.Label);
        html.AppendFormat("<input type=\"hidden\" name=\"{0}\" value=\"false\">", field.Name);
    }

    void AppendGroup(TagHelperContent html, Field field, Attributes attributes)
    {
        var described = new Attributes()
            .Add("aria-describedby", Hint is null && field.Error is null ? null : string.Join(' ', new[] { Hint is null ? null : field.HintId, field.Error is null ? null : field.ErrorId }.OfType<string>()));
        html.AppendFormat("<fieldset{0}><legend>{1}{2}</legend>", described, Label ?? field.Label, Optional(field));
        AppendHintAndError(html, field);
        Options.AppendChoices(html, field, Options.Of(field, Items), field.Type == "radios" ? "radio" : "checkbox", attributes);
        html.AppendHtml("</fieldset>");
    }

    void AppendHintAndError(TagHelperContent html, Field field)
    {
        if (Hint is not null) html.AppendFormat("<p class=\"utrecht-form-field__description\" id=\"{0}\">{1}</p>", field.HintId, Hint);
        if (field.Error is not null)
            html.AppendFormat("<p class=\"utrecht-form-field__error-message\" id=\"{0}\">{1}<span>{2}</span></p>", field.ErrorId, Icon.Svg(assets.Url("icons.svg"), "circle-alert"), field.Error);
    }

    static IHtmlContent Optional(Field field) => field.IsRequired ? HtmlString.Empty : new HtmlString(" <span class=\"sp-optioneel\">(niet verplicht)</span>");

    static string Invalid(Field field, string block) => field.Error is null ? "" : $" utrecht-{block}--invalid";
}
