using System.Text.RegularExpressions;
using DiffPlex;
using Microsoft.AspNetCore.Html;

namespace Platform.Forum.Versions;

/// <summary>A text with the words marked that came and went since the one before: for the eye, and with words for who listens.</summary>
static partial class Marked
{
    // Comparing takes time that grows with both texts; longer ones are shown as they are.
    const int MostWords = 4000;

    public static IHtmlContent Of(string before, string after)
    {
        var html = new HtmlContentBuilder();
        if (before == after || Pieces(before).Length + Pieces(after).Length > MostWords) return html.Append(after);

        var result = new Differ().CreateCustomDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, Pieces);
        var at = 0;
        foreach (var block in result.DiffBlocks)
        {
            html.Append(Join(result.PiecesNew, at, block.InsertStartB - at));
            if (block.DeleteCountA > 0) html.AppendFormat("<del><span class=\"sp-vh\">[weg: </span>{0}<span class=\"sp-vh\">]</span></del>", Join(result.PiecesOld, block.DeleteStartA, block.DeleteCountA));
            if (block.InsertCountB > 0) html.AppendFormat("<ins><span class=\"sp-vh\">[nieuw: </span>{0}<span class=\"sp-vh\">]</span></ins>", Join(result.PiecesNew, block.InsertStartB, block.InsertCountB));
            at = block.InsertStartB + block.InsertCountB;
        }
        return html.Append(Join(result.PiecesNew, at, result.PiecesNew.Length - at));
    }

    static string Join(IReadOnlyList<string> pieces, int from, int count) => string.Concat(pieces.Skip(from).Take(count));

    static string[] Pieces(string text) => [.. Piece().Matches(text).Select(m => m.Value)];

    [GeneratedRegex(@"\w+|\s+|[^\w\s]")]
    private static partial Regex Piece();
}
