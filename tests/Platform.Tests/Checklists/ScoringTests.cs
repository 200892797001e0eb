using Platform.Checklists.Answers;
using Platform.Checklists.Instruments;
using Platform.Checklists.Scores;

namespace Platform.Tests.Checklists;

public sealed class ScoringTests
{
    [Theory]
    [InlineData(new[] { 3, 3, 3 }, 100)]
    [InlineData(new[] { 0, 0, 0 }, 0)]
    [InlineData(new[] { 3, 0, 0 }, 17)] // 3 of 18, weights 1 2 3
    [InlineData(new[] { 0, 0, 3 }, 50)]
    [InlineData(new[] { 1, 2, 2 }, 61)] // 11 of 18 = 61.1
    public void A_basin_scores_the_weighted_share_of_what_it_could_have(int[] scores, int expected) =>
        Assert.Equal(expected, Score(Basin("a", 1, 2, 3), scores));

    [Theory]
    [InlineData(1, 8, 13)] // 12.5
    [InlineData(3, 8, 38)] // 37.5
    [InlineData(5, 8, 63)] // 62.5
    public void Half_a_point_is_rounded_up(int points, int of, int expected)
    {
        // Eight criteria of weight 1 that score 3 or 0: exactly points / of.
        var basin = Basin("a", [.. Enumerable.Repeat(1, of)]);
        Assert.Equal(expected, Score(basin, [.. Enumerable.Range(0, of).Select(i => i < points ? 3 : 0)]));
    }

    [Fact]
    public void What_does_not_apply_or_has_no_weight_or_no_answer_does_not_count()
    {
        var basin = Basin("a", 3, 1, 0, 2);
        var outcome = Scoring.Of(Instrument(60, basin), new Dictionary<string, int?> { ["a-0"] = 3, ["a-1"] = null, ["a-2"] = 0 });

        Assert.Equal(100, outcome.Basins[0].Score);
        Assert.Equal((3, 4), (outcome.Basins[0].Answered, outcome.Basins[0].Total));
        Assert.False(outcome.IsComplete);
    }

    [Theory]
    [InlineData(60, 59)]
    [InlineData(75, 74)]
    public void A_critical_criterion_with_0_keeps_its_basin_under_the_threshold(int threshold, int expected)
    {
        var basin = Critical(Basin("a", 1, 3, 3, 3), 0);
        var score = Scoring.Of(Instrument(threshold, basin), Answers(basin, 0, 3, 3, 3)).Basins[0];

        Assert.Equal(expected, score.Score);
        Assert.True(score.IsCapped);
    }

    [Fact]
    public void A_low_score_is_not_lifted_by_the_cap()
    {
        var basin = Critical(Basin("a", 1, 3), 0);
        var score = Scoring.Of(Instrument(60, basin), Answers(basin, 0, 1)).Basins[0];

        Assert.Equal(25, score.Score);
        Assert.False(score.IsCapped);
    }

    [Fact]
    public void A_basin_without_answers_has_no_score_and_neither_has_one_that_does_not_apply()
    {
        var (open, none) = (Basin("a", 1), Basin("b", 1));
        var outcome = Scoring.Of(Instrument(60, open, none), new Dictionary<string, int?> { ["b-0"] = null });

        Assert.All(outcome.Basins, b => Assert.Null(b.Score));
        Assert.Equal([Flow.Unknown, Flow.Passes], outcome.Basins.Select(outcome.FlowOf));
        Assert.Null(outcome.Stop);
        Assert.False(outcome.RunsToTheEnd);
    }

    [Fact]
    public void Water_stops_at_the_first_basin_under_the_threshold()
    {
        Basin[] basins = [Basin("a", 1), Basin("b", 1), Basin("c", 1), Basin("d", 1)];
        var outcome = Scoring.Of(Instrument(60, basins), new Dictionary<string, int?> { ["a-0"] = 2, ["b-0"] = 1, ["c-0"] = 3, ["d-0"] = 0 });

        Assert.Equal("b", outcome.Stop?.Basin.Id);
        Assert.Equal([Flow.Flows, Flow.Stops, Flow.Dry, Flow.TooLow], outcome.Basins.Select(outcome.FlowOf));
    }

    [Fact]
    public void Nobody_knows_where_water_stops_beyond_a_basin_without_answers()
    {
        Basin[] basins = [Basin("a", 1), Basin("b", 1), Basin("c", 1)];
        var outcome = Scoring.Of(Instrument(60, basins), new Dictionary<string, int?> { ["a-0"] = 3, ["c-0"] = 0 });

        Assert.Null(outcome.Stop);
        Assert.Equal([Flow.Flows, Flow.Unknown, Flow.TooLow], outcome.Basins.Select(outcome.FlowOf));
    }

