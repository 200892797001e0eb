using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Platform.Crawler.Checks;
using Platform.Crawler.Tests.Support;
using Xunit.Abstractions;

namespace Platform.Crawler.Tests.Checks;

/// <summary>
/// Small fictional sites with findings written down by hand. Counted are the score of every check on every site and every piece of evidence: one that
/// nobody wrote down is wrong (precision), one that was written down and not found is missed (recall).
/// </summary>
public class FictionalSitesTests(ITestOutputHelper output)
{
    static readonly DateTimeOffset s_now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
    static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web);

    // axe is another program's work and https needs a certificate: they have tests of their own
    static readonly string[] s_elsewhere = ["axe", "https"];

    sealed record Expected(int? Score, string[]? Evidence);

    sealed class Tally
    {
        public int Right, Wrong, Missed;

        public double Precision => Right + Wrong == 0 ? 1 : (double)Right / (Right + Wrong);

        public double Recall => Right + Missed == 0 ? 1 : (double)Right / (Right + Missed);
    }

    [Fact]
    public async Task The_checks_find_what_is_wrong_on_fictional_sites_and_little_else()
    {
        var tallies = Check.All.ToDictionary(c => c.Id, _ => new Tally());
        var remarks = new ConcurrentQueue<string>();
        var found = await Task.WhenAll(FictionalSite.Names.Select(async name => (name, Findings: await FindAsync(name))));
        foreach (var (name, findings) in found) Compare(name, findings, tallies, remarks);

        var counted = tallies.Where(t => !s_elsewhere.Contains(t.Key)).ToList();
        var table = new StringBuilder("check | right | wrong | missed | precision | recall\n");
        foreach (var (id, t) in counted) table.AppendLine(CultureInfo.InvariantCulture, $"{id} | {t.Right} | {t.Wrong} | {t.Missed} | {t.Precision:0.00} | {t.Recall:0.00}");
        var all = new Tally { Right = counted.Sum(t => t.Value.Right), Wrong = counted.Sum(t => t.Value.Wrong), Missed = counted.Sum(t => t.Value.Missed) };
        table.AppendLine(CultureInfo.InvariantCulture, $"all | {all.Right} | {all.Wrong} | {all.Missed} | {all.Precision:0.000} | {all.Recall:0.000}");
        output.WriteLine(table + string.Join('\n', remarks));

        Assert.True(FictionalSite.Names.Count() >= 8);
        Assert.True(all.Precision >= 0.95 && all.Recall >= 0.90, table + string.Join('\n', remarks));
        Assert.All(counted, t => Assert.True(t.Value.Right > 0 && t.Value.Precision > 0.5 && t.Value.Recall > 0.5, $"{t.Key}: {t.Value.Precision:0.00}, {t.Value.Recall:0.00}"));
    }

    static async Task<IReadOnlyList<Finding>> FindAsync(string name)
    {
        await using var site = await FictionalSite.StartAsync(name);
        var pages = await site.CrawlAsync();
        return SiteChecks.Of(site.Site.Url, pages, new CheckOptions { Now = s_now });
    }

    static void Compare(string name, IReadOnlyList<Finding> findings, Dictionary<string, Tally> tallies, ConcurrentQueue<string> remarks)
    {
        var expected = JsonSerializer.Deserialize<Dictionary<string, Expected>>(File.ReadAllText(Path.Combine(FictionalSite.Folder(name), "findings.json")), s_json)!;
        foreach (var finding in findings.Where(f => !s_elsewhere.Contains(f.Check)))
        {
            var tally = tallies[finding.Check];
            var (score, evidence) = expected.TryGetValue(finding.Check, out var e) ? (e.Score, e.Evidence ?? []) : (3, []);
            if (finding.Score == score) tally.Right++;
            else
            {
                tally.Wrong++;
                tally.Missed++;
                remarks.Enqueue($"{name} {finding.Check}: score {finding.Score?.ToString(CultureInfo.InvariantCulture) ?? "-"}, expected {score?.ToString(CultureInfo.InvariantCulture) ?? "-"} ({finding.Summary})");
            }
            var seen = finding.Evidence.Select(f => (Path: f.Url.AbsolutePath, f.Quote)).ToList();
            foreach (var (path, quote) in seen)
            {
                if (Array.Exists(evidence, x => Fits(x, path, quote))) tally.Right++;
                else
                {
                    tally.Wrong++;
                    remarks.Enqueue($"{name} {finding.Check}: not expected: {path}|{quote}");
                }
            }
            foreach (var missed in evidence.Where(x => !seen.Exists(s => Fits(x, s.Path, s.Quote))))
            {
                tally.Missed++;
                remarks.Enqueue($"{name} {finding.Check}: missed: {missed}");
            }
        }
    }

    // "/jeugd|klik hier": the page and words of the quote
    static bool Fits(string expected, string path, string quote) => expected.Split('|', 2) is [var at, var words] && at == path && quote.Contains(words, StringComparison.OrdinalIgnoreCase);
}
