using System.Text.Json.Nodes;
using Platform.Checklists.Instruments;
using Platform.Kernel;
using Platform.Tests.Support;

namespace Platform.Tests.Checklists;

public sealed class QuestionnaireFileTests
{
    [Theory]
    [InlineData("behoeftenfontein", 5, 46, 8)]
    [InlineData("expertteam-zelfscan", 4, 20, 0)]
    public void The_instruments_we_ship_are_complete(string name, int basins, int criteria, int scenarios)
    {
        var questionnaire = QuestionnaireFile.Parse(File.ReadAllText(Path.Combine(PlatformApp.Root, "recipes", "instrumenten", name + ".json")));

        Assert.Equal(name, questionnaire.Id);
        Assert.Equal(basins, questionnaire.Basins.Count);
        Assert.True(questionnaire.Criteria.Count() >= criteria);
        Assert.True(questionnaire.Scenarios.Count >= scenarios);
        Assert.All(questionnaire.Basins, b => Assert.Equal(2, b.Criteria.Count(c => c.Critical)));
        Assert.All(questionnaire.Criteria, c => Assert.DoesNotContain(c.Judge.Concat(c.Advice), string.IsNullOrWhiteSpace));
        Assert.All(questionnaire.Criteria, c => Assert.False(string.IsNullOrWhiteSpace(c.Why)));
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

    [Fact]
    public void Every_mistake_is_named_with_its_place()
    {
        var file = InstrumentJson.Small();
        file["title"] = "";
        file["basins"]![0]!["criteria"]![1]!["weight"] = 9;
        file["basins"]![1]!["criteria"]![0]!["checks"] = new JsonArray("sitemap", "sitmap");
        file["basins"]![1]!["criteria"]![1]!["advice"] = new JsonArray("alleen dit");

        var (questionnaire, mistakes) = QuestionnaireFile.Read(file.ToJsonString());

        Assert.Null(questionnaire);
        Assert.Equal(
        [
            "De titel ontbreekt.",
            "Bekken 1 (een), vraag 2 (een-b): het gewicht is 0 tot 3.",
            "Bekken 2 (twee), vraag 1 (twee-a): de controle ‘sitmap’ bestaat niet.",
            "Bekken 2 (twee), vraag 2 (twee-b): er staat niet bij elke score van 0 tot 3 een advies.",
        ], mistakes);
    }

    [Fact]
    public void A_field_with_a_typing_error_is_not_lost_in_silence()
    {
        var file = InstrumentJson.Small();
        file["basins"]![0]!["criteria"]![0]!["weigth"] = 3;

        Assert.Contains("weigth", Assert.Single(QuestionnaireFile.Read(file.ToJsonString()).Mistakes), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_check_of_the_crawler_feeds_a_question_of_the_fountain()
    {
        var questionnaire = QuestionnaireFile.Parse(File.ReadAllText(Path.Combine(PlatformApp.Root, "recipes", "instrumenten", "behoeftenfontein.json")));

        Assert.Equal(AutomaticChecks.All.Order(), questionnaire.Criteria.SelectMany(c => c.Checks).Distinct().Order());
    }

    [Fact]
    public void A_file_that_is_written_is_read_the_same()
    {
        var file = InstrumentJson.Small().ToJsonString();
        var written = QuestionnaireFile.Write(QuestionnaireFile.Parse(file));

        Assert.Equal(written, QuestionnaireFile.Write(QuestionnaireFile.Parse(written)));
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
        ["scenarios"] = new JsonArray(new JsonObject { ["id"] = "nood", ["because"] = "het nu niet gaat", ["goal"] = "Vind het nummer." }),
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
