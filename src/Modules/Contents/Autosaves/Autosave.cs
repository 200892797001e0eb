namespace Platform.Contents.Autosaves;

/// <summary>What somebody has typed and not saved yet: the fields of the form as the browser sends them. No version; nobody else sees it.</summary>
sealed class Autosave
{
    public long MemberId { get; init; }

    /// <summary>Id of the item, or <c>nieuw:</c> with the type for one that is not there yet.</summary>
    public string Subject { get; init; } = "";

    /// <summary>Names with their values, as JSON.</summary>
    public string Fields { get; set; } = "{}";

    public DateTimeOffset SavedUtc { get; set; }
}
