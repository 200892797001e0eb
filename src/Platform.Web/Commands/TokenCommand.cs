using Platform.Kernel;

namespace Platform.Web.Commands;

static class TokenCommand
{
    public static Task<int> CreateAsync(IServiceProvider services, CommandLine command) => throw new RuleException("Nog niet beschikbaar.");
}
