using Platform.Kernel.Modules;
using Platform.Kernel.Recipes;
using Platform.Kernel.Tenancy;

namespace Platform.Tenants.Networks;

/// <summary>A network as the API gives it.</summary>
public sealed record NetworkItem(string Name, string Title, string? Prefix, IReadOnlyList<string> Hosts, string Recipe, string State, IReadOnlyList<string> Features, string? Notice, DateTimeOffset Created, DateTimeOffset? LastUsed, int FailedJobs)
{
    internal static NetworkItem Of(NetworkRow row, Tenant? tenant) => new(row.Name, row.Title, row.Prefix, tenant?.Hosts ?? [], row.Recipe, row.Status.ToString().ToLowerInvariant(),
        FeatureSet.Parse(row.Features).Ids, tenant?.Notice, row.CreatedUtc, row.LastUsedUtc, row.FailedJobs);
}

/// <summary>A network that was just made, with what became of the steps of its recipe.</summary>
public sealed record NetworkMade(string Name, string Title, string? Prefix, IReadOnlyList<string> Hosts, string Recipe, string State, IReadOnlyList<string> Features, IReadOnlyList<StepItem> Steps)
{
    internal static NetworkMade Of(NetworkItem item, IReadOnlyList<StepResult> steps) =>
        new(item.Name, item.Title, item.Prefix, item.Hosts, item.Recipe, item.State, item.Features, [.. steps.Select(s => new StepItem(s.Name, s.Outcome.ToString().ToLowerInvariant(), s.Notes))]);
}

/// <param name="Outcome"><c>done</c>, <c>partly</c> or <c>unknown</c>.</param>
public sealed record StepItem(string Name, string Outcome, IReadOnlyList<string> Notes);

/// <summary>What a caller sends for a new network.</summary>
public sealed record NetworkRequest(string? Name, string? Title, string? Prefix, IReadOnlyList<string>? Hosts, string? Recipe, string? Admin)
{
    internal NetworkForm ToForm() => new() { Name = Name, Title = Title ?? "", Prefix = Prefix, Hosts = string.Join('\n', Hosts ?? []), Recipe = Recipe ?? "leeg", Admin = Admin };
}

/// <summary>What a caller may change; what is left out stays.</summary>
/// <param name="State"><c>running</c> or <c>suspended</c>.</param>
/// <param name="Notice">With <c>suspended</c>: what visitors read.</param>
/// <param name="Features">The whole set; what they need and what is always on comes along.</param>
public sealed record NetworkPatch(string? State, string? Title, IReadOnlyList<string>? Hosts, IReadOnlyList<string>? Features, string? Notice)
{
    internal IReadOnlyList<(string Field, string Message)> Problems(IEnumerable<string> known)
    {
        var problems = new List<(string, string)>();
        if (State is not (null or "running" or "suspended")) problems.Add((nameof(State), "Kies running of suspended."));
        if (Notice?.Length > 500) problems.Add((nameof(Notice), "Gebruik hooguit 500 tekens."));
        problems.AddRange((Features ?? []).Except(known).Select(id => (nameof(Features), $"De functie {id} bestaat niet.")));
        return problems;
    }
}
