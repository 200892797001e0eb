using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Platform.Members.Identity;

/// <summary>Small steps that the controllers of this module share.</summary>
static class ControllerSteps
{
    /// <summary>To where somebody wanted to go, when that is in this network; else home.</summary>
    public static IActionResult Back(this Controller controller, string? returnUrl) =>
        returnUrl is { Length: > 0 } && controller.Url.IsLocalUrl(returnUrl) ? controller.LocalRedirect(returnUrl) : controller.LocalRedirect("~/");

    /// <summary>The form again, with 422.</summary>
    public static ViewResult Invalid(this Controller controller, string view, object form)
    {
        controller.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return controller.View(view, form);
    }

    /// <summary>Puts what Identity says beside a field.</summary>
    public static void Add(this ModelStateDictionary state, string field, IdentityResult result)
    {
        foreach (var text in result.Errors.Select(e => e.Description).Distinct()) state.AddModelError(field, text);
    }
}
