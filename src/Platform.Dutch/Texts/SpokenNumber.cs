using System.Globalization;

namespace Platform.Dutch.Texts;

/// <summary>Numbers as they are read aloud.</summary>
static class SpokenNumber
{
    // nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien … negentien
    static readonly int[] s_small = [1, 1, 1, 1, 1, 1, 1, 2, 1, 2, 1, 1, 1, 2, 2, 2, 2, 3, 2, 3];

    // twintig dertig veertig vijftig zestig zeventig tachtig negentig
    static readonly int[] s_tens = [0, 0, 2, 2, 2, 2, 2, 3, 2, 3];

    /// <summary>Syllables of a token that begins with a digit: groups of digits are read as numbers, letters behind them as a word.</summary>
    public static int Syllables(string token)
    {
        var (count, i) = (0, 0);
        var digits = token.Replace(".", "", StringComparison.Ordinal); // 2.500 is one number
        while (i < digits.Length)
        {
            var start = i;
            if (char.IsAsciiDigit(digits[i]))
            {
                while (i < digits.Length && char.IsAsciiDigit(digits[i])) i++;
                count += i - start > 6 ? i - start : Number(int.Parse(digits.AsSpan(start, i - start), CultureInfo.InvariantCulture));
            }
            else if (char.IsLetter(digits[i]))
            {
                while (i < digits.Length && char.IsLetter(digits[i])) i++;
                count += SyllableCounter.Count(digits[start..i]);
            }
            else
            {
                count += digits[i++] == ',' ? 2 : 0; // komma
            }
        }
        return count;
    }

    static int Number(int n) => n switch
    {
        < 20 => s_small[n],
        < 100 => s_tens[n / 10] + (n % 10 == 0 ? 0 : s_small[n % 10] + 1), // één-en-twintig
        < 1000 => (n < 200 ? 0 : s_small[n / 100]) + 2 + Rest(n % 100),
        >= 1100 and < 2000 => Number(n / 100) + (n % 100 == 0 ? 2 : Number(n % 100)), // negentienvijftig, achttienhonderd
        _ => (n < 2000 ? 0 : Number(n / 1000)) + 2 + Rest(n % 1000),
    };

    static int Rest(int n) => n == 0 ? 0 : Number(n);
}
