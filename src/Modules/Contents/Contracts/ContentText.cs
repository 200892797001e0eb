namespace Platform.Contents.Contracts;

/// <summary>What somebody wrote: title, parts and the address it will have.</summary>
sealed record ContentText(string Title, ContentParts Parts, string? Path)
{
    /// <summary>For search.</summary>
    public required string Words { get; init; }
}

/// <summary>Who saves, and when.</summary>
sealed record ContentStamp(DateTimeOffset Now, long? MemberId)
{
    public string Owner { get; init; } = "";

    public string Author { get; init; } = "";

    public DateTimeOffset? CreatedUtc { get; init; }

    public DateTimeOffset? PublishedUtc { get; init; }

    /// <summary>Id of the version, when it comes from elsewhere.</summary>
    public string? VersionId { get; init; }
}
