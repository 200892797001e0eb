namespace Platform.Media.Files;

/// <summary>What the inspection says of a version.</summary>
public enum VersionState
{
    /// <summary>Readers can get it.</summary>
    Safe,

    /// <summary>It waits for a verdict; nobody gets it.</summary>
    Waiting,

    /// <summary>Something harmful was found; nobody gets it.</summary>
    Refused,
}

/// <summary>One upload of a file.</summary>
public sealed class MediaVersion
{
    public long Id { get; init; }

    public long FileId { get; init; }

    public MediaFile? File { get; init; }

    public int Number { get; init; }

    public string ContentType { get; init; } = "";

    /// <summary>Bytes.</summary>
    public long Size { get; init; }

    /// <summary>SHA-256 of the bytes, hexadecimal.</summary>
    public string Hash { get; init; } = "";

    /// <summary>SHA-256 of a small picture of it, or null.</summary>
    public string? Preview { get; set; }

    public VersionState State { get; set; }

    public long? AddedById { get; init; }

    public DateTimeOffset AddedUtc { get; init; }
}