    [Fact]
    public void For_any_answers_scores_stay_in_bounds_and_a_better_answer_never_lowers_one()
    {
        var random = new Random(20261122);
        for (var run = 0; run < 2000; run++)
        {
            var count = random.Next(1, 12);
            var basin = Basin("a", [.. Enumerable.Range(0, count).Select(_ => random.Next(0, 4))]);
            if (random.Next(2) == 0) basin = Critical(basin, random.Next(count));
            var answers = Enumerable.Range(0, count).Where(_ => random.Next(5) > 0).ToDictionary(i => $"a-{i}", _ => random.Next(5) is var s and < 4 ? s : (int?)null);
            var before = Scoring.Of(Instrument(60, basin), answers).Basins[0];

            Assert.True(before.Score is null or (>= 0 and <= 100));
            Assert.True(before.Answered <= before.Total);
            Assert.Equal(before.IsComplete, answers.Count == count);
            if (basin.Criteria.Any(c => c.Critical && c.Weight > 0 && answers.GetValueOrDefault(c.Id) == 0)) Assert.True(before.Score < 60);

            foreach (var (id, score) in answers.Where(a => a.Value < 3).ToList())
            {
                var after = Scoring.Of(Instrument(60, basin), new Dictionary<string, int?>(answers) { [id] = score + 1 }).Basins[0];
                Assert.True((after.Score ?? 0) >= (before.Score ?? 0), $"{id} {score}+1 made {before.Score} into {after.Score}");
            }
        }
    }

    [Fact]
    public void Advice_starts_where_most_can_be_won_and_leaves_full_scores_alone()
    {
        var (first, second) = (Basin("a", 1, 3, 2), Critical(Basin("b", 3, 2, 1), 2));
        var answers = new Dictionary<string, int?> { ["a-0"] = 0, ["a-1"] = 2, ["a-2"] = 3, ["b-0"] = 0, ["b-1"] = null, ["b-2"] = 0 };
        var advice = Advice.For(Instrument(60, first, second), answers);

        // b-0 wins 9; then a-0, a-1 and b-2 win 3 each, the critical one first, then in the order of the instrument.
        Assert.Equal(["b-0", "b-2", "a-0", "a-1"], advice.Select(a => a.Criterion.Id));
        Assert.Equal(["advies 0", "advies 0", "advies 0", "advies 2"], advice.Select(a => a.Text));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(12)]
    public void The_picture_has_a_place_for_every_basin_within_its_frame(int count)
    {
        Basin[] basins = [.. Enumerable.Range(0, count).Select(i => Basin($"b{i}", 1))];
        var picture = new FountainPicture(Scoring.Of(Instrument(60, basins), basins.ToDictionary(b => b.Criteria[0].Id, _ => (int?)3)));
        var height = double.Parse(picture.ViewBox.Split(' ')[3], System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(count, picture.Basins.Count);
        Assert.All(picture.Basins, b => Assert.InRange(double.Parse(b.TextY, System.Globalization.CultureInfo.InvariantCulture), 0, height));
        Assert.True(picture.RunsToTheEnd);
    }

    [Fact]
    public void The_automatic_and_the_human_part_are_counted_apart()
    {
        var basin = Basin("a", 1, 1, 1, 0);
        Answer[] answers =
        [
            new() { CriterionId = "a-0", Score = 3, Proposed = 3 },
            new() { CriterionId = "a-1", Score = 1, Proposed = 3, Reason = "Het klopt niet." },
            new() { CriterionId = "a-2", Score = 2 },
            new() { CriterionId = "a-3" },
        ];

        var parts = Parts.Of(Instrument(60, basin), answers);

        Assert.Equal((100, 1), (parts.Automatic.Basins[0].Score, parts.Automatic.Answered));
        Assert.Equal((50, 2), (parts.Human.Basins[0].Score, parts.Human.Answered));
        Assert.Equal((true, 1), (parts.HasAutomatic, parts.Overruled));
        Assert.False(Parts.Of(Instrument(60, basin), answers[2..]).HasAutomatic);
    }

    static int? Score(Basin basin, int[] scores) => Scoring.Of(Instrument(60, basin), Answers(basin, scores)).Basins[0].Score;

    static Dictionary<string, int?> Answers(Basin basin, params int[] scores) => scores.Index().ToDictionary(s => basin.Criteria[s.Index].Id, s => (int?)s.Item);

    static Questionnaire Instrument(int threshold, params Basin[] basins) =>
        new("proef", 1, "Proef", "", "", "gemeente", [.. Enumerable.Range(0, 4).Select(s => new ScalePoint(s, $"Punt {s}"))], threshold, basins, []);

    static Basin Basin(string id, params int[] weights) => new(id, id, id, "", [.. weights.Index().Select(w =>
        new Criterion($"{id}-{w.Index}", "Vraag?", "", null, ["0", "1", "2", "3"], "url", w.Item, false, [], ["advies 0", "advies 1", "advies 2", "advies 3"], []))]);

    static Basin Critical(Basin basin, int index) => basin with { Criteria = [.. basin.Criteria.Index().Select(c => c.Item with { Critical = c.Index == index })] };
}
