using Platform.Kernel.Tenancy;

namespace Platform.Tenants.SetupRuns;

/// <param name="Network">Null when it is not there (yet, or any more).</param>
public sealed record SetupRunPage(SetupRun Run, Tenant? Network);
