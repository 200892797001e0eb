using System.Collections.Frozen;

namespace Platform.Dutch.Words;

/// <summary>Words that say nothing about what a text is about.</summary>
public static class StopWords
{
    /// <summary>A list to start with.</summary>
    public static IReadOnlySet<string> Default { get; } = """
        de het een en van in op te dat die is zijn was waren wordt worden werd voor met als er ook niet aan bij of om dan maar over tot door uit naar nog al wel zo
        kan kunnen kun zal zullen moet moeten heeft hebben heb had hun hen haar hem hij zij ze we wij ik je jij u uw jullie ons onze mijn jouw zich dit deze daar
        daarbij daarin daarmee daarvan daarvoor hier hierbij hierin hiervan hiervoor waar waarbij waarin waarvan waardoor waarmee wie wat welke hoe wanneer waarom
        omdat want toen tussen tegen onder zonder veel meer meest geen ja nee mag mogen wil willen hebt ben bent doen doet deed doe iets iemand niemand alle alles
        andere ander eens zelf dus toch steeds reeds tijdens binnen buiten via per zoals zodat terwijl indien nu ten ter rond rondom gaan gaat ging komen komt kwam
        krijgen krijgt
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
