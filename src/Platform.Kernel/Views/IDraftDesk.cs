namespace Platform.Kernel.Views;

/// <summary>Where texts for the knowledge base begin, for a module that has learned something; implemented by the kennisbank, absent when that is off.</summary>
public interface IDraftDesk
{
    /// <summary>Whether the person of this scope may write there.</summary>
    bool IsOpen { get; }

    /// <summary>Begins a draft in the name of the person of this scope. Nobody reads it before it went through the workflow of the kennisbank.</summary>
    /// <param name="body">Markdown.</param>
    /// <returns>App-relative address of the draft.</returns>
    Task<string> BeginAsync(string title, string summary, string body, RelatedLink source, CancellationToken cancel);
}
