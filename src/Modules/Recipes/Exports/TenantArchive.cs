namespace Platform.Recipes.Exports;

public enum ArchiveState
{
    Waiting,
    Running,
    Done,
    Failed,
}

/// <summary>An export that somebody asked for: made in the background, kept for a week.</summary>
public sealed class TenantArchive
{
    public const int KeptDays = 7;

    public long Id { get; set; }

    public ArchiveState State { get; set; }

    /// <summary>The parts that were chosen, separated by commas.</summary>
    public string Parts { get; set; } = "";

    /// <summary>Parts and files that are written.</summary>
    public int Done { get; set; }

    public int Total { get; set; }

    /// <summary>Name of the file, which nobody can guess.</summary>
    public string Key { get; set; } = "";

    /// <summary>Bytes.</summary>
    public long Size { get; set; }

    public long MemberId { get; set; }

    public DateTimeOffset CreatedUtc { get; set; }
}

/// <summary>Asks for an export to be made.</summary>
sealed record ArchiveRequested(long Id);

/// <summary>An export has been there long enough.</summary>
sealed record ArchiveExpired(long Id);
