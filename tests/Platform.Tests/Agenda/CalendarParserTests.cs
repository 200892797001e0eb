using System.Text.Json;
using Platform.Agenda.Calendar;
using Platform.Tests.Support;

namespace Platform.Tests.Agenda;

/// <summary>What we write, read by <c>ical.js</c>: it must understand exactly what we meant.</summary>
public sealed class CalendarParserTests(CalendarReader reader) : IClassFixture<CalendarReader>
{
    static readonly CalendarEvent s_plain = new("abc@platform", 3, Utc("2026-11-01T08:00"), Utc("2026-12-03T09:00"), Utc("2026-12-03T11:00"), "Leertafel");

    /// <summary>Each a reason: what calendar programs stumble over.</summary>
    public static readonly IReadOnlyDictionary<string, CalendarEvent> Cases = new Dictionary<string, CalendarEvent>
    {
        ["plain"] = s_plain,
        ["comma in the title"] = s_plain with { Summary = "Leren, delen, doen" },
        ["semicolon in the title"] = s_plain with { Summary = "Deel 1; deel 2" },
        ["backslash in the title"] = s_plain with { Summary = @"Map C:\leren\nieuw" },
        ["colon in the title"] = s_plain with { Summary = "ZOOMinn: samen beslissen" },
        ["quotes in the title"] = s_plain with { Summary = "‘Ik laat je niet alleen’ \"echt\"" },
        ["title that looks like a property"] = s_plain with { Summary = "END:VEVENT" },
        ["title that looks like an escape"] = s_plain with { Summary = @"Een \n is geen regel \, ook niet" },
        ["accents"] = s_plain with { Summary = "Cliënt én coördinator, één ruïne" },
        ["emoji"] = s_plain with { Summary = "Samen 👩‍👧‍👦 verder 🎉" },
        ["right to left"] = s_plain with { Summary = "لقاء التعلم" },
        ["combining marks"] = s_plain with { Summary = "e\u0301e\u0301n" },
        ["empty description"] = s_plain with { Description = "" },
        ["lines in the description"] = s_plain with { Description = "Een\nTwee\n\nVier" },
        ["windows lines in the description"] = s_plain with { Description = "Een\r\nTwee" },
        ["74 octets"] = s_plain with { Summary = new string('a', 74 - "SUMMARY:".Length) },
        ["75 octets"] = s_plain with { Summary = new string('a', 75 - "SUMMARY:".Length) },
        ["76 octets"] = s_plain with { Summary = new string('a', 76 - "SUMMARY:".Length) },
        ["150 octets"] = s_plain with { Summary = new string('b', 150) },
        ["thousand octets"] = s_plain with { Description = string.Concat(Enumerable.Repeat("lange tekst ", 90)).Trim() },
        ["fold inside two octets"] = s_plain with { Summary = string.Concat(Enumerable.Repeat("é", 90)) },
        ["fold inside three octets"] = s_plain with { Summary = string.Concat(Enumerable.Repeat("€", 90)) },
        ["fold inside four octets"] = s_plain with { Summary = string.Concat(Enumerable.Repeat("🎉", 60)) },
        ["fold at a space"] = s_plain with { Summary = string.Concat(Enumerable.Repeat("a ", 60)) + "eind" },
        ["fold at an escape"] = s_plain with { Description = string.Concat(Enumerable.Repeat(",", 120)) },
        ["place with a comma"] = s_plain with { Location = "Stadskantoor, Stadsplateau 1, Utrecht" },
        ["address with a query"] = s_plain with { Url = "https://netwerk.example.nl/agenda/12-leertafel?van=mail&x=1;2" },
        ["winter"] = s_plain with { StartUtc = Utc("2027-01-14T09:00"), EndUtc = Utc("2027-01-14T10:30") },
        ["summer"] = s_plain with { StartUtc = Utc("2027-07-01T08:00"), EndUtc = Utc("2027-07-01T09:30") },
        ["day before summer time"] = s_plain with { StartUtc = Utc("2027-03-27T09:00"), EndUtc = Utc("2027-03-27T10:00") },
        ["day of summer time"] = s_plain with { StartUtc = Utc("2027-03-28T08:00"), EndUtc = Utc("2027-03-28T09:00") },
        ["across the start of summer time"] = s_plain with { StartUtc = Utc("2027-03-27T12:00"), EndUtc = Utc("2027-03-28T12:00") },
        ["just before the missing hour"] = s_plain with { StartUtc = Utc("2027-03-28T00:30"), EndUtc = Utc("2027-03-28T01:30") },
        ["day of winter time"] = s_plain with { StartUtc = Utc("2026-10-25T09:00"), EndUtc = Utc("2026-10-25T10:00") },
        ["across the start of winter time"] = s_plain with { StartUtc = Utc("2026-10-24T12:00"), EndUtc = Utc("2026-10-25T12:00") },
        ["first of the two same hours"] = s_plain with { StartUtc = Utc("2026-10-25T00:30"), EndUtc = Utc("2026-10-25T00:45") },
        ["second of the two same hours"] = s_plain with { StartUtc = Utc("2026-10-25T01:30"), EndUtc = Utc("2026-10-25T01:45") },
        ["from the first into the second hour"] = s_plain with { StartUtc = Utc("2026-10-25T00:30"), EndUtc = Utc("2026-10-25T01:30") },
        ["midnight"] = s_plain with { StartUtc = Utc("2026-12-02T23:00"), EndUtc = Utc("2026-12-03T23:00") },
        ["new year"] = s_plain with { StartUtc = Utc("2026-12-31T22:30"), EndUtc = Utc("2026-12-31T23:30") },
        ["leap day"] = s_plain with { StartUtc = Utc("2028-02-29T09:00"), EndUtc = Utc("2028-02-29T10:00") },
        ["several days"] = s_plain with { StartUtc = Utc("2027-07-05T07:00"), EndUtc = Utc("2027-07-09T15:00") },
        ["tentative"] = s_plain with { Status = EventStatus.Tentative },
        ["cancelled"] = s_plain with { Status = EventStatus.Cancelled, Sequence = 12 },
        ["attendee"] = s_plain with { Attendee = new CalendarAddress("Nadia El Amrani", "nadia@gemeente.nl") },
        ["attendee with quotes and a comma"] = s_plain with { Attendee = new CalendarAddress("Nadia \"de\" Wit, MSc", "nadia@gemeente.nl") },
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Another_parser_reads_what_we_meant(string name)
    {
        var (meant, read) = (Cases[name], reader.Read[name].GetProperty("events").EnumerateArray().Single());

        Assert.Equal((meant.Uid, meant.Sequence), (Text(read, "uid"), read.GetProperty("sequence").GetInt32()));
        Assert.Equal(meant.Summary, Text(read, "summary"));
        Assert.Equal(meant.Description.ReplaceLineEndings("\n"), Text(read, "description"));
        Assert.Equal((meant.Location, meant.Url ?? ""), (Text(read, "location"), Text(read, "url")));
        Assert.Equal((meant.StartUtc, meant.EndUtc), (read.GetProperty("start").GetDateTimeOffset(), read.GetProperty("end").GetDateTimeOffset()));
        Assert.Equal(meant.Status.ToString().ToUpperInvariant(), Text(read, "status"));
        if (meant.Attendee is { } attendee) Assert.Equal("mailto:" + attendee.Email, Text(read.GetProperty("attendee"), "address"));
        Assert.True(reader.Read[name].GetProperty("again").GetBoolean());
    }

    [Fact]
    public void A_feed_of_all_of_them_is_one_calendar_with_a_name()
    {
        var feed = reader.Read[CalendarReader.Feed];

        Assert.Equal(Cases.Count, feed.GetProperty("events").GetArrayLength());
        Assert.Equal(("PUBLISH", "Netwerk: agenda"), (Text(feed, "method"), Text(feed, "name")));
    }

    [Fact]
    public void Five_calendars_on_the_web_get_the_event_with_its_moment_in_UTC()
    {
        var links = CalendarLinks.Of(s_plain with { Summary = "Leren & delen", Url = "https://netwerk.example.nl/agenda/1-x" }).ToDictionary(l => l.Name, l => l.Address);

        Assert.Equal(4, links.Count); // the fifth is the file
        Assert.Contains("dates=20261203T090000Z%2F20261203T110000Z", links["Google Agenda"], StringComparison.Ordinal);
        Assert.All(links.Values, l => Assert.Contains("Leren%20%26%20delen", l, StringComparison.Ordinal));
        Assert.Contains("startdt=2026-12-03T09%3A00%3A00Z", links["Outlook.com"], StringComparison.Ordinal);
    }

    static DateTimeOffset Utc(string moment) => DateTimeOffset.Parse(moment + ":00Z", System.Globalization.CultureInfo.InvariantCulture);

    static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}

/// <summary>Reads all cases in one run of Node.</summary>
public sealed class CalendarReader : IAsyncLifetime
{
    public const string Feed = "feed";

    public IReadOnlyDictionary<string, JsonElement> Read { get; private set; } = new Dictionary<string, JsonElement>();

    public async Task InitializeAsync()
    {
        var texts = CalendarParserTests.Cases.ToDictionary(c => c.Key, c => CalendarFile.Write(CalendarMethod.Publish, [c.Value]));
        texts[Feed] = CalendarFile.Write(CalendarMethod.Publish, [.. CalendarParserTests.Cases.Values.Select((c, i) => c with { Uid = $"{i}@platform" })], "Netwerk: agenda");
        Read = await IcalJs.ReadAsync(PlatformApp.Root, texts);
    }

    public Task DisposeAsync() => Task.CompletedTask;
}
