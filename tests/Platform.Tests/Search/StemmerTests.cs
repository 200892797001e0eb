using Npgsql;
using Platform.Dutch.Words;
using Platform.Tests.Support;

namespace Platform.Tests.Search;

public sealed class StemmerTests
{
    /// <summary>PostgreSQL 15 to 18 have Porter's Dutch stemmer under the name <c>dutch</c>; a later version that replaces it keeps this one as <c>dutch_porter</c>.</summary>
    [Theory, Engines]
    public async Task The_stemmer_gives_what_postgresql_gives_for_every_word_of_the_dictionary(Engine engine)
    {
        if (engine != Engine.Postgres) return;
        await using var connection = new NpgsqlConnection((await PlatformApp.Shared(engine)).Database);
        await connection.OpenAsync();
        var language = connection.PostgreSqlVersion.Major < 19 ? "dutch" : "dutch_porter";
        await using (var create = new NpgsqlCommand($"CREATE TEXT SEARCH DICTIONARY stems_of_all_words (TEMPLATE = snowball, Language = {language})", connection)) await create.ExecuteNonQueryAsync();
        string[] words = [.. Lexicon.Dutch.Forms];
        Assert.True(words.Length > 250_000);

        await using var lexize = new NpgsqlCommand("SELECT (ts_lexize('stems_of_all_words', word))[1] FROM unnest($1) WITH ORDINALITY AS w(word, place) ORDER BY place", connection) { Parameters = { new() { Value = words } } };
        await using var reader = await lexize.ExecuteReaderAsync();
        var different = new List<string>();
        foreach (var word in words)
        {
            Assert.True(await reader.ReadAsync());
            var (theirs, ours) = (reader.GetString(0), DutchStemmer.Stem(word));
            if (ours != theirs) different.Add($"{word}: {ours}, not {theirs}");
        }
        Assert.True(different.Count == 0, $"{different.Count} of {words.Length} differ: {string.Join("; ", different.Take(20))}");
    }
}
