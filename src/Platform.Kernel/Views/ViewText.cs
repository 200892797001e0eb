using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewEngines;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Platform.Kernel.Views;

/// <summary>A view as text, for a PDF.</summary>
public static class ViewText
{
    /// <param name="view">Name of a view of this controller.</param>
    public static async Task<string> WriteAsync(this ICompositeViewEngine views, Controller controller, string view, object model)
    {
        var found = views.FindView(controller.ControllerContext, view, isMainPage: true).View ?? throw new InvalidOperationException($"The view {view} is missing.");
        await using var writer = new StringWriter();
        controller.ViewData.Model = model;
        await found.RenderAsync(new ViewContext(controller.ControllerContext, found, controller.ViewData, controller.TempData, writer, new HtmlHelperOptions()));
        return writer.ToString();
    }
}
