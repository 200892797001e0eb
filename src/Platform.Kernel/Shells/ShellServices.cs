using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Platform.Kernel.Api;
using Platform.Kernel.Data;
using Platform.Kernel.Events;
using Platform.Kernel.Files;
using Platform.Kernel.Jobs;
using Platform.Kernel.Mail;
using Platform.Kernel.Modules;
using Platform.Kernel.Permissions;
using Platform.Kernel.Recipes;
using Platform.Kernel.Settings;
using Platform.Kernel.Tenancy;
using Platform.Kernel.Views;

namespace Platform.Kernel.Shells;

static class ShellServices
{
    public static void AddKernel(this IServiceCollection services, IServiceProvider host, FeatureSet features, ModuleCatalog catalog)
    {
        services.AddSingleton<IDataProtectionProvider>(new TenantDataProtection(host.GetRequiredService<IDataProtectionProvider>()));
        services.AddRouting(); // not LowercaseUrls: it would lower ids and secrets in addresses too
        services.AddControllersWithViews(mvc =>
        {
            mvc.Conventions.Add(new ModuleConvention(catalog, features));
            mvc.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
            DutchMessages.Apply(mvc.ModelBindingMessageProvider);
        }).AddViewOptions(o => o.HtmlHelperOptions.ClientValidationEnabled = false);
        services.Configure<RazorViewEngineOptions>(o =>
        {
            o.ViewLocationExpanders.Add(new ModuleViewLocations());
        });
        services.AddAntiforgery(o =>
        {
            o.Cookie = new TenantCookie { Name = "af", HttpOnly = true, SameSite = SameSiteMode.Lax, SecurePolicy = CookieSecurePolicy.SameAsRequest, IsEssential = true };
            o.SuppressXFrameOptionsHeader = true; // frame-ancestors says it for every page
        });
        services.Configure<CookieTempDataProviderOptions>(o => o.Cookie = new TenantCookie { Name = TenantCookie.TempData, HttpOnly = true, SameSite = SameSiteMode.Lax, SecurePolicy = CookieSecurePolicy.SameAsRequest, IsEssential = true });

        services.AddAuthorization(o => o.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddSingleton<IAuthorizationPolicyProvider, PermissionPolicies>();
        services.AddScoped<IAuthorizationHandler, PermissionHandler>();
        services.AddScoped(sp => !TenantContext.IsEntered && sp.GetRequiredService<IHttpContextAccessor>().HttpContext is { } context // who signed in at the host is nobody in the network it sets up
            ? Person.From(context.User, sp.GetRequiredService<TenantScope>().Awake.Roles) : Person.Platform);

        services.AddScoped<TenantScope>();
        services.AddScoped(sp => new TenantSession(TenantContext.Current, sp));
        services.AddScoped(sp => sp.GetRequiredService<DatabaseSetup>().Open(sp.GetRequiredService<TenantSession>()));
        services.AddScoped<TenantSettings>();
        services.AddSettings<NetworkSettings>();
        services.AddSettings<LookSettings>();
        services.AddSingleton<Handlers>();
        services.AddHandler<MailMessage, SendMail>();
        services.AddScoped<ByteStore>();
        services.AddScoped<FileStore>();
        services.AddSingleton<PdfPrinter>();
        services.AddSingleton(new ModuleMenu(catalog, features));
        services.AddScoped<Frame>();
        services.AddScoped<SiteUrls>();
        services.AddScoped<RecipeRunner>();
        services.AddScoped<IRecipeStep, SettingsStep>();
        services.AddScoped<IRecipeStep, ThemesStep>();
        services.AddScoped<IRecipeExport, SettingsExport>();

        services.AddSingleton(host.GetRequiredService<IOutputCacheStore>());
        services.AddResponseCompression(o => o.EnableForHttps = true); // only used for anonymous pages
        services.AddOutputCache(o => o.AddPolicy(AnonymousPages.Name, new AnonymousPages()));
        services.AddExceptionHandler<RuleFaults>();
        services.AddProblemDetails();
        services.AddPlatformOpenApi();
    }

    public static void UseKernel(this IApplicationBuilder app, IReadOnlyList<Module> modules, FeatureSet features)
    {
        app.UseWhen(c => !ApiRoutes.Matches(c.Request.Path), pages => pages.UseStatusCodePagesWithReExecute("/_fout/{0}"));
        app.UseWhen(c => ApiRoutes.Matches(c.Request.Path), api => api.UseStatusCodePages(ApiProblems.WriteStatusAsync));
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = ErrorsController.ShowAsync, SuppressDiagnosticsCallback = x => x.ExceptionHandledBy == ExceptionHandledType.ExceptionHandlerService });
        app.UseRouting();
        app.Use(static async (context, next) =>
        {
            if (context.GetEndpoint() is null)
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound; // before the fallback policy, which would ask a visitor to log in for nothing
                return;
            }
            await context.RequestServices.GetRequiredService<TenantScope>().WakeAsync(context.RequestServices, context.RequestAborted);
            await next(context);
        });
        app.UseAuthentication();
        app.Use(app.ApplicationServices.GetRequiredService<RateLimits>().InvokeAsync);
        app.UseOutputCache();
        app.UseWhen(AnonymousPages.Serves, pages => pages.UseResponseCompression());
        app.UseAuthorization();
        app.UseWhen(c => ApiRoutes.Matches(c.Request.Path), api => api.Use(KeyedCalls.InvokeAsync));
        app.UseEndpoints(endpoints =>
        {
            endpoints.MapControllers();
            endpoints.MapPlatformOpenApi();
            foreach (var module in modules) module.MapEndpoints(endpoints, features);
        });
    }
}
