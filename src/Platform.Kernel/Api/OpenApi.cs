using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using Platform.Kernel.Tenancy;

namespace Platform.Kernel.Api;

static class OpenApi
{
    public static void AddPlatformOpenApi(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = d => d.RelativePath?.StartsWith("api/v1", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer((document, _, _) =>
        {
            var tenant = TenantContext.Current;
            document.Info = new OpenApiInfo { Title = tenant.Title, Version = ApiRoutes.Version, Description = "JSON-API van dit netwerk. Maak een token op je accountpagina." };
            document.Servers = [new OpenApiServer { Url = tenant.PathBase.Length == 0 ? "/" : tenant.PathBase }];
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
            {
                ["token"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "Persoonlijk token." },
            };
            return Task.CompletedTask;
        });
    });

    public static void MapPlatformOpenApi(this IEndpointRouteBuilder endpoints) => endpoints.MapOpenApi("/api/{documentName}/openapi.json").AllowAnonymous();
}
