using Platform.Kernel;
using Platform.Kernel.Shells;
using Platform.Kernel.Tenancy;
using Platform.Members.Contracts;

namespace Platform.Web.Commands;

static class TokenCommand
{
    /// <summary>Prints a token for the API, once.</summary>
    public static async Task<int> CreateAsync(IServiceProvider services, CommandLine command)
    {
        var name = command.Require("tenant");
        var tenant = services.GetRequiredService<TenantTable>().Find(name) ?? throw new RuleException($"Netwerk {name} bestaat niet.");
        string[] scopes = command.Require("scopes").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        using var entered = TenantContext.Enter(tenant);
        using var shell = services.GetRequiredService<ShellHost>().Acquire(tenant);
        await using var scope = await shell.NewScopeAsync(CancellationToken.None);
        Console.WriteLine(await scope.ServiceProvider.GetRequiredService<TokenIssuer>().IssueAsync(command.Require("user"), "Gemaakt met bin/run", scopes, TimeSpan.FromDays(90), CancellationToken.None));
        return 0;
    }
}
