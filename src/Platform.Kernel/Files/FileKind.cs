namespace Platform.Kernel.Files;

/// <summary>A kind of file that is recognised by its first bytes; an extension alone proves nothing.</summary>
public sealed record FileKind(string Extension, string ContentType, bool Inline)
{
    public static readonly FileKind Png = new(".png", "image/png", true);
    public static readonly FileKind Jpeg = new(".jpg", "image/jpeg", true);
    public static readonly FileKind Webp = new(".webp", "image/webp", true);
    public static readonly FileKind Pdf = new(".pdf", "application/pdf", true);
    public static readonly FileKind Zip = new(".zip", "application/zip", false);

    public static readonly IReadOnlyCollection<FileKind> Images = [Png, Jpeg, Webp];

    public static FileKind? Sniff(ReadOnlySpan<byte> head)
    {
        if (head.Length > 8 && head[0] == 0x89 && head[1..4].SequenceEqual("PNG"u8)) return Png;
        if (head.Length > 3 && head[0] == 0xFF && head[1] == 0xD8 && head[2] == 0xFF) return Jpeg;
        if (head.Length > 12 && head[..4].SequenceEqual("RIFF"u8) && head[8..12].SequenceEqual("WEBP"u8)) return Webp;
        if (head.StartsWith("%PDF-"u8)) return Pdf;
        if (head.StartsWith("PK\x03\x04"u8)) return Zip;
        return null;
    }

    /// <summary>Whether a file name's extension goes with this content.</summary>
    public bool Fits(string name)
    {
        var extension = Path.GetExtension(name);
        return extension.Equals(Extension, StringComparison.OrdinalIgnoreCase)
            || (this == Jpeg && extension.Equals(".jpeg", StringComparison.OrdinalIgnoreCase))
            || (this == Zip && (extension.Equals(".docx", StringComparison.OrdinalIgnoreCase) || extension.Equals(".xlsx", StringComparison.OrdinalIgnoreCase)));
    }
}
