using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Platform.Kernel.Api;

namespace Platform.Kernel.Views;

/// <summary>What the error page shows.</summary>
/// <param name="Reference">Id of the request, also in the log.</param>
public sealed record ErrorPage(int Status, string Title, string Text, string Reference);

/// <summary>The pages of 403, 404, 409, 429 and 500; reached by re-execution, and as a plain fallback when even that fails.</summary>
[AllowAnonymous, ApiExplorerSettings(IgnoreApi = true)]
public sealed class ErrorsController : Controller
{
    internal const string RuleItem = "rule";

    [Route("/_fout/{status:int}"), IgnoreAntiforgeryToken]
    public IActionResult Show(int status)
    {
        if (HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is null) return NotFound();
        Response.StatusCode = status;
        return View("Error", For(status, HttpContext));
    }

    /// <summary>Last resort for an unhandled exception: a status code, which the status code page then dresses.</summary>
    public static Task ShowAsync(HttpContext context)
    {
        context.Response.StatusCode = context.Features.Get<IExceptionHandlerFeature>()?.Error is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError;
        return ApiRoutes.Matches(context.Request.Path) ? ApiProblems.WriteAsync(context, context.Response.StatusCode, "Er ging iets mis op de server.") : Task.CompletedTask;
    }

    public static ErrorPage For(int status, HttpContext context)
    {
        var (title, text) = status switch
        {
            400 => ("Dit formulier is verlopen", "Ga terug, laad de pagina opnieuw en probeer het nog eens. Wat je had ingevuld staat er vaak nog."),
            403 => ("Dit mag je niet openen", "Je bent ingelogd, maar je rol geeft geen toegang tot deze pagina. Vraag het de beheerder van je netwerk."),
            404 => ("Deze pagina is er niet", "Misschien is de pagina verplaatst of verwijderd. Zoek op een woord of ga naar de homepage."),
            409 => ("Dit kan nu niet", context.Items[RuleItem] as string ?? "Iemand anders heeft dit intussen veranderd. Ga terug en laad de pagina opnieuw."),
            413 => ("Dit bestand is te groot", "Kies een kleiner bestand en probeer het opnieuw."),
            429 => ("Even rustig aan", "Er komen erg veel aanvragen van dit adres. Wacht een minuut en probeer het opnieuw."),
            _ => ("Er ging iets mis", "De fout ligt bij ons. Probeer het straks opnieuw. Blijft het misgaan? Geef de code hieronder door aan de beheerder."),
        };
        return new ErrorPage(status, title, text, context.TraceIdentifier);
    }
}

/// <summary>A broken rule of the domain becomes 409 with its own message; it is no fault and is not logged as one.</summary>
sealed class RuleFaults : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not (RuleException or Microsoft.EntityFrameworkCore.DbUpdateConcurrencyException)) return false;
        httpContext.Response.StatusCode = StatusCodes.Status409Conflict;
        if (exception is RuleException) httpContext.Items[ErrorsController.RuleItem] = exception.Message;
        if (ApiRoutes.Matches(httpContext.Request.Path)) await ApiProblems.WriteAsync(httpContext, 409, exception is RuleException ? exception.Message : "Iemand anders heeft dit intussen veranderd.");
        return true;
    }
}
