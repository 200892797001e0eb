using Microsoft.AspNetCore.Mvc;
using Platform.Kernel.Views;

namespace Platform.Themes.Netwerk.Preview;

/// <summary>Markdown of a form field as it will look; nothing is stored. <c>&lt;form-field type="markdown"&gt;</c> posts its whole form here.</summary>
[ApiExplorerSettings(IgnoreApi = true)]
public sealed class PreviewController : Controller
{
    const int MaxLength = 100_000;

    /// <param name="veld">Name of the field in the form that holds the text.</param>
    [HttpPost("/voorbeeld"), RequestFormLimits(ValueLengthLimit = MaxLength)]
    public IActionResult Show([FromForm] string? veld)
    {
        var text = veld is null ? "" : Request.Form[veld].ToString();
        return Content(text.Trim().Length == 0 ? "<p>Je hebt nog niets geschreven.</p>" : MarkdownText.ToHtml(text), "text/html; charset=utf-8");
    }
}
