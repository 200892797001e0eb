using Platform.Dutch.Texts;

namespace Platform.Dutch.Tests.Reading;

public sealed class ProseTests
{
    const string Source = """
        # Een **kop** #

        Een alinea met [een link](https://voorbeeld.nl/heel-lang) en `code`,
        op twee regels. ![plaatje](x.png)

        > [!NOTE]
        > Een citaat met een voetnoot[^1] en een <br> tag.

        - [ ] eerste punt
        - tweede **p**unt
          gaat verder

            vervolg van de lijst

        1. genummerd

        ```bash
        code telt niet mee
        ```

        | Kolom | Nog een |
        |---|---|
        | cel | \*geen ster\* |

        Onderstreepte kop
        ---

        [^1]: De noot zelf.
        [ref]: https://voorbeeld.nl "titel"

        Laatste &amp; [verwijzing][ref] naar snake_case_woord.
        """;

    [Fact]
    public void Markdown_gives_its_prose_and_nothing_else()
    {
        var prose = Prose.FromMarkdown(Source);

        Assert.Equal(
        [
            (ProseKind.Heading, "Een kop"), (ProseKind.Paragraph, "Een alinea met een link en op twee regels"), (ProseKind.Paragraph, "Een citaat met een voetnoot en een tag"),
            (ProseKind.ListItem, "eerste punt"), (ProseKind.ListItem, "tweede punt gaat verder"), (ProseKind.Paragraph, "vervolg van de lijst"), (ProseKind.ListItem, "genummerd"),
            (ProseKind.Cell, "Kolom"), (ProseKind.Cell, "Nog een"), (ProseKind.Cell, "cel"), (ProseKind.Cell, "geen ster"),
            (ProseKind.Heading, "Onderstreepte kop"), (ProseKind.Paragraph, "De noot zelf"), (ProseKind.Paragraph, "Laatste verwijzing naar snake case woord"),
        ], prose.Blocks.Select(b => (b.Kind, string.Join(' ', WordSplitter.Split(prose.Text.Substring(b.Start, b.Length)).Select(w => w.Text)))));
    }

    [Fact]
    public void A_place_in_the_prose_is_a_place_in_the_source()
    {
        var prose = Prose.FromMarkdown(Source);

        Assert.Equal(Source.Length, prose.Text.Length);
        foreach (var word in WordSplitter.Split(prose.Text).Where(w => w.Text.All(char.IsLetter) && w.Text.Length == w.Length)) Assert.Equal(word.Text, Source.Substring(word.Start, word.Length));
    }

    [Theory]
    [InlineData("")]
    [InlineData("`````")]
    [InlineData("```\nnooit dicht")]
    [InlineData("[half](")]
    [InlineData("| |\n|-|")]
    [InlineData("![](")]
    [InlineData("> \n>\n> # ")]
    [InlineData("*_~~==<&\\")]
    [InlineData("\r\n\r\n- \r\n")]
    public void Broken_markdown_is_read_as_far_as_it_goes(string source) => Assert.Equal(source.Length, Prose.FromMarkdown(source).Text.Length);

    [Fact]
    public void Plain_text_has_a_paragraph_for_each_empty_line() =>
        Assert.Equal(["een\ntwee", "drie"], Prose.FromPlainText("een\ntwee\n\n\ndrie").Blocks.Select(b => "een\ntwee\n\n\ndrie".Substring(b.Start, b.Length)));
}
