using System.Collections.Frozen;
using System.Globalization;

namespace Platform.Dutch.Texts;

/// <summary>Words whose writing does not show their syllables: from other languages, and letter words that are read as a word.</summary>
static class LoanWords
{
    /// <summary>Whole words only.</summary>
    public static FrozenDictionary<string, int> Whole { get; } = Parse("""
        ret 1 ben 1 jim 1 zet 1 havo 2 mavo 2 navo 2 pabo 2 wajong 2 digid 3
        cao 3 wao 3 wia 3 wmo 3 hbo 3 mbo 3 vmbo 4 vso 3 bso 3 avg 3 nji 3 ots 3 uhp 3 wo 2 vo 2 po 2 gi 2 ai 2
        case 1 cases 2 deal 1 deals 1 dealen 2 time 1 safe 1 live 1 face 1 home 1 like 1 likes 1 real 1 house 1 game 1 games 1 care 1 cure 1 leads 1 queue 1
        agile 2 image 2 issue 2 venue 2 revue 2 avenue 3 updaten 3 managen 3 crèche 1 louis 2
        """).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Also as part of a compound; the longest first.</summary>
    public static (string Stem, int Syllables)[] Stems { get; } = [.. Parse("""
        team 1 coach 1 casemanager 4 casemanagement 4 casework 2 caseload 2 management 3 stakeholder 3 outreach 2 research 2 service 2 dealer 2
        online 2 offline 2 deadline 2 hotline 2 timeline 2 baseline 2 guideline 2 website 2 homepage 2 update 2 intake 2 leaflet 2 feature 2 template 2
        software 2 hardware 2 smartphone 2 iphone 2 framework 2 mainstream 2 lifestyle 2 freelance 2 cruise 1 whatsapp 2 youtube 2
        milieu 2 museum 3 lyceum 3 jubileum 4 petroleum 4
        """).OrderByDescending(p => p.Key.Length).Select(p => (p.Key, p.Value))];

    static IEnumerable<KeyValuePair<string, int>> Parse(string list) =>
        list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Chunk(2).Select(p => KeyValuePair.Create(p[0], int.Parse(p[1], CultureInfo.InvariantCulture)));
}
