namespace Platform.Media.Files;

/// <summary>An address that a file has or had. It never leads to another file, so that a link in a text stays right.</summary>
sealed class MediaAddress
{
    public string Path { get; init; } = "";

    public long FileId { get; init; }

    public MediaFile? File { get; init; }
}

/// <summary>A folder, also when it is empty.</summary>
sealed class MediaFolder
{
    public string Path { get; init; } = "";
}

/// <summary>How many bytes all versions take; one row.</summary>
sealed class MediaSpace
{
    public const int Only = 1;

    public int Id { get; init; } = Only;

    public long Bytes { get; init; }
}
