namespace Platform.Themes.Netwerk.Style;

/// <summary>A text with everything that Markdown can do here.</summary>
static class StyleText
{
    public const string Article = """
        # Waarom eerst verklaren

        Gezinnen met meerdere problemen krijgen vaak snel hulp aangeboden, maar niet altijd de hulp die past. Een **verklarende analyse** brengt in kaart hoe problemen zijn ontstaan, wat ze in stand houdt en welke krachten er zijn. Lees ook de [richtlijn](https://richtlijnenjeugdhulp.nl).

        > Voor het eerst begreep iemand waarom het steeds misging. Daarna konden we pas vooruit.

        # De zes stappen

        1. **Verhelder de vraag.** Wat wil de jongere? Wat willen de ouders?
        2. **Maak een tijdlijn.** Zet gebeurtenissen en eerdere hulp op volgorde.
        3. **Breng krachten in kaart.** Wie en wat hielp eerder?

        ## Wie doet wat

        | Rol | Voor het gesprek | Na het gesprek |
        |---|---|---|
        | Regisseur | Nodigt uit en stemt het doel af | Schrijft het verslag |
        | Gezin | Maakt een eigen tijdlijn | Vult aan en keurt goed |

        - Plan minimaal negentig minuten.
        - Kies een plek waar het gezin zich op zijn gemak voelt.
        """;
}
