using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Platform.Media.Uploads;

/// <summary>
/// Lets a request be larger than one file, before the form in it is read. Not <c>[RequestSizeLimit]</c>: that writes a warning for every
/// upload where a server in front of us sets the limit.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
sealed class ManyFilesAttribute : Attribute, IAuthorizationFilter, IOrderedFilter
{
    const long Most = 500L * 1024 * 1024;

    /// <summary>Before the check of the form's token, which reads it.</summary>
    public int Order => 900;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var features = context.HttpContext.Features;
        if (features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body) body.MaxRequestBodySize = Most;
        features.Set<IFormFeature>(new FormFeature(context.HttpContext.Request, new FormOptions { MultipartBodyLengthLimit = Most }));
    }
}
