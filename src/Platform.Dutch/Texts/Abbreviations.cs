using System.Collections.Frozen;

namespace Platform.Dutch.Texts;

/// <summary>Abbreviations with a point, and how many syllables they have when read aloud.</summary>
static class Abbreviations
{
    // After these a capital starts a new sentence; after the others a name or a number follows.
    static readonly FrozenSet<string> s_mayEnd = "enz. etc. e.d. e.a. a.u.b. s.v.p. z.s.m. jl. min. max. mln. mld. sr. jr. u.d. z.o.z. p.p. a.s. n.v.t. b.v. n.v. v.chr. n.chr."
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    static readonly FrozenDictionary<string, int> s_syllables = """
        bijv. 3 bv. 3 d.w.z. 4 m.a.w. 5 o.a. 5 i.p.v. 3 i.v.m. 4 m.b.t. 5 t.a.v. 5 t.o.v. 5 t.b.v. 5 t.g.v. 4 t.n.v. 4 t.w.v. 5 n.a.v. 5
        m.b.v. 4 m.m.v. 6 m.i.v. 4 m.u.v. 6 o.l.v. 4 o.g.v. 4 o.b.v. 4 o.v.v. 4 i.c.m. 6 i.o.m. 4 i.s.m. 5 i.t.t. 6 i.h.b. 5 i.h.k.v. 5 i.h.a. 5 e.e.a. 4 e.v. 4 e.d. 4 e.a. 4
        a.d.h.v. 4 z.s.m. 5 a.u.b. 5 s.v.p. 4 v.w.b. 3 w.o. 5 n.v.t. 7 m.i. 3 z.g. 4 zgn. 4 zg. 4 u.d. 3 enz. 3 etc. 4 incl. 4 excl. 4 evt. 5 ca. 2 resp. 5 vgl. 4 v.a. 2 p.p. 3 z.o.z. 3 a.s. 4
        dr. 2 drs. 4 prof. 4 mr. 3 ir. 4 ing. 4 ds. 3 mw. 2 mevr. 2 dhr. 3 fam. 4 st. 1 jr. 2 sr. 2 nr. 2 nrs. 2 art. 3 lid. 1 blz. 3 pag. 3 p. 3 par. 4 hfst. 2 jl. 4 tel. 4 afd. 3 red. 3 min. 3 max. 4 mln. 2 mld. 2
        jan. 4 feb. 4 febr. 4 mrt. 1 apr. 2 jun. 2 jul. 2 aug. 3 sep. 3 sept. 3 okt. 3 nov. 3 dec. 3 n.v. 2 b.v. 2 v.chr. 3 n.chr. 2 t/m 3 a/d 2
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Chunk(2).ToFrozenDictionary(p => p[0], p => int.Parse(p[1], System.Globalization.CultureInfo.InvariantCulture), StringComparer.OrdinalIgnoreCase);

    public static bool Contains(string word) => s_syllables.ContainsKey(word);

    /// <summary>Syllables when read aloud, or null for a word that is no abbreviation.</summary>
    public static int? Syllables(string word) => s_syllables.TryGetValue(word, out var count) ? count : null;

    public static bool MayEndSentence(string word) => s_mayEnd.Contains(word);
}
