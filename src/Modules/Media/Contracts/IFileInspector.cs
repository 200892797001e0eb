namespace Platform.Media.Contracts;

/// <summary>Looks for something harmful in a file before anybody gets it. A deployment may register its own; one that asks clamd comes along.</summary>
public interface IFileInspector
{
    /// <summary>Whether it is configured; with none that is, files are shown at once.</summary>
    bool IsOn { get; }

    /// <param name="file">All bytes, from the start.</param>
    /// <returns>The name of what was found, or null when the file is clean.</returns>
    /// <exception cref="IOException">It could not be asked; the job tries again later.</exception>
    Task<string?> InspectAsync(Stream file, CancellationToken cancel);
}
