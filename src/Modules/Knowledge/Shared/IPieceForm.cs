using Platform.Contents.Contracts;

namespace Platform.Knowledge.Shared;

/// <summary>A form with a text that can be measured.</summary>
public interface IPieceText
{
    string? Markdown { get; }
}

/// <summary>The form of an editor.</summary>
public interface IPieceForm<TSelf> : IPieceText where TSelf : IPieceForm<TSelf>
{
    /// <summary>The version that the writer started from; 0 for a new one.</summary>
    int Version { get; set; }

    static abstract TSelf Begin();

    static abstract TSelf Of(ContentItem item);

    /// <summary>The form laid over what was there, so that parts nobody knows here stay. Also of a form that is not complete.</summary>
    ContentDraft ToDraft(ContentParts parts);

    /// <summary>What annotations cannot say: message by the name of its field.</summary>
    IEnumerable<(string Field, string Message)> Faults();

    /// <summary>A button that changes the form and saves nothing, such as one more row. False when it is no such button.</summary>
    bool Act(string action);

    /// <summary>Takes a field over from another version.</summary>
    /// <param name="field">As in <see cref="VersionField.Name"/>.</param>
    void Take(string field, TSelf other);
}
