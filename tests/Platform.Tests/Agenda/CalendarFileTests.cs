using System.Text;
using Platform.Agenda.Calendar;

namespace Platform.Tests.Agenda;

/// <summary>Our own writer of RFC 5545: what calendar programs stumble over.</summary>
public sealed class CalendarFileTests
{
    static readonly CalendarEvent s_event = new("abc@platform", 3, Utc(2026, 11, 1, 8), Utc(2026, 12, 3, 9), Utc(2026, 12, 3, 11), "Leertafel");

    [Fact]
    public void Every_line_ends_with_CRLF_and_nothing_else()
    {
        var text = Write(s_event with { Description = "een\ntwee\r\ndrie\rvier" });
        Assert.EndsWith("END:VCALENDAR\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", text.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("\r", text.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gewoon", "gewoon")]
    [InlineData("a;b", "a\\;b")]
    [InlineData("a,b", "a\\,b")]
    [InlineData("a\\b", "a\\\\b")]
    [InlineData("een\ntwee", "een\\ntwee")]
    [InlineData("een\r\ntwee", "een\\ntwee")]
    [InlineData("\\n is geen regel", "\\\\n is geen regel")]
    [InlineData("10:00 \"uur\"", "10:00 \"uur\"")]
    public void Text_is_escaped(string text, string written) => Assert.Equal(written, ContentLines.Escape(text));

    [Theory]
    [InlineData("Nadia", "\"Nadia\"")]
    [InlineData("Nadia \"de\" Wit", "\"Nadia ^'de^' Wit\"")]
    [InlineData("a^b", "\"a^^b\"")]
    [InlineData("a;b:c,d", "\"a;b:c,d\"")]
    [InlineData("regel\neinde", "\"regel^neinde\"")]
    public void A_parameter_cannot_break_out_of_its_quotes(string name, string written) => Assert.Equal(written, ContentLines.Quote(name));

    [Theory]
    [InlineData(74)]
    [InlineData(75)]
    [InlineData(76)]
    [InlineData(149)]
    [InlineData(500)]
    public void No_line_is_longer_than_75_octets_and_unfolding_gives_the_text_back(int length)
    {
        var line = "X:" + new string('a', length - 2);
        var written = new ContentLines().Add("X", new string('a', length - 2)).ToString();
        Assert.All(Lines(written), l => Assert.True(Encoding.UTF8.GetByteCount(l) <= 75, l));
        Assert.Equal(line, Unfold(written));
        Assert.Equal(length <= 75 ? 1 : 1 + (int)Math.Ceiling((length - 75) / 74.0), Lines(written).Length);
    }

    [Theory]
    [InlineData("é")]
    [InlineData("€")]
    [InlineData("👩‍👧")]
    [InlineData("ë́")]
    public void Folding_never_splits_a_character(string character)
    {
        var text = string.Concat(Enumerable.Repeat(character, 60));
        var written = new ContentLines().AddText("SUMMARY", text).ToString();
        foreach (var line in Lines(written))
        {
            Assert.True(Encoding.UTF8.GetByteCount(line) <= 75);
            Assert.DoesNotContain('\uFFFD', Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(line)));
            Assert.False(char.IsLowSurrogate(line.TrimStart(' ')[0]));
        }
        Assert.Equal("SUMMARY:" + text, Unfold(written));
    }

    [Fact]
    public void A_line_end_in_a_value_cannot_start_a_property_of_its_own()
    {
        var text = Write(s_event with { Url = "https://voorbeeld.nl/\r\nATTENDEE:mailto:x@voorbeeld.nl", Summary = "a\r\nSTATUS:CANCELLED" });
        Assert.DoesNotContain(Lines(text), l => l.StartsWith("ATTENDEE", StringComparison.Ordinal));
        Assert.Single(Lines(text), l => l.StartsWith("STATUS:", StringComparison.Ordinal));
    }

    [Fact]
    public void Control_characters_are_left_out() => Assert.Contains("SUMMARY:ab\r\n", Write(s_event with { Summary = "a\u0000\u0007b" }), StringComparison.Ordinal);

    [Fact]
    public void Winter_time_is_written_on_the_dutch_clock() => Assert.Contains("DTSTART;TZID=Europe/Amsterdam:20261203T100000\r\n", Write(s_event), StringComparison.Ordinal);

    [Fact]
    public void Summer_time_is_written_on_the_dutch_clock() =>
        Assert.Contains("DTSTART;TZID=Europe/Amsterdam:20260703T110000\r\n", Write(s_event with { StartUtc = Utc(2026, 7, 3, 9), EndUtc = Utc(2026, 7, 3, 11) }), StringComparison.Ordinal);

    [Fact]
    public void The_two_same_hours_in_autumn_are_written_in_UTC()
    {
        Assert.Contains("DTSTART:20261025T003000Z\r\n", Write(s_event with { StartUtc = Utc(2026, 10, 25, 0, 30) }), StringComparison.Ordinal);
        Assert.Contains("DTSTART:20261025T013000Z\r\n", Write(s_event with { StartUtc = Utc(2026, 10, 25, 1, 30) }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_session_across_the_change_of_the_clock_keeps_both_its_times()
    {
        var text = Write(s_event with { StartUtc = Utc(2026, 3, 28, 12), EndUtc = Utc(2026, 3, 29, 12) });
        Assert.Contains("DTSTART;TZID=Europe/Amsterdam:20260328T130000\r\n", text, StringComparison.Ordinal);
        Assert.Contains("DTEND;TZID=Europe/Amsterdam:20260329T140000\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_rules_of_the_time_zone_come_along()
    {
        var lines = Lines(Write(s_event));
        Assert.Contains("TZID:Europe/Amsterdam", lines);
        Assert.Contains("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", lines);
        Assert.Contains("RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", lines);
        Assert.True(Array.IndexOf(lines, "END:VTIMEZONE") < Array.IndexOf(lines, "BEGIN:VEVENT"));
    }

    [Theory]
    [InlineData(CalendarMethod.Publish, "METHOD:PUBLISH")]
    [InlineData(CalendarMethod.Request, "METHOD:REQUEST")]
    [InlineData(CalendarMethod.Cancel, "METHOD:CANCEL")]
    public void The_method_says_what_to_do(CalendarMethod method, string line) => Assert.Contains(line, Lines(CalendarFile.Write(method, [s_event])));

    [Fact]
    public void Uid_sequence_and_moment_of_change_stand_in_the_event()
    {
        var lines = Lines(Write(s_event));
        Assert.Contains("UID:abc@platform", lines);
        Assert.Contains("SEQUENCE:3", lines);
        Assert.Contains("DTSTAMP:20261101T080000Z", lines);
    }

    [Fact]
    public void An_invitation_names_who_invites_and_who_is_invited()
    {
        var text = Unfold(Write(s_event with { Organizer = new("StroomOP", "noreply@platform.example"), Attendee = new("Nadia El Amrani", "lid@demo.example") }));
        Assert.Contains("ORGANIZER;CN=\"StroomOP\":mailto:noreply@platform.example", text, StringComparison.Ordinal);
        Assert.Contains("ATTENDEE;CN=\"Nadia El Amrani\"", text, StringComparison.Ordinal);
        Assert.Contains(":mailto:lid@demo.example", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Empty_texts_write_no_property()
    {
        var lines = Lines(Write(s_event));
        Assert.DoesNotContain(lines, l => l.StartsWith("DESCRIPTION", StringComparison.Ordinal) || l.StartsWith("LOCATION", StringComparison.Ordinal));
    }

    [Fact]
    public void A_feed_has_a_name_and_says_how_often_to_come_back()
    {
        var lines = Lines(CalendarFile.Write(CalendarMethod.Publish, [], "StroomOP: agenda"));
        Assert.Contains("X-WR-CALNAME:StroomOP: agenda", lines);
        Assert.Contains("REFRESH-INTERVAL;VALUE=DURATION:PT1H", lines);
        Assert.Equal("BEGIN:VCALENDAR", lines[0]);
        Assert.Equal("END:VCALENDAR", lines[^1]);
    }

    static string Write(CalendarEvent item) => CalendarFile.Write(CalendarMethod.Publish, [item]);

    static string[] Lines(string text) => text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

    static string Unfold(string text) => text.Replace("\r\n ", "", StringComparison.Ordinal).TrimEnd('\r', '\n');

    static DateTimeOffset Utc(int year, int month, int day, int hour, int minute = 0) => new(year, month, day, hour, minute, 0, TimeSpan.Zero);
}
