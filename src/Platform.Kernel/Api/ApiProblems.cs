using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Platform.Kernel.Api;

/// <summary>Errors of the API as RFC 9457 problems, in Dutch.</summary>
public static class ApiProblems
{
    /// <summary>422 with a message at each field that breaks a rule, or null when all is well.</summary>
    public static IResult? Invalid(object form)
    {
        var results = new List<ValidationResult>();
        if (Validator.TryValidateObject(form, new ValidationContext(form), results, validateAllProperties: true)) return null;
        return Invalid(results.SelectMany(r => r.MemberNames.DefaultIfEmpty(""), (r, name) => (name, r.ErrorMessage ?? "Dit klopt niet.")));
    }

    public static IResult Invalid(IEnumerable<(string Field, string Message)> errors) => Results.ValidationProblem(
        errors.GroupBy(e => JsonNamingPolicy.CamelCase.ConvertName(e.Field)).ToDictionary(g => g.Key, g => g.Select(e => e.Message).ToArray()),
        statusCode: StatusCodes.Status422UnprocessableEntity, title: "Niet alles is goed ingevuld.");

    public static IResult Status(int status, string detail) => Results.Problem(detail, statusCode: status, title: ReasonPhrases.GetReasonPhrase(status));

    public static async Task WriteAsync(HttpContext context, int status, string detail)
    {
        context.Response.StatusCode = status;
        await Status(status, detail).ExecuteAsync(context);
    }

    internal static Task WriteStatusAsync(StatusCodeContext context) => WriteAsync(context.HttpContext, context.HttpContext.Response.StatusCode, context.HttpContext.Response.StatusCode switch
    {
        401 => "Geef een geldig token mee in de kop Authorization.",
        403 => "Je rol of je token geeft hier geen recht op.",
        404 => "Dit is er niet.",
        405 => "Deze methode kan hier niet.",
        413 => "De aanvraag is te groot.",
        415 => "Stuur JSON.",
        429 => "Te veel aanvragen. Wacht even.",
        _ => "Er ging iets mis.",
    });
}
