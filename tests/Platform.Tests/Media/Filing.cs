using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Files;
using Platform.Tests.Contents;
using Platform.Tests.Support;
using static Platform.Tests.Contents.Making;

namespace Platform.Tests.Media;

/// <summary>Short ways to add files and to make files of every kind.</summary>
static class Filing
{
    public const string Library = "/beheer/media";

    public static readonly byte[] Jpeg = Convert.FromBase64String("/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/2wBDAQMDAwQDBAgEBAgQCwkLEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBD/wAARCAAEAAQDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAj/xAAbEAACAQUAAAAAAAAAAAAAAAAABgMFFSEk8P/EABQBAQAAAAAAAAAAAAAAAAAAAAb/xAAdEQABAwUBAAAAAAAAAAAAAAABAAMEAhMiMUEU/9oADAMBAAIRAxEAPwCTGdnrF4m2OyAAfDjs+ejAaHAlUp92/XkdnpX/2Q==");

    public static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>A Word document with these paragraphs, as Word writes it.</summary>
    public static byte[] Docx(params string[] paragraphs)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""");
            Add("_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>""");
            Add("word/document.xml", $"""<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{string.Concat(paragraphs.Select(p => $"<w:p><w:r><w:t>{p}</w:t></w:r></w:p>"))}</w:body></w:document>""");

            void Add(string name, string text)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Text(text));
            }
        }
        return file.ToArray();
    }

    /// <summary>A PDF of one page with one line.</summary>
    public static byte[] Pdf(string line)
    {
        var stream = $"BT /F1 24 Tf 72 700 Td ({line}) Tj ET";
        string[] objects = ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>", $"<< /Length {stream.Length} >>\nstream\n{stream}\nendstream", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"];
        var (pdf, places) = (new StringBuilder("%PDF-1.4\n"), new List<int>());
        foreach (var (number, text) in objects.Index())
        {
            places.Add(pdf.Length);
            pdf.Append($"{number + 1} 0 obj\n{text}\nendobj\n");
        }
        var start = pdf.Length;
        pdf.Append($"xref\n0 6\n0000000000 65535 f \n{string.Concat(places.Select(p => $"{p:0000000000} 00000 n \n"))}trailer << /Size 6 /Root 1 0 R >>\nstartxref\n{start}\n%%EOF");
        return Encoding.ASCII.GetBytes(pdf.ToString());
    }

    /// <summary>Sends files with the form on this page that has a place for them, as a browser without JavaScript does.</summary>
    public static async Task<Page> Uploads(this Browser browser, Page page, string action, string field, params (string Name, byte[] Bytes)[] files)
    {
        var form = page.Document.QuerySelectorAll("form[enctype]").First(f => f.GetAttribute("action")!.Contains(action, StringComparison.Ordinal));
        var content = new MultipartFormDataContent();
        foreach (var hidden in form.QuerySelectorAll("input[type=hidden]")) content.Add(new StringContent(hidden.GetAttribute("value") ?? ""), hidden.GetAttribute("name")!);
        foreach (var (name, bytes) in files)
        {
            var part = new ByteArrayContent(bytes);
            part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            content.Add(part, field, name);
        }
        return await browser.Send(new HttpRequestMessage(HttpMethod.Post, new Uri(new Uri(page.FullUrl), form.GetAttribute("action")!)) { Content = content });
    }

    /// <summary>Adds files to a folder of the library.</summary>
    public static async Task<Page> Adds(this Browser browser, string folder, params (string Name, byte[] Bytes)[] files) =>
        await browser.Uploads(await browser.Get(folder.Length == 0 ? Library : $"{Library}?map={folder}"), "uploads", "Bestanden", files);

    /// <summary>Puts a file at a path, as a recipe does.</summary>
    public static Task<LibraryFile> Puts(this Network network, string path, byte[] bytes, FileDetails? details = null) =>
        network.With<IFileLibrary, LibraryFile>(l => l.PutAsync(path, new MemoryStream(bytes), details ?? new FileDetails(), CancellationToken.None));

    /// <summary>Publishes a page with this text.</summary>
    /// <returns>Its editor.</returns>
    public static async Task<(Page Editor, string Path)> Publishes(this Browser writer, string markdown)
    {
        var path = Unique("pagina-");
        var page = await writer.Writes("Pagina", Unique("Met een bestand "), Publish, ("AutoroutePart.Value", path), ("Pagina.Summary.Value", "In het kort."), ("MarkdownBodyPart.Value", markdown));
        return (page.ShouldBe(200), "/" + path);
    }

    public static async Task<HttpResponseMessage> Fetches(this Browser browser, Network network, string path, Action<HttpRequestMessage>? change = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "http://localhost" + network.Tenant.PathBase + path);
        change?.Invoke(request);
        return await browser.Checked(request);
    }

    public static async Task<string> MakesFolder(this Browser browser, string name)
    {
        await browser.Submit(Library + "/mappen/nieuw", "Maken", ("Name", name));
        return name;
    }

    /// <summary>Id of a file, from the database.</summary>
    public static async Task<long> IdOf(this Network network, string path) =>
        (await network.With<IFileLibrary, IReadOnlyDictionary<string, LibraryFile>>(l => l.FindAsync([path], CancellationToken.None)))[path].Id;

    /// <summary>Bytes that all versions take, as the limits count them.</summary>
    public static Task<long> Space(this Network network) => network.Db(db => db.Database.SqlQueryRaw<long>("SELECT \"Bytes\" AS \"Value\" FROM media_space").SingleOrDefaultAsync());
}
