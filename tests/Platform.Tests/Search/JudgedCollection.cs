using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Platform.Kernel.Views;
using Platform.Tests.Support;

namespace Platform.Tests.Search;

/// <summary>A piece of our own recipes: <c>s/wachten-zonder-stilte</c>.</summary>
sealed record JudgedPiece(string Name, string Title, string Body);

/// <summary>A question with the pieces that answer it, 1 to 3.</summary>
sealed record JudgedQuestion(string Text, IReadOnlyDictionary<string, int> Grades);

/// <summary>The handreikingen and themes that the recipes bring, and questions about them that people judged by hand (<c>judged.txt</c>).</summary>
static partial class JudgedCollection
{
    static readonly string[] s_networks = ["stroomop", "beweging-van-nul", "regionaal-expertteam"];

    public static IReadOnlyList<JudgedPiece> Pieces { get; } = [.. s_networks.SelectMany(Recipes).SelectMany(ReadPieces)];

    public static IReadOnlyList<JudgedQuestion> Questions { get; } =
        [.. File.ReadLines(Path.Combine(PlatformApp.Root, "tests", "Platform.Tests", "Search", "judged.txt")).Where(l => l.Length > 0 && l[0] != '#').Select(ReadQuestion)];

    /// <summary>The mean over all questions of three measures: nDCG at 10, recall at 20 of what is worth 2 or more, and the reciprocal rank of the first such.</summary>
    public static async Task<(double Ndcg, double Recall, double Mrr, int Empty)> MeasureAsync(Func<string, Task<IReadOnlyList<string>>> search)
    {
        var (ndcg, recall, mrr, empty) = (0.0, 0.0, 0.0, 0);
        foreach (var question in Questions)
        {
            var found = await search(question.Text);
            ndcg += Gain(found.Take(10).Select(f => question.Grades.GetValueOrDefault(f))) / Gain(question.Grades.Values.OrderDescending().Take(10));
            var wanted = question.Grades.Where(g => g.Value >= 2).Select(g => g.Key).ToList();
            recall += (double)wanted.Count(found.Take(20).Contains) / wanted.Count;
            var first = found.TakeWhile(f => !wanted.Contains(f)).Count();
            mrr += first == found.Count ? 0 : 1.0 / (first + 1);
            if (found.Count == 0) empty++;
        }
        return (ndcg / Questions.Count, recall / Questions.Count, mrr / Questions.Count, empty);
    }

    static double Gain(IEnumerable<int> grades) => grades.Index().Sum(g => (Math.Pow(2, g.Item) - 1) / Math.Log2(g.Index + 2));

    static IEnumerable<string> Recipes(string network) => [$"{network}.recipe.json", $"{network}.demo.recipe.json"];

    static IEnumerable<JudgedPiece> ReadPieces(string recipe)
    {
        var root = JsonNode.Parse(File.ReadAllText(Path.Combine(PlatformApp.Root, "recipes", recipe)));
        return Items(root).Select(item => (Item: item, File: TextFile().Match(item.ToJsonString()))).Where(i => i.File.Success && !i.File.Value.Contains("/paginas/", StringComparison.Ordinal)).Select(i =>
        {
            var file = i.File.Groups[1].Value;
            var markdown = File.ReadAllText(Path.Combine(PlatformApp.Root, "recipes", file));
            return new JudgedPiece($"{file[0]}/{Path.GetFileNameWithoutExtension(file)}", i.Item["DisplayText"]!.ToString(), MarkdownText.ToPlainText(markdown));
        });
    }

    static IEnumerable<JsonObject> Items(JsonNode? node) => node switch
    {
        JsonObject item when item["DisplayText"] is not null => [item],
        JsonObject item => item.SelectMany(p => Items(p.Value)),
        JsonArray list => list.SelectMany(Items),
        _ => [],
    };

    static JudgedQuestion ReadQuestion(string line)
    {
        var (text, pieces) = (line[..line.LastIndexOf(" = ", StringComparison.Ordinal)], line[(line.LastIndexOf(" = ", StringComparison.Ordinal) + 3)..]);
        var grades = pieces.Split(' ').Select(p => p.Split(':')).ToDictionary(p => p[0], p => int.Parse(p[1], System.Globalization.CultureInfo.InvariantCulture));
        if (grades.Keys.FirstOrDefault(g => Pieces.All(p => p.Name != g)) is { } unknown) throw new InvalidOperationException($"'{text}' names {unknown}, which no recipe has.");
        return new JudgedQuestion(text, grades);
    }

    [GeneratedRegex(@"file:text\((?:'|\\u0027)([^')\\]+)")]
    private static partial Regex TextFile();
}
