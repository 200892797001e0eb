namespace Platform.Media.Texts;

/// <summary>Work that waits: read the words in a file for search.</summary>
sealed record ReadText(long FileId)
{
    const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static bool Reads(string contentType) => contentType is "application/pdf" or Word or "text/plain" or "text/csv";
}
