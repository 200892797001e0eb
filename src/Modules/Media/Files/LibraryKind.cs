using System.IO.Compression;
using System.Text;
using System.Xml;
using Platform.Kernel;
using Platform.Kernel.Files;

namespace Platform.Media.Files;

/// <summary>A kind of file that the library takes.</summary>
/// <param name="Extensions">Those that a name may have; the first is the usual one.</param>
/// <param name="Inline">Whether a browser may show it; anything else is only downloaded.</param>
public sealed record LibraryKind(string Label, string ContentType, bool Inline, params IReadOnlyList<string> Extensions)
{
    static readonly LibraryKind s_svg = new("SVG-tekening", "image/svg+xml", false, ".svg");
    static readonly LibraryKind s_text = new("tekst", "text/plain", true, ".txt", ".md");
    static readonly LibraryKind s_csv = new("tabel", "text/csv", false, ".csv");

    static readonly LibraryKind[] s_all =
    [
        new("foto", "image/jpeg", true, ".jpg", ".jpeg"),
        new("afbeelding", "image/png", true, ".png"),
        new("afbeelding", "image/webp", true, ".webp"),
        new("afbeelding", "image/gif", true, ".gif"),
        new("PDF", "application/pdf", true, ".pdf"),
        new("Word-document", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", false, ".docx"),
        new("Excel-bestand", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false, ".xlsx"),
        new("presentatie", "application/vnd.openxmlformats-officedocument.presentationml.presentation", false, ".pptx"),
        new("geluid", "audio/mpeg", true, ".mp3"),
        new("video", "video/mp4", true, ".mp4", ".m4v"),
        s_svg,
        s_text,
        s_csv,
    ];

    /// <summary>What a file chooser offers: <c>.jpg,.png,…</c></summary>
    public static string Accept { get; } = string.Join(',', s_all.SelectMany(k => k.Extensions));

    public static LibraryKind? Of(string contentType) => s_all.FirstOrDefault(k => k.ContentType == contentType);

    public static bool IsPicture(string contentType) => contentType is "image/jpeg" or "image/png" or "image/webp" or "image/gif";

    /// <summary>What the bytes are, if that goes with the name.</summary>
    /// <exception cref="RuleException">Not a kind that the library takes, or another kind than the name says.</exception>
    public static LibraryKind Recognise(StagedFile file, string name)
    {
        var extension = Path.GetExtension(name).ToLowerInvariant();
        if (extension is ".heic" or ".heif") throw new RuleException("Foto’s in HEIC-formaat kan niet elke browser tonen. Sla de foto op als JPG.");
        if (extension is ".doc" or ".xls" or ".ppt") throw new RuleException($"Dit is een oud Office-bestand. Sla het op als {extension}x.");
        var named = s_all.FirstOrDefault(k => k.Extensions.Contains(extension)) ?? throw new RuleException($"Een bestand dat eindigt op “{extension}” kan hier niet. Wat wel kan: {string.Join(", ", s_all.Select(k => k.Extensions[0]))}.");
        return named.Fits(file) ? named : throw new RuleException($"De inhoud past niet bij de naam: dit is geen {named.Label} ({extension}).");
    }

    bool Fits(StagedFile file)
    {
        var head = file.Head().AsSpan();
        if (this == s_text || this == s_csv) return IsText(file);
        if (this == s_svg) return IsSvg(file);
        return ContentType switch
        {
            "image/gif" => head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8),
            "audio/mpeg" => head.StartsWith("ID3"u8) || (head.Length > 2 && head[0] == 0xFF && (head[1] & 0xE6) == 0xE2),
            "video/mp4" => head.Length > 12 && head[4..8].SequenceEqual("ftyp"u8),
            _ when Extensions[0] is ".docx" => HasPart(file, "word/document.xml"),
            _ when Extensions[0] is ".xlsx" => HasPart(file, "xl/workbook.xml"),
            _ when Extensions[0] is ".pptx" => HasPart(file, "ppt/presentation.xml"),
            _ => FileKind.Sniff(head)?.ContentType == ContentType,
        };
    }

    static bool HasPart(StagedFile file, string part)
    {
        try
        {
            using var zip = new ZipArchive(file.Open(), ZipArchiveMode.Read);
            return zip.GetEntry(part) is not null;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    static bool IsText(StagedFile file)
    {
        using var reader = new StreamReader(file.Open(), new UTF8Encoding(false, throwOnInvalidBytes: true));
        var buffer = new char[8192];
        try
        {
            for (int read; (read = reader.Read(buffer)) > 0;)
                if (buffer.AsSpan(0, read).Contains('\0')) return false;
            return true;
        }
        catch (DecoderFallbackException)
        {
            throw new RuleException("De letters in dit bestand zijn niet te lezen. Sla het op als UTF-8.");
        }
    }

    static bool IsSvg(StagedFile file)
    {
        using var reader = XmlReader.Create(file.Open(), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, CloseInput = true });
        try
        {
            return reader.MoveToContent() == XmlNodeType.Element && reader.LocalName == "svg";
        }
        catch (XmlException)
        {
            return false;
        }
    }
}
