using System.Text.Json.Nodes;

namespace Platform.Kernel.Recipes;

/// <summary>
/// Writes something of a tenant as steps of a recipe, so that a network with the same features that runs them has it too. What it writes depends on the content
/// alone: not on the engine, the ids of rows or the moment. Never a secret.
/// </summary>
public interface IRecipeExport
{
    /// <summary>For example <c>content</c>; in a form and an address.</summary>
    string Key { get; }

    /// <summary>What a beheerder reads, in Dutch.</summary>
    string Title { get; }

    string Hint { get; }

    /// <summary>Place among the steps: what others build on comes first.</summary>
    int Order { get; }

    /// <summary>Names people: only on request, with a warning.</summary>
    bool IsPersonal => false;

    IAsyncEnumerable<JsonObject> StepsAsync(ExportContext context, CancellationToken cancel);
}

/// <summary>What the parts of one export share.</summary>
/// <param name="WithPeople">Names and addresses of people may be in it.</param>
public sealed record ExportContext(bool WithPeople)
{
    readonly SortedDictionary<string, Func<CancellationToken, Task<Stream?>>> _files = new(StringComparer.Ordinal);

    /// <summary>Files that go along, by their place in the zip; null for one that is not there any more.</summary>
    public IReadOnlyDictionary<string, Func<CancellationToken, Task<Stream?>>> Files => _files;

    /// <summary>Takes a file along.</summary>
    /// <param name="place">Path in the zip, as the step names it.</param>
    public void AddFile(string place, Func<CancellationToken, Task<Stream?>> open) => _files[place] = open;
}
