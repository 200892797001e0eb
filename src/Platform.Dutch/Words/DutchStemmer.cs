namespace Platform.Dutch.Words;

/// <summary>
/// The Snowball stemmer for Dutch by Martin Porter, as PostgreSQL has it in <c>dutch_stem</c> (snowballstem.org/algorithms/dutch/stemmer.html). Letter for
/// letter the same as that one, so it is frozen; what search wants on top of it stands in <see cref="WordStems"/>.
/// </summary>
public static class DutchStemmer
{
    const int LongestWord = 256;

    /// <summary>The stem of a word in small letters.</summary>
    public static string Stem(string word)
    {
        if (word.Length is 0 or > LongestWord) return word;
        Span<char> letters = stackalloc char[word.Length];
        for (var i = 0; i < letters.Length; i++) letters[i] = WithoutMark(word[i]);
        MarkConsonants(letters);
        var stem = new Stemming(letters);
        stem.Run();
        var result = letters[..stem.Length];
        result.Replace('Y', 'y');
        result.Replace('I', 'i');
        return new string(result);
    }

    // Trema and acute go; a grave accent stays.
    static char WithoutMark(char c) => c switch
    {
        'ä' or 'á' => 'a',
        'ë' or 'é' => 'e',
        'ï' or 'í' => 'i',
        'ö' or 'ó' => 'o',
        'ü' or 'ú' => 'u',
        _ => c,
    };

    // As a capital: y at the beginning or after a vowel, and i between vowels, count as consonants.
    static void MarkConsonants(Span<char> letters)
    {
        if (letters[0] == 'y') letters[0] = 'Y';
        for (var i = 0; i + 1 < letters.Length; i++)
        {
            if (!IsVowel(letters[i])) continue;
            if (letters[i + 1] == 'y') letters[i + 1] = 'Y';
            else if (letters[i + 1] == 'i' && i + 2 < letters.Length && IsVowel(letters[i + 2])) letters[i + 1] = 'I';
        }
    }

    static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'è';

    ref struct Stemming
    {
        readonly Span<char> _letters;
        readonly int _region1;
        readonly int _region2;

        public Stemming(Span<char> letters)
        {
            _letters = letters;
            Length = letters.Length;
            var afterFirst = AfterVowelAndConsonant(0);
            _region1 = Math.Max(afterFirst, 3); // at least three letters stand before it
            _region2 = AfterVowelAndConsonant(afterFirst);
        }

        /// <summary>Letters left.</summary>
        public int Length { get; private set; }

        public void Run()
        {
            PluralsAndS();
            var hadE = FinalE();
            Heid();
            DerivedEndings(hadE);
            DoubleVowel();
        }

        readonly int AfterVowelAndConsonant(int from)
        {
            var i = from;
            while (i < Length && !IsVowel(_letters[i])) i++;
            while (i < Length && IsVowel(_letters[i])) i++;
            return Math.Min(i + 1, Length);
        }

        void PluralsAndS()
        {
            if (Ends("heden"))
            {
                if (Length - 5 < _region1) return;
                Length--;
                (_letters[Length - 2], _letters[Length - 1]) = ('i', 'd');
            }
            else if (Ends("ene")) RemoveEn(3);
            else if (Ends("en")) RemoveEn(2);
            else if (Ends("se")) RemoveS(2);
            else if (Ends("s")) RemoveS(1);
        }

        void RemoveEn(int ending)
        {
            var left = Length - ending;
            if (left < _region1 || left < 1 || IsVowel(_letters[left - 1]) || _letters[..left].EndsWith("gem")) return;
            Length = left;
            UndoDouble();
        }

        void RemoveS(int ending)
        {
            var left = Length - ending;
            if (left >= _region1 && left > 0 && _letters[left - 1] != 'j' && !IsVowel(_letters[left - 1])) Length = left;
        }

        bool FinalE()
        {
            if (Length < 2 || _letters[Length - 1] != 'e' || Length - 1 < _region1 || IsVowel(_letters[Length - 2])) return false;
            Length--;
            UndoDouble();
            return true;
        }

        void Heid()
        {
            if (!Ends("heid") || Length - 4 < _region2 || (Length > 4 && _letters[Length - 5] == 'c')) return;
            Length -= 4;
            if (Ends("en")) RemoveEn(2);
        }

        void DerivedEndings(bool hadE)
        {
            if (Ends("end") || Ends("ing"))
            {
                if (!Remove(3)) return;
                if (Ends("ig") && Length - 2 >= _region2 && !(Length > 2 && _letters[Length - 3] == 'e')) Length -= 2;
                else UndoDouble();
            }
            else if (Ends("ig"))
            {
                if (!(Length > 2 && _letters[Length - 3] == 'e')) Remove(2);
            }
            else if (Ends("lijk"))
            {
                if (Remove(4)) FinalE();
            }
            else if (Ends("baar")) Remove(4);
            else if (Ends("bar") && hadE) Remove(3);
        }

        bool Remove(int ending)
        {
            if (Length - ending < _region2) return false;
            Length -= ending;
            return true;
        }

        // maan: man, brood: brod
        void DoubleVowel()
        {
            if (Length < 4) return;
            var (before, first, second, last) = (_letters[Length - 4], _letters[Length - 3], _letters[Length - 2], _letters[Length - 1]);
            if (IsVowel(last) || last == 'I' || first != second || second is not ('a' or 'e' or 'o' or 'u') || IsVowel(before)) return;
            _letters[Length - 2] = last;
            Length--;
        }

        void UndoDouble()
        {
            if (Length > 1 && _letters[Length - 1] == _letters[Length - 2] && _letters[Length - 1] is 'k' or 'd' or 't') Length--;
        }

        readonly bool Ends(string ending) => _letters[..Length].EndsWith(ending);
    }
}
