using System.Diagnostics;
using System.Text;
using Microsoft.Extensions.Configuration;
using Platform.Kernel.Modules;

namespace Platform.Media.Contracts;

/// <summary>The words in a PDF, by <c>pdftotext</c> of poppler-utils: a process of its own, with limits, because a PDF may be made to do harm.</summary>
[SharedByTenants]
public sealed class PdfText(IConfiguration configuration)
{
    const int MostPages = 500;
    const int MostCharacters = 1_000_000;
    static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    /// <summary>The program: <c>Platform:Media:PdfToText</c>, else <c>pdftotext</c> on the path; null when it is not installed.</summary>
    public string? Program { get; } = Find(configuration["Platform:Media:PdfToText"] ?? "pdftotext");

    /// <returns>Null when the program is not there, fails, or takes too long.</returns>
    public async Task<string?> ReadAsync(string path, CancellationToken cancel)
    {
        if (Program is null) return null;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(s_patience);
        using var process = Process.Start(new ProcessStartInfo(Program, ["-q", "-enc", "UTF-8", "-nopgbrk", "-l", $"{MostPages}", path, "-"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        })!;
        try
        {
            process.ErrorDataReceived += static (_, _) => { }; // read, so that it cannot fill up; it may quote the text
            process.BeginErrorReadLine();
            var text = await ReadAsync(process.StandardOutput, patience.Token);
            if (text.Length == MostCharacters) return text;
            await process.WaitForExitAsync(patience.Token);
            return process.ExitCode == 0 ? text : null;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return null;
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    static async Task<string> ReadAsync(StreamReader output, CancellationToken cancel)
    {
        var (text, buffer) = (new StringBuilder(), new char[8192]);
        for (int read; text.Length < MostCharacters && (read = await output.ReadAsync(buffer, cancel)) > 0;) text.Append(buffer, 0, Math.Min(read, MostCharacters - text.Length));
        return text.ToString();
    }

    static string? Find(string program) => program.Contains('/', StringComparison.Ordinal)
        ? File.Exists(program) ? program : null
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
}
