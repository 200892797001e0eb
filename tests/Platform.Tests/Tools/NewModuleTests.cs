using System.Diagnostics;
using Platform.Tests.Support;

namespace Platform.Tests.Tools;

/// <summary><c>bin/new-module</c> in a copy of the files it changes; that its result builds is proved by whoever uses it.</summary>
public sealed class NewModuleTests
{
    [Fact]
    public async Task A_new_module_has_its_page_its_tests_and_its_place_in_every_list()
    {
        using var copy = new Copy();

        var (code, output) = await copy.NewModule("Polls", "Peilingen en ideeën");

        Assert.True(code == 0, output);
        Assert.Contains("[Route(\"peilingen-en-ideeen\")", copy.Read("src/Modules/Polls/Overview/OverviewController.cs"), StringComparison.Ordinal);
        Assert.Contains("public async Task Switched_off_it_does_not_exist", copy.Read("tests/Platform.Tests/Polls/OverviewTests.cs"), StringComparison.Ordinal);
        Assert.Contains("src/Modules/Polls/Polls.csproj", copy.Read("Platform.slnx"), StringComparison.Ordinal);
        var lines = copy.Read("src/Platform.Web/Modules.cs").Split('\n').ToList();
        Assert.True(lines.IndexOf("using Platform.Polls;") is var at and > 0 && string.CompareOrdinal(lines[at - 1], lines[at]) < 0);
        Assert.Contains("        new PollsModule(),", lines);
        Assert.Contains("GET    /peilingen-en-ideeen  polls.read", copy.Read("tests/Platform.Tests/Kernel/routes.txt").Split('\n'));
    }

    [Theory]
    [InlineData("polls", "Peilingen")]
    [InlineData("../Polls", "Peilingen")]
    [InlineData("Polls", "")]
    [InlineData("Polls", "Peil\"ingen")]
    [InlineData("Polls", "Vraag & antwoord")]
    public async Task A_name_that_cannot_be_is_refused_and_nothing_changes(string name, string title)
    {
        using var copy = new Copy();
        var before = copy.Read("Platform.slnx");

        var (code, _) = await copy.NewModule(name, title);

        Assert.Equal(2, code);
        Assert.Equal(before, copy.Read("Platform.slnx"));
    }

    sealed class Copy : IDisposable
    {
        readonly string _folder = Directory.CreateTempSubdirectory("platform-new-module-").FullName;

        public Copy()
        {
            foreach (var file in new[] { "Platform.slnx", "src/Platform.Web/Modules.cs", "tests/Platform.Tests/Kernel/routes.txt" })
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_folder, file))!);
                File.Copy(Path.Combine(PlatformApp.Root, file), Path.Combine(_folder, file));
            }
        }

        public string Read(string file) => File.ReadAllText(Path.Combine(_folder, file));

        public async Task<(int Code, string Output)> NewModule(string name, string title)
        {
            var start = new ProcessStartInfo(Path.Combine(PlatformApp.Root, "bin", "new-module"), [name, title]) { RedirectStandardOutput = true, RedirectStandardError = true };
            start.Environment["PLATFORM_ROOT"] = _folder;
            using var process = Process.Start(start)!;
            var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            await process.WaitForExitAsync();
            return (process.ExitCode, await output + await error);
        }

        public void Dispose() => Directory.Delete(_folder, recursive: true);
    }
}
