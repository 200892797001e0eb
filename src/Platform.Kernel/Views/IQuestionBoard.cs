namespace Platform.Kernel.Views;

/// <summary>Where members ask each other questions, for a page that wants to send somebody there; implemented by the forum, absent when that is off.</summary>
public interface IQuestionBoard
{
    /// <summary>Asks a question in the name of the person of this scope.</summary>
    /// <param name="body">Markdown.</param>
    /// <returns>App-relative address of the question, or null when this person may not ask there.</returns>
    Task<string?> AskAsync(string title, string body, CancellationToken cancel);
}
