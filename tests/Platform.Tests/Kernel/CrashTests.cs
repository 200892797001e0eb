using System.Diagnostics;
using System.Net;
using Platform.Tests.Support;

namespace Platform.Tests.Kernel;

/// <summary>A process that is killed (SIGKILL, no chance to tidy up) after a commit and before its handlers: the next one finishes the work unasked.</summary>
public sealed class CrashTests
{
    [Fact]
    public async Task What_was_committed_before_kill_9_is_handled_after_a_restart()
    {
        var data = Directory.CreateTempSubdirectory("platform-crash-").FullName;
        try
        {
            await RunCommand(data, "tenant", "create", "brug", "--recipe", "leeg", "--prefix", "brug", "--title", "Brug");
            var mails = Path.Combine(data, "mail");

            // This node answers pages and leaves jobs alone, so that the kill certainly falls between commit and handler.
            var (first, url) = SiteProcess.Serve(data, "--Platform:RunJobs", "false");
            await SiteProcess.WaitForReady(first, url);
            await Register(url, "wim@voorbeeld.example");
            Assert.Empty(ReceivedMail.In(mails));
            first.Kill(entireProcessTree: true);
            await first.WaitForExitAsync();

            var (second, _) = SiteProcess.Serve(data);
            try
            {
                for (var clock = Stopwatch.StartNew(); clock.Elapsed < TimeSpan.FromSeconds(40) && !ReceivedMail.In(mails).Any(); await Task.Delay(200))
                {
                }
            }
            finally
            {
                second.Kill(entireProcessTree: true);
                await second.WaitForExitAsync();
            }

            var mail = Assert.Single(ReceivedMail.In(mails)); // nobody asked that network for anything: the wake-up table knew
            Assert.Contains("wim@voorbeeld.example", mail.To, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    static async Task Register(string url, string email)
    {
        using var http = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() });
        var address = new Uri(url + "/brug/account/aanmelden");
        var page = await Page.ReadAsync(await http.GetAsync(address), address);
        var token = page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var fields = new Dictionary<string, string> { ["__RequestVerificationToken"] = token, ["Email"] = email, ["Password"] = "een-lang-wachtwoord-7", ["DisplayName"] = "Wim Brug" };
        foreach (var input in page.Document.QuerySelectorAll("main input, main select"))
        {
            if (input.GetAttribute("name") is not { Length: > 0 } name || fields.ContainsKey(name)) continue;
            fields[name] = input.GetAttribute("type") == "checkbox" ? "true" : input.QuerySelectorAll("option").LastOrDefault()?.GetAttribute("value") ?? "Wim Brug";
        }
        using var answer = await http.PostAsync(address, new FormUrlEncodedContent(fields));
        Assert.True(answer.IsSuccessStatusCode, (await Page.ReadAsync(answer, address)).Text);
    }

    static async Task RunCommand(string data, params string[] command)
    {
        using var process = SiteProcess.Start(data, command);
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }
}
