using System.IO.Compression;
using System.Text;
using Platform.Kernel.Recipes;
using Platform.Recipes.Contracts;
using Platform.Tests.Members;
using Platform.Tests.Support;

namespace Platform.Tests.Recipes;

/// <summary>What tests about recipes start from.</summary>
static class Kitchen
{
    public const string Blog = "blog";
    public const string Agency = "bureau";
    public const string Community = "gemeenschap";

    /// <summary>An empty network with a beheerder.</summary>
    public static async Task<(Network Network, Browser Beheerder)> NetworkOf(Engine engine)
    {
        var network = await MembersGiven.NetworkOf(engine, (Cast.Beheerder, "Beheerder"));
        return (network, await network.LogIn(Cast.Beheerder));
    }

    /// <summary>Folder of one of our own recipes for these tests, with the files beside it.</summary>
    public static string FolderOf(string recipe) => Path.Combine(PlatformApp.Root, "tests", "Platform.Tests", "Recipes", recipe);

    /// <summary>The folder as a zip.</summary>
    public static byte[] Zip(string recipe) => Zip([.. Directory.EnumerateFiles(FolderOf(recipe), "*", SearchOption.AllDirectories).Select(f => (Path.GetRelativePath(FolderOf(recipe), f), File.ReadAllBytes(f)))]);

    public static byte[] Zip(params (string Name, byte[] Content)[] files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        return stream.ToArray();
    }

    public static byte[] Zip(string recipe, params (string Name, byte[] Content)[] files) => Zip([(RecipeArchive.RecipeFile, Encoding.UTF8.GetBytes(recipe)), .. files]);

    /// <summary>The page that shows what a recipe would do, or the form with what is wrong with it.</summary>
    public static async Task<Page> Send(Browser browser, byte[] file, string name = "recept.zip")
    {
        var form = await browser.Get("/beheer/recepten");
        var content = new MultipartFormDataContent
        {
            { new StringContent(form.ShouldBe(200).Document.QuerySelector("main [name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" },
            { new ByteArrayContent(file), "Form.File", name },
        };
        return await browser.Send(new HttpRequestMessage(HttpMethod.Post, form.FullUrl) { Content = content });
    }

    /// <summary>Sends a recipe and lets it run: the page with the result.</summary>
    public static async Task<Page> Run(Browser browser, byte[] file, string name = "recept.zip") => await browser.Submit((await Send(browser, file, name)).ShouldBe(200), "Voer het recept uit");

    public static Task<Page> Run(Browser browser, string json) => Run(browser, Encoding.UTF8.GetBytes(json), "recept.json");

    /// <summary>Everything of a network, as the zip of an export.</summary>
    public static async Task<byte[]> Export(Network network) => await network.With<RecipeArchive, byte[]>(async archive =>
    {
        using var stream = new MemoryStream();
        await using (var zip = await ZipArchive.CreateAsync(stream, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null))
            await archive.AddToAsync(zip, [.. archive.Parts.Select(p => p.Key)], null, CancellationToken.None);
        return stream.ToArray();
    });

    public static string RecipeIn(byte[] export)
    {
        using var zip = new ZipArchive(new MemoryStream(export));
        using var reader = new StreamReader(zip.GetEntry(RecipeArchive.RecipeFile)!.Open());
        return reader.ReadToEnd();
    }

    public static IReadOnlyList<string> FilesOf(Network network)
    {
        var folder = Path.Combine(network.App.Data, "tenants", network.Name);
        return Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(f => f.Contains("/files/", StringComparison.Ordinal) || f.Contains("/recipes/", StringComparison.Ordinal))] : [];
    }
}
