namespace Platform.Checklists.Instruments;

/// <summary>One version of an instrument, never changed after its import: an audit points at the version it was begun with, so its outcome stays.</summary>
public sealed class InstrumentVersion
{
    public long Id { get; set; }

    /// <summary>Id in the instrument file, for example <c>behoeftenfontein</c>; the same for all its versions.</summary>
    public string InstrumentId { get; set; } = "";

    public int Version { get; set; }

    public string Title { get; set; } = "";

    public string Subtitle { get; set; } = "";

    public string Audience { get; set; } = "";

    /// <summary>How many questions it has, so that a list need not read the file.</summary>
    public int CriteriaCount { get; set; }

    /// <summary>Where the questions are, in a table of their own so that lists do not read them.</summary>
    public InstrumentFile File { get; set; } = null!;

    /// <summary>SHA-256 of the file, hexadecimal. Tenants with the same file share its parsed form in memory.</summary>
    public string Hash { get; set; } = "";

    public DateTimeOffset ImportedUtc { get; set; }

    public bool ForGemeente => Audience == Questionnaire.Gemeente;
}

/// <summary>The JSON of a version, as it was imported.</summary>
public sealed class InstrumentFile
{
    public long InstrumentVersionId { get; set; }

    public string Json { get; set; } = "";
}
