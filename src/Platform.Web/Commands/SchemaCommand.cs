using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Platform.Kernel.Data;

namespace Platform.Web.Commands;

/// <summary>For developers: <c>bin/run schema DIR</c> writes the create scripts that the model asks for, to compare with the migrations or to start one from.</summary>
static class SchemaCommand
{
    public static async Task<int> RunAsync(CommandLine command)
    {
        var folder = command.Words.Count > 0 ? command.Words[0] : "src/Platform.Web/Migrations";
        foreach (var (engine, database) in new[] { ("sqlite", ""), ("postgres", "Host=localhost;Database=none") })
        {
            var options = new CommandLine("serve", [], new Dictionary<string, string>(), ["--Platform:Data=" + Path.GetTempPath(), "--Platform:Database=" + database, "--Logging:LogLevel:Default=None"]);
            await using var app = Hosting.PlatformHost.Build(options);
            var databases = app.Services.GetRequiredService<DatabaseSetup>();
            await using var host = databases.OpenHost();
            await WriteAsync(Path.Combine(folder, "host", engine), host.Database);
            await using var tenant = databases.OpenForModel();
            await WriteAsync(Path.Combine(folder, "tenant", engine), tenant.Database);
        }
        Console.WriteLine($"Geschreven in {folder}.");
        return 0;
    }

    static Task WriteAsync(string folder, DatabaseFacade database)
    {
        Directory.CreateDirectory(folder);
        return File.WriteAllTextAsync(Path.Combine(folder, "0001_initial.sql"), database.GenerateCreateScript().ReplaceLineEndings("\n"));
    }
}
