using System.Text.RegularExpressions;
using Platform.Dutch.Reading;
using Platform.Dutch.Tests.Support;
using Xunit.Abstractions;

namespace Platform.Dutch.Tests.Reading;

/// <summary>What we ask of writers we do ourselves.</summary>
public sealed partial class OurTextsTests(ITestOutputHelper output)
{
    static readonly ReadabilityMeter s_meter = new(new JargonList(Lists.PlainWords));

    static readonly string s_modules = Path.Combine(Repository.Root, "src", "Modules");

    // operations.md is English, for who installs.
    public static TheoryData<string> Docs => [.. Directory.GetFiles(Path.Combine(Repository.Root, "docs"), "*.md").Select(f => "docs/" + Path.GetFileName(f)).Where(f => f != "docs/operations.md").Order(StringComparer.Ordinal)];

    public static TheoryData<string> Handreikingen => [.. Directory.GetFiles(Path.Combine(Repository.Root, "recipes"), "*.md", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Repository.Root, f)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Mailing => [.. MailFiles().Select(f => f.Split(Path.DirectorySeparatorChar)[0]).Distinct().Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Docs)), MemberData(nameof(Handreikingen))]
    public void Our_manuals_and_handreikingen_read_at_B1(string file) => ShouldReadWell(file, File.ReadAllText(Path.Combine(Repository.Root, file)));

    [Theory, MemberData(nameof(Mailing))]
    public void The_mails_and_notices_of_a_module_read_at_B1(string module) =>
        ShouldReadWell(module, string.Join("\n\n", MailFiles().Where(f => f.StartsWith(module + Path.DirectorySeparatorChar, StringComparison.Ordinal)).Select(MailText)));

    void ShouldReadWell(string name, string text)
    {
        var report = s_meter.MeasureMarkdown(text);

        output.WriteLine($"{name}: {report.FleschDouma:0.0}, LIX {report.Lix:0.0}, {report.LongSentenceShare:P0} long, {report.PassiveShare:P0} passive, {report.Findings.Count(f => f.Kind == FindingKind.Jargon)} difficult words");
        Assert.True(report.FleschDouma >= 60, $"{name} scores {report.FleschDouma:0.0} over {report.Words} words.");
    }

    static IEnumerable<string> MailFiles() => Directory.GetFiles(s_modules, "*.cs", SearchOption.AllDirectories)
        .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && Mails().IsMatch(File.ReadAllText(f))).Select(f => Path.GetRelativePath(s_modules, f)).Where(f => MailText(f).Length > 0);

    // The sentences between quotes, a paragraph each; what is filled in while sending becomes one word.
    static string MailText(string file) => string.Join("\n\n", Literal().Matches(Hole().Replace(File.ReadAllText(Path.Combine(s_modules, file)), "dit"))
        .Select(m => m.Groups[1].Value).Where(t => t.Contains(' ', StringComparison.Ordinal) && t[^1] is '.' or '?'));

    [GeneratedRegex(@"new MailMessage\(|new Notice\(|db\.Notify\(")]
    private static partial Regex Mails();

    [GeneratedRegex(@"\{[^{}\n]*\}")]
    private static partial Regex Hole();

    [GeneratedRegex("\"([^\"\\\n]+)\"")]
    private static partial Regex Literal();
}
