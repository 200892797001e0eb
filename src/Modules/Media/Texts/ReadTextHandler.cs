using System.Text.RegularExpressions;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Events;
using Platform.Kernel.Files;
using Platform.Media.Contracts;
using Platform.Media.Data;

namespace Platform.Media.Texts;

/// <summary>Reads the words in a file and gives them to search. A file that cannot be read is found by its name.</summary>
sealed partial class ReadTextHandler(TenantDb db, ByteStore bytes, PdfText pdf) : IHandle<ReadText>
{
    const int Most = 200_000;
    const int MostXml = 20_000_000;

    public async Task HandleAsync(ReadText message, CancellationToken cancel)
    {
        if (await db.MediaFiles.Shown().SingleOrDefaultAsync(f => f.Id == message.FileId, cancel) is not { } file) return;
        var path = bytes.PathOf(file.Hash);
        var text = file.ContentType switch
        {
            "application/pdf" => await pdf.ReadAsync(path, cancel),
            "text/plain" or "text/csv" => await PlainAsync(path, cancel),
            _ => Word(path),
        };
        if (string.IsNullOrWhiteSpace(text)) return;
        // A word that is broken over two lines is one word; PostgreSQL takes no null characters.
        var clean = Spaces().Replace(Broken().Replace(text.Replace("\0", "", StringComparison.Ordinal), "$1$2"), " ").Trim();
        file.Read(clean[..Math.Min(clean.Length, Most)]);
        await db.SaveChangesAsync(cancel);
    }

    static async Task<string> PlainAsync(string path, CancellationToken cancel)
    {
        using var reader = new StreamReader(path);
        var buffer = new char[Most];
        return new string(buffer, 0, await reader.ReadBlockAsync(buffer, cancel));
    }

    static string? Word(string path)
    {
        try
        {
            using var document = WordprocessingDocument.Open(path, isEditable: false, new OpenSettings { MaxCharactersInPart = MostXml });
            return string.Join('\n', document.MainDocumentPart?.Document.Body?.Descendants<Paragraph>().Select(p => p.InnerText) ?? []);
        }
        catch (Exception e) when (e is OpenXmlPackageException or XmlException or InvalidDataException or FormatException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"(\p{Ll})-[ \t]*\r?\n[ \t]*(\p{Ll})")]
    private static partial Regex Broken();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
