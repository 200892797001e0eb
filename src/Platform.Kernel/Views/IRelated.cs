using Microsoft.Extensions.DependencyInjection;

namespace Platform.Kernel.Views;

/// <summary>What a module has about a subject, for a page of another module: sessions, topics. Registered with <c>services.AddRelated&lt;T&gt;()</c>.</summary>
public interface IRelated
{
    int Order { get; }

    /// <summary>Heading of the list, in Dutch: "Bijeenkomsten".</summary>
    string Heading { get; }

    /// <summary>A few things that this person may see, best first; one query.</summary>
    Task<IReadOnlyList<RelatedLink>> FindAsync(Subject subject, CancellationToken cancel);
}

/// <summary>A subject as people call it.</summary>
/// <param name="Label">"Complexe scheidingen".</param>
public sealed record Subject(string Label)
{
    const int ShortestWord = 5;

    /// <summary>The words of the label that tell something, in lower case; at most three.</summary>
    public IReadOnlyList<string> Words { get; } =
        [.. Label.Split([' ', ',', '-', '/'], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length >= ShortestWord).Select(w => w.ToLowerInvariant()).Distinct().Take(3)];
}

/// <param name="Url">App-relative, for example <c>/agenda/12-titel</c>.</param>
/// <param name="Note">A date or a number, in Dutch.</param>
public sealed record RelatedLink(string Text, string Url, string Note);

public static class RelatedRegistration
{
    public static IServiceCollection AddRelated<T>(this IServiceCollection services) where T : class, IRelated => services.AddScoped<IRelated, T>();
}
