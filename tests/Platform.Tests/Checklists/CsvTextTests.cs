using System.Text;
using Platform.Checklists.Answers;

namespace Platform.Tests.Checklists;

public sealed class CsvTextTests
{
    [Theory]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("+31 6 1234", "\"'+31 6 1234\"")]
    [InlineData("-2", "\"'-2\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData("  =cmd", "\"'  =cmd\"")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("Gewoon", "Gewoon")]
    [InlineData("a;b", "\"a;b\"")]
    [InlineData("zeg \"hoi\"", "\"zeg \"\"hoi\"\"\"")]
    public void A_text_is_never_a_formula(string text, string expected)
    {
        var csv = new CsvText("Kop");
        csv.Add(text);
        Assert.Equal($"Kop\r\n{expected}\r\n", Encoding.UTF8.GetString(csv.ToBytes().AsSpan(3)));
    }

    [Fact]
    public void Numbers_stay_numbers_and_the_file_says_that_it_is_utf8()
    {
        var csv = new CsvText("Score", "Leeg");
        csv.Add(-1, null);
        Assert.Equal([0xEF, 0xBB, 0xBF], csv.ToBytes()[..3]);
        Assert.EndsWith("-1;\r\n", Encoding.UTF8.GetString(csv.ToBytes()));
    }
}
