using Platform.Kernel.Shells;
using Platform.Web.Commands;
using Platform.Web.Hosting;

// serve is the default; every other command does its work with the same services and ends.
var command = CommandLine.Parse(args);
if (command.Name == "schema") return await SchemaCommand.RunAsync(command);

var app = PlatformHost.Build(command);
if (command.Name != "serve") return await CommandTable.RunAsync(app, command);

if (!await Preparation.RunAsync(app)) return 1;

app.UseForwardedHeaders();
if (app.Environment.IsProduction()) app.UseHsts().UseHttpsRedirection();
app.UseMiddleware<SecurityHeaders>();
app.UseMiddleware<ResolveTenant>();
app.UseMiddleware<ImmutableAssets>();
app.UseRouting();
app.MapStaticAssets();
app.MapHealth();
app.MapSecurityTxt();
app.UseWhen(context => !HostPaths.Contains(context.Request.Path), tenants => tenants.UseMiddleware<RequestScope>().UseMiddleware<DispatchToShell>());

Announcement.PrintWhenReady(app);
await app.RunAsync();
return 0;

/// <summary>Lets the tests start the real host.</summary>
public partial class Program;
