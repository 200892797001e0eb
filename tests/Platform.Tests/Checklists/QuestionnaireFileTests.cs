using System.Text.Json.Nodes;
using Platform.Checklists.Instruments;
using Platform.Kernel;
using Platform.Tests.Support;

namespace Platform.Tests.Checklists;

public sealed class QuestionnaireFileTests
{
    [Theory]
    [InlineData("behoeftenfontein", 5, 46)]
    [InlineData("expertteam-zelfscan", 4, 20)]
    public void The_instruments_we_ship_are_complete(string name, int basins, int criteria)
    {
        var questionnaire = QuestionnaireFile.Parse(File.ReadAllText(Path.Combine(PlatformApp.Root, "recipes", "instrumenten", name + ".json")));

        Assert.Equal(name, questionnaire.Id);
        Assert.Equal(basins, questionnaire.Basins.Count);
        Assert.True(questionnaire.Criteria.Count() >= criteria);
        Assert.All(questionnaire.Basins, b => Assert.Equal(2, b.Criteria.Count(c => c.Critical)));
        Assert.All(questionnaire.Criteria, c => Assert.DoesNotContain(c.Judge.Concat(c.Advice), string.IsNullOrWhiteSpace));
        Assert.DoesNotContain(questionnaire.Criteria.SelectMany(c => c.Advice.Append(c.Question)), t => t.Contains("voldoe", StringComparison.OrdinalIgnoreCase) && t.Contains("toegankelijk", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("id", "Niet Goed", "geen goede id")]
    [InlineData("version", 0, "versienummer")]
    [InlineData("title", "", "titel")]
    [InlineData("threshold", 0, "drempel")]
    public void A_file_that_the_engine_cannot_use_is_refused_with_a_reason(string field, object value, string reason)
    {
        var file = InstrumentJson.Small();
        file[field] = JsonValue.Create(value);

        Assert.Contains(reason, Assert.Throws<RuleException>(() => QuestionnaireFile.Parse(file.ToJsonString())).Message);
    }

    [Fact]
    public void Ids_are_unique_and_do_not_hide_a_page()
    {
        var twice = InstrumentJson.Small();
        twice["basins"]![1]!["criteria"]![0]!["id"] = "een-a";
        Assert.Contains("twee keer", Assert.Throws<RuleException>(() => QuestionnaireFile.Parse(twice.ToJsonString())).Message);

        var page = InstrumentJson.Small();
        page["basins"]![0]!["id"] = "verwijderen";
        Assert.Contains("verwijderen", Assert.Throws<RuleException>(() => QuestionnaireFile.Parse(page.ToJsonString())).Message);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"id":"x","version":1,"title":"x","threshold":60,"scale":[{"score":0,"label":"a"}],"basins":[]}""")]
    public void Broken_json_is_a_message_and_no_crash(string json) => Assert.Throws<RuleException>(() => QuestionnaireFile.Parse(json));
}

/// <summary>A tiny instrument for tests: two basins with two criteria each.</summary>
static class InstrumentJson
{
    public static JsonObject Small(string id = "proef", int version = 1) => new()
    {
        ["id"] = id,
        ["version"] = version,
        ["title"] = "Proefchecklist",
        ["subtitle"] = "Klein",
        ["intro"] = "Even proberen.",
        ["audience"] = "gemeente",
        ["scale"] = new JsonArray([.. Enumerable.Range(0, 4).Select(s => new JsonObject { ["score"] = s, ["label"] = $"Punt {s}" })]),
        ["threshold"] = 60,
        ["basins"] = new JsonArray(Basin("een"), Basin("twee")),
    };

    static JsonObject Basin(string id) => new()
    {
        ["id"] = id,
        ["title"] = "Deel " + id,
        ["short"] = id,
        ["summary"] = "",
        ["criteria"] = new JsonArray(Criterion(id + "-a", critical: true), Criterion(id + "-b")),
    };

    static JsonObject Criterion(string id, bool critical = false) => new()
    {
        ["id"] = id,
        ["question"] = $"Vraag {id}?",
        ["why"] = "Daarom.",
        ["source"] = null,
        ["evidence"] = "url",
        ["weight"] = 1,
        ["critical"] = critical,
        ["judge"] = new JsonArray("niets", "iets", "veel", "alles"),
        ["checks"] = new JsonArray(),
        ["advice"] = new JsonArray("doe alles", "doe veel", "doe iets", "houd zo"),
    };
}
