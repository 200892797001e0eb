using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Platform.Tenants.Shared;

/// <summary>Small steps that the controllers of this module share.</summary>
static class ControllerSteps
{
    /// <summary>The form again, with 422.</summary>
    public static ViewResult Invalid(this Controller controller, string view, object model)
    {
        controller.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return controller.View(view, model);
    }
}
