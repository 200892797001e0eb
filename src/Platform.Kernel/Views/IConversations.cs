namespace Platform.Kernel.Views;

/// <summary>Conversations of members that a page of another module can point to and answer; implemented by the forum, absent when that is off.</summary>
public interface IConversations
{
    /// <summary>A few open ones with these words in the title, of those that the person of this scope may see; what was last active first.</summary>
    Task<IReadOnlyList<Conversation>> SearchAsync(string words, CancellationToken cancel);

    /// <summary>Which of these the person of this scope may see.</summary>
    Task<IReadOnlyList<Conversation>> FindAsync(IReadOnlyCollection<long> ids, CancellationToken cancel);

    /// <summary>Answers in the name of the person of this scope.</summary>
    /// <param name="body">Markdown.</param>
    /// <returns>App-relative address of the answer, or null when this person may not answer there.</returns>
    /// <exception cref="RuleException">It is closed.</exception>
    Task<string?> AnswerAsync(long id, string body, CancellationToken cancel);
}

/// <param name="Label">What may stand on another page: of a casus only its number.</param>
public sealed record Conversation(long Id, string Title, string Label, string Url);
