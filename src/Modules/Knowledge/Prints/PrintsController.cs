using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewEngines;
using Microsoft.Extensions.Options;
using Platform.Contents.Contracts;
using Platform.Kernel;
using Platform.Kernel.Data;
using Platform.Kernel.Files;
using Platform.Kernel.Views;
using Platform.Knowledge.Handreikingen;

namespace Platform.Knowledge.Prints;

/// <summary>A handreiking to keep and to hand out.</summary>
[Route("kennisbank/{slug}/pdf"), AllowAnonymous]
public sealed class PrintsController(TenantDb db, Articles articles, PdfPrinter printer, ICompositeViewEngine views, IOptions<PlatformOptions> options) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(string slug, CancellationToken cancel)
    {
        if (await articles.PublishedAsync(Handreiking.Type, Handreiking.Kind.PathPrefix + slug, cancel) is not { } article) return NotFound();
        if (!printer.IsInstalled) return Redirect("~/" + article.Item.Path);
        var file = FileOf(article.Item);
        if (!System.IO.File.Exists(file))
        {
            if (await printer.PrintAsync(await views.WriteAsync(this, "Page", article), cancel) is not { } pdf)
            {
                TempData["Toast"] = "De PDF is nu niet te maken. Probeer het straks opnieuw, of druk de pagina af.";
                return Redirect("~/" + article.Item.Path);
            }
            await KeepAsync(file, article.Item, pdf, cancel);
        }
        return PhysicalFile(Path.GetFullPath(file), "application/pdf", slug + ".pdf");
    }

    // Of this version, under these settings of the network: another look gives another file.
    string FileOf(ContentItem item) => Path.Combine(Folder, $"{item.ContentItemId}-{item.ContentItemVersionId}-{db.Session.Tenant.Version}.pdf");

    string Folder => Path.Combine(options.Value.Data, "cache", "pdf", db.Session.Tenant.Name);

    async Task KeepAsync(string file, ContentItem item, byte[] pdf, CancellationToken cancel)
    {
        Directory.CreateDirectory(Folder);
        foreach (var old in Directory.EnumerateFiles(Folder, item.ContentItemId + "-*.pdf")) System.IO.File.Delete(old);
        var temporary = Path.Combine(Folder, Path.GetRandomFileName());
        await System.IO.File.WriteAllBytesAsync(temporary, pdf, cancel);
        System.IO.File.Move(temporary, file, overwrite: true); // nobody gets half a file
    }
}
