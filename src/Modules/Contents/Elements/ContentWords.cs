using System.Text.Json.Nodes;
using Platform.Kernel.Views;

namespace Platform.Contents.Elements;

/// <summary>
/// The words of an item for the search index: every text, Markdown and HTML in its parts and fields, also in the items inside it. It reads the
/// shapes and not the definitions, so that an item of a type that came later or left is found by what it says.
/// </summary>
static class ContentWords
{
    static readonly HashSet<string> s_skipped = new(["AutoroutePart", "AliasPart", "SeoMetaPart", "CommonPart", "LayerMetadata", "ContainedPart", "TitlePart"], StringComparer.Ordinal);

    public static string Of(JsonObject item) => string.Join(' ', Walk(item).Where(w => w.Length > 0));

    static IEnumerable<string> Walk(JsonObject json)
    {
        foreach (var (name, value) in json)
        {
            if (s_skipped.Contains(name)) continue;
            switch (value)
            {
                case JsonObject inner:
                    foreach (var word in Walk(inner)) yield return word;
                    break;
                case JsonArray list:
                    foreach (var item in list)
                    {
                        if (item is JsonObject inside) foreach (var word in Walk(inside)) yield return word;
                        else if (name is "Values" or "TagNames" && item is JsonValue text) yield return text.ToString();
                    }
                    break;
                case JsonValue text when name is "Text" or "DisplayText":
                    yield return text.ToString();
                    break;
                case JsonValue text when name == "Markdown":
                    yield return MarkdownText.ToPlainText(text.ToString());
                    break;
                case JsonValue text when name == "Html":
                    yield return SafeHtml.ToPlainText(text.ToString());
                    break;
            }
        }
    }
}
