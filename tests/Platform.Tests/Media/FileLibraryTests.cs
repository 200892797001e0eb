using System.Text;
using Platform.Kernel;
using Platform.Kernel.Files;
using Platform.Tests.Support;

namespace Platform.Tests.Media;

/// <summary>The library as recipes and other modules use it.</summary>
public sealed class FileLibraryTests
{
    static readonly CancellationToken s_none = CancellationToken.None;

    [Theory, Engines]
    public async Task A_file_stands_at_the_path_that_it_was_put_at(Engine engine)
    {
        var network = await Network.New(engine);

        await Put(network, "mediatheek/2026/Onze cijfers.csv", "jaar;aantal\n2026;12");

        var file = Assert.Single(await network.With<IFileLibrary, IReadOnlyList<LibraryFile>>(l => l.ListAsync(s_none)));
        Assert.Equal(("mediatheek/2026/Onze cijfers.csv", "text/csv", "/media/mediatheek/2026/Onze%20cijfers.csv"), (file.Path, file.ContentType, file.RootedUrl));
        Assert.Equal("jaar;aantal\n2026;12", await Read(network, file.Path));
        Assert.Equal(["mediatheek", "mediatheek/2026"], await network.With<IFileLibrary, IReadOnlyList<string>>(l => l.FoldersAsync(s_none)));
    }

    [Theory, Engines]
    public async Task Put_again_it_changes_only_when_the_bytes_do(Engine engine)
    {
        var network = await Network.New(engine);
        var first = await Put(network, "a.txt", "een");

        var same = await Put(network, "a.txt", "een");
        var other = await Put(network, "a.txt", "twee");

        Assert.Equal((first.Id, first.Hash), (same.Id, same.Hash));
        Assert.Equal(first.Id, other.Id);
        Assert.Equal("twee", await Read(network, "a.txt"));
    }

    [Theory, Engines]
    public async Task A_path_that_leads_outside_is_refused(Engine engine)
    {
        var network = await Network.New(engine);

        foreach (var path in new[] { "../geheim.txt", "a/../../b.txt", "a//b.txt", "", "a/ ./b.txt", "a\u202etxt.exe.txt", "C:/x.txt" })
            await Assert.ThrowsAsync<RuleException>(() => Put(network, path, "x"));
    }

    static Task<LibraryFile> Put(Network network, string path, string text) =>
        network.With<IFileLibrary, LibraryFile>(l => l.PutAsync(path, new MemoryStream(Encoding.UTF8.GetBytes(text)), new FileDetails(), s_none));

    static Task<string> Read(Network network, string path) => network.With<IFileLibrary, string>(async l =>
    {
        using var reader = new StreamReader((await l.OpenAsync(path, s_none))!);
        return await reader.ReadToEndAsync();
    });
}
