using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel.Api;
using Platform.Kernel.Data;
using Platform.Kernel.Shells;
using Platform.Members.Contracts;
using Platform.Members.Data;

namespace Platform.Members.Identity;

/// <summary>How people and programs prove who they are: a cookie in the browser, a token in the API.</summary>
static class IdentitySetup
{
    const string PersonScheme = "person";

    /// <summary>How long a session lives without being used.</summary>
    public static readonly TimeSpan SessionLength = TimeSpan.FromDays(14);

    public static void AddMemberIdentity(this IServiceCollection services)
    {
        services.AddIdentityCore<Member>(o =>
        {
            o.User.AllowedUserNameCharacters = ""; // the user name is the e-mail address; its own rules decide
            o.User.RequireUniqueEmail = true;
            o.SignIn.RequireConfirmedEmail = true;
            o.Lockout.MaxFailedAccessAttempts = 5;
            o.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10);
            o.Password.RequiredLength = PasswordRules.MinimumLength; // length and rarity count, not odd characters
            o.Password.RequireDigit = o.Password.RequireLowercase = o.Password.RequireUppercase = o.Password.RequireNonAlphanumeric = false;
            o.Password.RequiredUniqueChars = 4;
        })
        .AddUserStore<UserStore<Member, Role, TenantDb, long>>()
        .AddUserManager<MemberAccounts>()
        .AddSignInManager<MemberSignIn>()
        .AddClaimsPrincipalFactory<MemberPrincipal>()
        .AddErrorDescriber<DutchIdentityErrors>()
        .AddPasswordValidator<PasswordRules>()
        .AddDefaultTokenProviders()
        .AddTokenProvider<InvitationTokens>(InvitationTokens.Name);
        services.AddScoped<SessionCheck>();

        services.AddAuthentication(o =>
        {
            o.DefaultScheme = PersonScheme;
            o.DefaultSignInScheme = IdentityConstants.ApplicationScheme;
        })
        // A token counts in the API only: pages do not know its scopes.
        .AddPolicyScheme(PersonScheme, null, o => o.ForwardDefaultSelector = c =>
            ApiRoutes.Matches(c.Request.Path) && TokenHandler.HasToken(c.Request) ? TokenHandler.Scheme : IdentityConstants.ApplicationScheme)
        .AddScheme<AuthenticationSchemeOptions, TokenHandler>(TokenHandler.Scheme, null)
        .AddCookie(IdentityConstants.ApplicationScheme, o =>
        {
            o.Cookie = Cookie("auth");
            o.ExpireTimeSpan = SessionLength;
            o.SlidingExpiration = true;
            o.LoginPath = "/account/inloggen";
            o.ReturnUrlParameter = "returnUrl";
            o.Events = new CookieAuthenticationEvents
            {
                OnRedirectToLogin = AskToLogInAsync,
                OnRedirectToAccessDenied = c => Answer(c, StatusCodes.Status403Forbidden),
                OnValidatePrincipal = c => c.HttpContext.RequestServices.GetRequiredService<SessionCheck>().ValidateAsync(c),
            };
        })
        .AddCookie(IdentityConstants.TwoFactorUserIdScheme, o =>
        {
            o.Cookie = Cookie("auth2");
            o.ExpireTimeSpan = TimeSpan.FromMinutes(10);
        });
    }

    static TenantCookie Cookie(string name) => new() { Name = name, HttpOnly = true, SameSite = SameSiteMode.Lax, SecurePolicy = CookieSecurePolicy.SameAsRequest, IsEssential = true };

    static Task AskToLogInAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (ApiRoutes.Matches(context.Request.Path)) return Answer(context, StatusCodes.Status401Unauthorized);
        if (context.Request.Headers.ContainsKey("HX-Request"))
        {
            context.Response.Headers["HX-Redirect"] = context.RedirectUri; // or the log-in page would land in a fragment
            return Answer(context, StatusCodes.Status401Unauthorized);
        }
        context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }

    static Task Answer(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
