using System.Globalization;
using Markdig.Extensions.Alerts;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Platform.Kernel.Views;

/// <summary>GitHub's <c>&gt; [!NOTE]</c> blocks as the alert of the design system, with a Dutch title. The icon is drawn in place: this HTML is stored and outlives an icon file.</summary>
sealed class MarkdownCallout : HtmlObjectRenderer<AlertBlock>
{
    const string Circle = "<circle cx=\"12\" cy=\"12\" r=\"10\"/>";
    const string Triangle = "<path d=\"m21.73 18-8-14a2 2 0 0 0-3.48 0l-8 14A2 2 0 0 0 4 21h16a2 2 0 0 0 1.73-3\"/><path d=\"M12 9v4\"/><path d=\"M12 17h.01\"/>";

    protected override void Write(HtmlRenderer renderer, AlertBlock obj)
    {
        var (kind, title, icon) = obj.Kind.ToString().ToUpper(CultureInfo.InvariantCulture) switch
        {
            "TIP" => ("ok", "Tip", Circle + "<path d=\"m9 12 2 2 4-4\"/>"),
            "IMPORTANT" => ("info", "Belangrijk", Circle + "<path d=\"M12 8v4\"/><path d=\"M12 16h.01\"/>"),
            "WARNING" => ("warning", "Let op", Triangle),
            "CAUTION" => ("error", "Pas op", Triangle),
            _ => ("info", "Goed om te weten", Circle + "<path d=\"M12 16v-4\"/><path d=\"M12 8h.01\"/>"),
        };
        renderer.EnsureLine();
        renderer.Write($"<div class=\"utrecht-alert utrecht-alert--{kind}\" role=\"note\"><div class=\"utrecht-alert__icon\"><svg class=\"sp-icoon\" viewBox=\"0 0 24 24\" aria-hidden=\"true\" focusable=\"false\">{icon}</svg></div>");
        renderer.WriteLine($"<div class=\"utrecht-alert__content\"><div class=\"utrecht-alert__message\"><strong>{title}</strong><div>");
        renderer.WriteChildren(obj);
        renderer.WriteLine("</div></div></div></div>");
    }
}
