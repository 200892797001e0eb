using Platform.Kernel;
using Platform.Kernel.Recipes;
using Platform.Kernel.Tenancy;
using Platform.Tenants.Contracts;

namespace Platform.Web.Commands;

static class TenantCommands
{
    public static async Task<int> RunAsync(IServiceProvider services, string verb, IReadOnlyList<string> words, CommandLine command)
    {
        var setup = services.GetRequiredService<TenantSetup>();
        switch (verb)
        {
            case "list":
                foreach (var tenant in services.GetRequiredService<TenantTable>().All) Console.WriteLine($"{tenant.Name,-30} {tenant.Status,-12} {tenant.PathBase,-25} {tenant.Title}");
                return 0;
            case "create":
                var name = Name();
                var steps = await setup.CreateAsync(new NewTenant(name, command.Option("title") ?? name, command.Option("prefix") ?? name, command.Option("host")?.Split(',') ?? [], command.Option("recipe") ?? "leeg", command.Option("admin")), CancellationToken.None);
                foreach (var step in steps) Console.WriteLine(Line(step));
                return 0;
            case "suspend":
                await setup.SuspendAsync(Name(), command.Option("notice"), CancellationToken.None);
                return 0;
            case "resume":
                await setup.ResumeAsync(Name(), CancellationToken.None);
                return 0;
            case "export":
                var exported = services.GetRequiredService<TenantTable>().Find(Name()) ?? throw new RuleException("Dit netwerk bestaat niet.");
                await using (var zip = File.Create(exported.Name + ".zip")) await ActivatorUtilities.CreateInstance<NetworkExport>(services).WriteAsync(exported, zip, CancellationToken.None);
                Console.WriteLine($"Geschreven: {exported.Name}.zip");
                return 0;
            case "remove":
                await setup.RemoveAsync(Name(), CancellationToken.None);
                return 0;
            default:
                throw new RuleException($"tenant {verb} bestaat niet.");
        }

        string Name() => words.Count > 0 ? words[0] : throw new RuleException("Geef de naam van het netwerk mee.");
    }

    static string Line(StepResult step) => $"{step.Name}: {step.Outcome switch { StepOutcome.Done => "done", StepOutcome.Partly => "partly", _ => "unknown" }}{(step.Notes.Count > 0 ? " (" + string.Join("; ", step.Notes) + ")" : "")}";
}
