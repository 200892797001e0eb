using Platform.Kernel;
using Platform.Web.Hosting;

namespace Platform.Web.Commands;

/// <summary>The commands of <c>bin/run</c> besides serve and schema. Each may run while the site serves.</summary>
static class CommandTable
{
    const string Usage = """
        bin/run [serve] --urls http://127.0.0.1:5000 --data MAP --database "Host=…" --environment Development
        bin/run migrate
        bin/run backup MAP | restore MAP [--force]
        bin/run tenant list | create NAAM --recipe R --prefix P --title T --admin E-MAIL | suspend NAAM | resume NAAM | export NAAM | remove NAAM
        bin/run recipe check BESTAND [--json]
        bin/run token create --tenant T --user E-MAIL --scopes a,b
        """;

    /// <returns>The exit code: 0 when all went well.</returns>
    public static async Task<int> RunAsync(WebApplication app, CommandLine command)
    {
        await using var _ = app;
        try
        {
            await Preparation.OpenAsync(app.Services);
            var words = command.Words.ToArray();
            return (command.Name, words) switch
            {
                ("migrate", _) => await MaintenanceCommands.MigrateAsync(app.Services),
                ("backup", [var folder]) => await MaintenanceCommands.BackupAsync(app.Services, folder),
                ("restore", [var folder]) => await MaintenanceCommands.RestoreAsync(app.Services, folder, command.Has("force")),
                ("recipe", ["check", var file]) => await MaintenanceCommands.CheckRecipeAsync(app.Services, file, command.Has("json")),
                ("tenant", [var verb, .. var rest]) => await TenantCommands.RunAsync(app.Services, verb, rest, command),
                ("token", ["create"]) => await TokenCommand.CreateAsync(app.Services, command),
                _ => Unknown(),
            };
        }
        catch (RuleException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }
    }

    static int Unknown()
    {
        Console.Error.WriteLine(Usage);
        return 2;
    }
}
