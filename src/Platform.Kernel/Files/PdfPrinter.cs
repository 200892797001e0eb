using System.Diagnostics;
using Platform.Kernel.Modules;

namespace Platform.Kernel.Files;

/// <summary>
/// Makes a PDF of a page with the Chromium of the machine, when there is one. One at a time for the whole installation and never long:
/// the browser reads one file, has no network, and is gone afterwards.
/// </summary>
[SharedByTenants]
public sealed class PdfPrinter
{
    static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);
    static readonly TimeSpan s_limit = TimeSpan.FromSeconds(25);
    static readonly SemaphoreSlim s_one = new(1, 1); // shells come and go; the machine stays one

    static readonly string? s_browser = new[] { "chromium", "chromium-browser", "google-chrome" }
        .SelectMany(name => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Where(p => p.Length > 0).Select(p => Path.Combine(p, name))).FirstOrDefault(File.Exists);

    public bool IsInstalled => s_browser is not null;

    /// <param name="html">A whole page that needs nothing else.</param>
    /// <returns>A tagged PDF; null when there is no browser, it is busy, or it took too long.</returns>
    public async Task<byte[]?> PrintAsync(string html, CancellationToken cancel)
    {
        if (s_browser is null || !await s_one.WaitAsync(s_patience, cancel)) return null;
        var folder = Directory.CreateTempSubdirectory("platform-pdf-").FullName;
        try
        {
            var (page, pdf) = (Path.Combine(folder, "pagina.html"), Path.Combine(folder, "pagina.pdf"));
            await File.WriteAllTextAsync(page, html, cancel);
            return await RunAsync(folder, page, pdf, cancel) && File.Exists(pdf) ? await File.ReadAllBytesAsync(pdf, cancel) : null;
        }
        finally
        {
            s_one.Release();
            Directory.Delete(folder, recursive: true);
        }
    }

    static async Task<bool> RunAsync(string folder, string page, string pdf, CancellationToken cancel)
    {
        string[] flags =
        [
            "--headless", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-extensions", "--no-first-run", "--disable-dev-shm-usage",
            "--host-resolver-rules=MAP * ~NOTFOUND", "--export-tagged-pdf", "--generate-pdf-document-outline", "--no-pdf-header-footer",
            $"--user-data-dir={Path.Combine(folder, "profiel")}", $"--print-to-pdf={pdf}", .. Environment.IsPrivilegedProcess ? ["--no-sandbox"] : Array.Empty<string>(), // root has no sandbox
            new Uri(page).AbsoluteUri,
        ];
        var start = new ProcessStartInfo(s_browser!, flags) { RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = folder };
        start.Environment["HOME"] = folder;
        using var process = Process.Start(start)!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(s_limit);
        try
        {
            await Task.WhenAll(process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token), process.WaitForExitAsync(limit.Token));
            return process.ExitCode == 0;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return false;
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync(CancellationToken.None); // its files are removed next
            }
        }
    }
}
