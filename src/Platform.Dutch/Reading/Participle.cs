using System.Collections.Frozen;

namespace Platform.Dutch.Reading;

/// <summary>Past participles (voltooide deelwoorden), by their form and from lists.</summary>
static class Participle
{
    static readonly string[] s_separable =
    [
        "achter", "binnen", "buiten", "terecht", "terug", "tussen", "vooruit", "plaats", "samen", "tegen", "onder", "dicht", "thuis", "schoon", "klaar", "goed", "door", "over", "open", "rond", "stil", "stop",
        "vast", "voor", "weer", "neer", "heen", "hoog", "los", "mee", "toe", "uit", "vol", "weg", "vrij", "aan", "bij", "af", "in", "na", "om", "op",
    ];

    // No ge-, and -en or a change of vowel: not to be told from an infinitive by its form.
    static readonly FrozenSet<string> s_strong = Set("""
        besproken beschreven besloten begrepen bekeken bewezen bevolen bedorven bedrogen behouden bevonden betreden bestolen bewogen begraven bezworen
        verboden vergeven vergeten verholpen verkozen verkregen verlaten verloren vermeden verschoven verslagen vervangen verwezen verworven verzonden verzwegen verstaan vergeleken verbroken verdreven
        ontvangen onthouden ontslagen ontnomen ontbonden ontworpen ontzien ontheven ontmoet ontzegd ontdaan herschreven herzien heroverwogen voorbereid vergroot begroet bezet besmet
        ondernomen ondervonden onderwezen onderzocht ondersteund onderbouwd onderschat ondertekend overwogen overlegd overschat overtroffen doorlopen omschreven omringd voltooid misbruikt mishandeld misleid weerlegd
        erkend herkend verkend ontkend berekend verwend gedaan gezien voorzien
        """);

    // With zijn these are a perfect: who moves or changes does so itself.
    static readonly FrozenSet<string> s_takesBe = Set("""
        gegaan gekomen gebleven geweest geworden gebeurd begonnen gestopt gestart gegroeid veranderd overleden gestorven gevallen gelukt mislukt verdwenen ontstaan verschenen geslaagd gevlucht vertrokken
        gereisd gelopen gereden gefietst verhuisd geëindigd gedaald gestegen toegenomen afgenomen verbeterd verslechterd gezakt gebleken geraakt genezen hersteld ontwaakt ontsnapt gescheiden getrouwd geland
        gevorderd gesprongen gezonken gekeerd geschrokken gewend gegroeid gerijpt gestrand gewisseld vergaan verstreken verouderd bevallen gevolgd gestegen getreden gezeten gelegen gestaan
        """);

    // Adjectives, nouns and other forms that look like a participle.
    static readonly FrozenSet<string> s_not = Set("""
        bekend tevreden gewend geschikt verplicht bereid verliefd verdacht getrouwd gescheiden beperkt bevoegd ervaren overtuigd gehandicapt gemotiveerd gespecialiseerd opgelucht verbaasd verrast vertrouwd
        verbonden geneigd geleden bedoeld betrokken gericht gebaseerd gezond gerust gestrest bewust berucht bescheiden beknopt vermoeid verkouden verkeerd gevoelig gevorderd geduldig benieuwd bezorgd gesloten bedreven belast
        beleid bericht bezit besluit behoud bestand beeld bed best beest beurt bent verband verdriet verstand verzet verbod ontbijt herfst hert begint bedrijft bestaat betekent
        gezicht gebied gerecht geld gewicht geweld gedicht gebit geduld gehucht gerucht gezant gevecht genot gebod gemoed gebed gelaat gebeurt geeft gelooft geniet geldt geneest geest gebiedt geacht
        geven genieten geloven gebruiken gebeuren gelden geraken gelijken geleiden gebieden genezen geheugen gezinnen gesprekken gevallen gemeenten gemeenschappen gedachten gebeurtenissen gewoonten getallen
        geluiden gebouwen gevolgen gezichten geheimen gebreken gerechten geruchten gelegenheden gedragingen gebaren gevechten geschillen geschenken gewichten gedichten gevaren getuigen gebeden geweren geiten geesten
        verschillend verhelderend bepalend bevredigend ontbrekend verrassend verslavend
        """);

    static readonly FrozenSet<string> s_determiners = Set("de het een deze die dit dat alle veel enkele sommige twee drie vier vijf mijn jouw haar onze hun zulke geen welke te");

    // Behind "te" stands an infinitive, behind "de" a noun.
    public static bool Is(string word, string previous)
    {
        if (word.Length < 5 || s_not.Contains(word) || (word[^1] is not ('d' or 't') && !word.EndsWith("en", StringComparison.Ordinal) && !word.EndsWith("aan", StringComparison.Ordinal))) return false;
        if (word.EndsWith("en", StringComparison.Ordinal) && s_determiners.Contains(previous)) return false;
        var lower = word.ToLowerInvariant();
        return HasForm(lower) || WithoutSeparable(lower) is { } rest && HasForm(rest);
    }

    /// <summary>True when its perfect is made with <c>zijn</c>: <c>is gegaan</c>.</summary>
    public static bool TakesBe(string word) => s_takesBe.Contains(word) || WithoutSeparable(word.ToLowerInvariant()) is { } rest && s_takesBe.Contains(rest);

    static bool HasForm(string word)
    {
        if (s_strong.Contains(word)) return true;
        if (s_not.Contains(word)) return false;
        if (word.StartsWith("ge", StringComparison.Ordinal) && word.Length > 5) return word.EndsWith("en", StringComparison.Ordinal) ? word.Length > 6 : word[^1] is 'd' or 't';
        if (!word.StartsWith("be", StringComparison.Ordinal) && !word.StartsWith("ver", StringComparison.Ordinal) && !word.StartsWith("ont", StringComparison.Ordinal) && !word.StartsWith("her", StringComparison.Ordinal)) return false;
        return word.Length > 5 && word[^1] switch
        {
            'd' => !word.EndsWith("end", StringComparison.Ordinal) && !word.EndsWith("heid", StringComparison.Ordinal),
            't' => "kfsphx".Contains(word[^2], StringComparison.Ordinal) && !word.EndsWith("kst", StringComparison.Ordinal), // verwerkt, verwacht; not "betaalt", "belangrijkst"
            _ => false,
        };
    }

    static string? WithoutSeparable(string word)
    {
        foreach (var prefix in s_separable)
            if (word.Length > prefix.Length + 4 && word.StartsWith(prefix, StringComparison.Ordinal)) return word[prefix.Length..];
        return null;
    }

    static FrozenSet<string> Set(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct().ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
