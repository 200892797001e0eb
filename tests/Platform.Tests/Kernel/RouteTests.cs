using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel.Modules;
using Platform.Kernel.Tenancy;
using Platform.Tests.Support;

namespace Platform.Tests.Kernel;

/// <summary>Walks every route there is: who may use it, what is left of it when its feature is off, and what another network's papers are worth.</summary>
public sealed class RouteTests
{
    static readonly ModuleCatalog s_catalog = new(Web.Modules.All);

    static FeatureSet Everything => s_catalog.Complete(s_catalog.Features.Select(f => f.Id));

    /// <summary>The table of routes and who may use them is a file that is read in review. When this fails: read the difference, then take over <c>artifacts/routes.txt</c>.</summary>
    [Fact]
    public async Task Every_route_stands_in_the_table_with_who_may_use_it()
    {
        var app = await PlatformApp.Shared(Engine.Sqlite);
        var host = s_catalog.Complete(["Platform.Tenants"], host: true);
        string[] now = ["# network", .. Routes.Of(app, Everything).Select(r => r.ToString()), "# platform", .. Routes.Of(app, host).Where(r => r.Module == "Platform.Tenants").Select(r => r.ToString())];

        var table = Path.Combine(PlatformApp.Root, "tests", "Platform.Tests", "Kernel", "routes.txt");
        Directory.CreateDirectory(Path.Combine(PlatformApp.Root, "artifacts"));
        await File.WriteAllLinesAsync(Path.Combine(PlatformApp.Root, "artifacts", "routes.txt"), now);

        var known = await File.ReadAllLinesAsync(table);
        Assert.Equal(string.Join('\n', known), string.Join('\n', now));
    }

    [Fact]
    public async Task Every_permission_of_a_route_exists()
    {
        var known = s_catalog.Permissions.Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        var needed = Routes.Of(await PlatformApp.Shared(Engine.Sqlite), Everything).SelectMany(r => r.Access is "public" or "signed in" ? [] : r.Access.Split(" + "));

        Assert.All(needed, p => Assert.Contains(p, known));
    }

    [Fact]
    public async Task A_switched_off_feature_has_no_route()
    {
        var network = await Network.New(Engine.Sqlite, "leeg");
        var all = Routes.Of(network.App, Everything).Where(r => r.Module is not null && !s_catalog.ModuleOf(r.Module).AlwaysOn).ToList();
        await network.App.Services.GetRequiredService<TenantStore>().ChangeAsync(network.Name, t => t.Features = s_catalog.Complete([]).Key);
        var visitor = network.Visitor();

        var wrong = new List<string>();
        foreach (var route in all)
            if (await Status(visitor, network.Tenant.PathBase, route) is var status and not HttpStatusCode.NotFound) wrong.Add($"{route}: {(int)status}");

        Assert.NotEmpty(all);
        Assert.Empty(wrong);
    }

    [Fact]
    public async Task A_visitor_gets_no_further_than_the_door_of_what_is_not_public()
    {
        var network = await Network.Demo(Engine.Sqlite);
        var visitor = network.Visitor();

        var wrong = new List<string>();
        foreach (var route in Routes.Of(network.App, network.Tenant.Features).Where(r => r.Access != "public"))
            if (await Status(visitor, network.Tenant.PathBase, route) is not (HttpStatusCode.Redirect or HttpStatusCode.Unauthorized or HttpStatusCode.NotFound)) wrong.Add(route.ToString());

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task The_cookie_and_token_of_one_network_are_noise_in_another()
    {
        var home = await Network.Demo(Engine.Sqlite);
        var other = await Network.New(Engine.Sqlite, "stroomop", "stroomop.demo");
        var beheerder = await home.As(Cast.Beheerder);
        var token = await home.With<global::Platform.Members.Contracts.TokenIssuer, string>(t => t.IssueAsync(Cast.Beheerder, "test", [.. Platform.Kernel.Api.ApiScopes.All.Keys], TimeSpan.FromDays(1), CancellationToken.None));
        var papers = beheerder.Cookies.GetCookieHeader(new Uri($"http://localhost{home.Tenant.PathBase}/"));
        Assert.Contains($"auth.{home.Name}=", papers, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await beheerder.Api(HttpMethod.Get, "/me", token: token)).StatusCode);

        var wrong = new List<string>();
        foreach (var route in Routes.Of(other.App, other.Tenant.Features).Where(r => r.Access != "public"))
        {
            // as it is, and renamed to what the other network would look for
            foreach (var cookie in new[] { papers, papers.Replace("." + home.Name + "=", "." + other.Name + "=", StringComparison.Ordinal) })
                if (await Status(other.Visitor(), other.Tenant.PathBase, route, cookie) is not (HttpStatusCode.Redirect or HttpStatusCode.Unauthorized or HttpStatusCode.NotFound)) wrong.Add("cookie " + route);
            if (await Status(other.Visitor(), other.Tenant.PathBase, route, token: token) is not (HttpStatusCode.Redirect or HttpStatusCode.Unauthorized or HttpStatusCode.NotFound)) wrong.Add("token " + route);
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task What_leads_nowhere_is_404_for_a_visitor_too()
    {
        var network = await Network.Demo(Engine.Sqlite);

        (await network.Visitor().Get("/bestaat/niet")).ShouldBe(404).ShouldShow("Deze pagina is er niet");
        Assert.Equal(HttpStatusCode.NotFound, (await network.Visitor().Api(HttpMethod.Get, "/bestaat-niet")).StatusCode);
    }

    static async Task<HttpStatusCode> Status(Browser browser, string pathBase, RouteRow route, string? cookie = null, string? token = null)
    {
        browser.MayLog = true;
        using var request = new HttpRequestMessage(new HttpMethod(route.Method), "http://localhost" + pathBase + route.Path);
        if (route.Method is "POST" or "PUT" or "PATCH") request.Content = route.IsApi ? new StringContent("{}", System.Text.Encoding.UTF8, "application/json") : new FormUrlEncodedContent([]);
        if (cookie is not null) request.Headers.Add("Cookie", cookie);
        if (token is not null) request.Headers.Authorization = new("Bearer", token);
        return (await browser.Checked(request)).StatusCode;
    }
}
