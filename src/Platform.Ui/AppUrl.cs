using Microsoft.AspNetCore.Mvc.Rendering;

namespace Platform.Ui;

/// <summary>Addresses as views write them: <c>~/forum</c> becomes <c>/stroomop/forum</c>.</summary>
static class AppUrl
{
    public static string Resolve(ViewContext view, string url) =>
        url.StartsWith("~/", StringComparison.Ordinal) ? view.HttpContext.Request.PathBase.ToUriComponent() + url[1..] : url;
}
