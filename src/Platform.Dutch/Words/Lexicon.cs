using System.IO.Compression;
using System.Text;

namespace Platform.Dutch.Words;

/// <summary>
/// The forms of the Dutch spelling dictionary of OpenTaal, with what a compound splitter and a spelling checker need to know of them. One read-only
/// copy serves a process: the letters lie in one block, so that 300,000 forms take five megabytes.
/// </summary>
public sealed class Lexicon
{
    static readonly Lazy<Lexicon> s_dutch = new(Load);

    readonly byte[] _letters;
    readonly int[] _starts;
    readonly Entry[] _entries;

    Lexicon(byte[] letters, int[] starts, Entry[] entries) => (_letters, _starts, _entries) = (letters, starts, entries);

    /// <summary>The lexicon of this assembly; read when first asked for, which takes a fifth of a second.</summary>
    public static Lexicon Dutch => s_dutch.Value;

    /// <summary>Number of forms.</summary>
    public int Count => _entries.Length;

    /// <summary>All forms, in the order of their code units.</summary>
    public IEnumerable<string> Forms => Enumerable.Range(0, Count).Select(i => Encoding.Latin1.GetString(Letters(i)));

    /// <summary>Whether this form exists; give it in small letters, with its accents.</summary>
    public bool Contains(ReadOnlySpan<char> form) => Find(form) is not null;

    /// <summary>How common a form is: 0 (rare, or no word at all) to 9 (the commonest hundred or so).</summary>
    public int Commonness(ReadOnlySpan<char> form) => Find(form)?.Commonness ?? 0;

    internal Entry? Find(ReadOnlySpan<char> form)
    {
        var walk = new Walk(this);
        for (var i = 0; i < form.Length; i++)
            if (!walk.Next(form[i])) return null;
        return walk.Found;
    }

    ReadOnlySpan<byte> Letters(int index) => _letters.AsSpan(_starts[index], _starts[index + 1] - _starts[index]);

    static Lexicon Load()
    {
        using var packed = typeof(Lexicon).Assembly.GetManifestResourceStream("lexicon.txt.br")!;
        using var reader = new StreamReader(new BrotliStream(packed, CompressionMode.Decompress), Encoding.UTF8);
        var (letters, starts, entries) = (new List<byte>(4_000_000), new List<int>(320_000), new List<Entry>(320_000));
        while (reader.ReadLine() is { } line)
        {
            starts.Add(letters.Count);
            foreach (var c in line.AsSpan(0, line.Length - 2)) letters.Add((byte)c); // Latin-1: the builder leaves other words out
            entries.Add(new Entry((Marks)Convert.ToInt32(line[^2].ToString(), 16), (byte)(line[^1] - '0')));
        }
        starts.Add(letters.Count);
        return new Lexicon([.. letters], [.. starts], [.. entries]);
    }

    [Flags]
    internal enum Marks : byte
    {
        First = 1,
        Middle = 2,
        Last = 4,

        /// <summary>Never split this word.</summary>
        Whole = 8,
    }

    internal readonly record struct Entry(Marks Marks, byte Commonness);

    /// <summary>Reads a word letter by letter and knows at each letter whether a form ends there; what no form begins with is seen at once.</summary>
    internal struct Walk(Lexicon lexicon)
    {
        int _from;
        int _to = lexicon.Count;
        int _length;

        /// <summary>What is known of the letters read so far, if they are a form.</summary>
        public readonly Entry? Found => _from < _to && lexicon.Letters(_from).Length == _length ? lexicon._entries[_from] : null;

        /// <summary>False when no form begins like this.</summary>
        public bool Next(char letter)
        {
            (_from, _to) = (Bound(letter, _from, _to), Bound(letter + 1, _from, _to));
            _length++;
            return _from < _to;
        }

        // The first form, between two places, whose next letter is not before this one; a form that has ended already comes first.
        readonly int Bound(int letter, int from, int to)
        {
            while (from < to)
            {
                var middle = (from + to) >>> 1;
                var letters = lexicon.Letters(middle);
                if (letters.Length <= _length || letters[_length] < letter) from = middle + 1;
                else to = middle;
            }
            return from;
        }
    }
}
