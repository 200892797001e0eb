namespace Platform.Crawler.Checks;

/// <summary>The titles and explanations of all checks, in one place so that one person can read them through.</summary>
static class CheckTexts
{
    public static Check[] All { get; } =
    [
        new("sitemap", "Sitemap", "Een sitemap is een lijst van alle pagina’s voor zoekmachines. Zo komt nieuwe informatie snel in de zoekresultaten. We kijken of de lijst er is en of de pagina’s erin nog bestaan."),
        new("robots", "Toegang voor zoekmachines", "In robots.txt staat wat een zoekmachine mag lezen. We kijken of er geen pagina’s zijn dichtgezet die een inwoner juist moet vinden."),
        new("titles", "Paginatitels", "De titel staat in de zoekresultaten en in het tabblad. Elke pagina heeft een eigen titel nodig die zegt waar de pagina over gaat."),
        new("descriptions", "Beschrijvingen", "De beschrijving staat vaak onder de titel in de zoekresultaten. Zo weet iemand of hij op de goede plek is voordat hij klikt."),
        new("h1", "Hoofdkop", "Elke pagina heeft precies één hoofdkop nodig. Wie de pagina laat voorlezen, hoort daaraan waar hij is."),
        new("heading-order", "Volgorde van koppen", "Koppen vormen de inhoudsopgave van een pagina. Slaat een pagina een niveau over, dan klopt die inhoudsopgave niet."),
        new("lang", "Taal van de pagina", "In de code van een pagina hoort te staan in welke taal de tekst is. Anders leest een voorleesprogramma Nederlands voor alsof het Engels is."),
        new("viewport", "Geschikt voor de telefoon", "De meeste ouders en jongeren zoeken op hun telefoon. Een pagina hoort zich aan te passen aan het scherm, en je hoort te kunnen inzoomen."),
        new("canonical", "Vast adres", "Staat een pagina op meer adressen? Dan hoort erbij te staan welk adres het echte is. Anders verdeelt een zoekmachine de aandacht."),
        new("link-texts", "Tekst van links", "Een link hoort te zeggen waar je heen gaat. ‘Klik hier’ zegt niets als je de pagina laat voorlezen of snel bekijkt."),
        new("click-depth", "Klikken tot de hulp", "We tellen hoeveel klikken het kost van de startpagina naar jeugdhulp, aanmelden, contact en klachten. Meer dan drie klikken is te veel."),
        new("broken-links", "Kapotte links op de site", "Een link naar een pagina die er niet meer is, is een dood spoor. We volgen de links binnen de site."),
        new("outgoing-links", "Kapotte links naar andere sites", "Veel hulp staat op sites van anderen. We vragen per link of de pagina er nog is."),
        new("redirects", "Omleidingen", "Een link die je via andere adressen doorstuurt is traag en raakt eerder kapot. Een goede link gaat meteen naar de pagina."),
        new("response-time", "Snelheid", "We meten hoelang de site nodig heeft voordat het eerste stukje van de pagina komt. Wie lang wacht, haakt af."),
        new("https", "Veilige verbinding", "Wie hulp zoekt, deelt gevoelige dingen. De hele site hoort https te gebruiken, en de browser hoort dat te onthouden (HSTS)."),
        new("pdf-share", "Informatie in PDF", "Een PDF leest lastig op een telefoon en is vaak niet voor te lezen. We tellen de PDF’s en de pagina’s die alleen naar een PDF verwijzen."),
        new("readability", "Leesbaarheid", "We meten de lengte van woorden en zinnen (Flesch-Douma en LIX). Zo’n formule weet niet of een tekst duidelijk is. Het cijfer is een aanwijzing."),
        new("long-sentences", "Lange zinnen", "Zinnen van meer dan twintig woorden lezen lastig, zeker als je hoofd vol zit."),
        new("jargon", "Moeilijke woorden", "We zoeken woorden die vakmensen gebruiken en ouders niet, zoals ‘beschikking’ of ‘ambulant’. Er is bijna altijd een gewoon woord voor."),
        new("abbreviations", "Afkortingen", "Een afkorting hoort uitgelegd te worden op de pagina waar hij staat. We zoeken afkortingen zonder uitleg."),
        new("alt", "Beschrijving bij afbeeldingen", "Wie een afbeelding niet ziet, hoort of leest de beschrijving. Een afbeelding die alleen versiert, heeft een lege beschrijving."),
        new("labels", "Namen bij invulvelden", "Bij elk invulveld hoort een naam die een voorleesprogramma kent. Anders weet niet iedereen wat hij moet invullen."),
        new("contrast", "Contrast", "Tekst die te weinig afsteekt, is voor veel mensen niet te lezen. We rekenen met de kleuren in de stijl van de pagina. Kleuren over foto’s zien we zo niet."),
        new("accessibility-statement", "Toegankelijkheidsverklaring", "Een gemeente moet uitleggen hoe toegankelijk de site is en waar je een probleem meldt. Die uitleg hoort op elke pagina te vinden te zijn."),
        new("dates", "Datum en maker", "Bij informatie over hulp wil je weten of ze nog klopt. We zoeken een datum en wie de pagina bijhoudt."),
        new("outdated-names", "Oude namen en wetten", "Bureau Jeugdzorg, de AWBZ en het AKJ bestaan niet meer. Wie daarop zoekt of daarheen belt, raakt de weg kwijt."),
        new("phone", "Telefoonnummer", "Soms wil je iemand spreken. We kijken of er op de pagina’s een telefoonnummer staat, of je het op je telefoon kunt aantikken en of het overal hetzelfde is."),
        new("email", "E-mail of formulier", "Niet iedereen kan of durft te bellen. We zoeken een e-mailadres of een contactformulier, en kijken of het overal hetzelfde is."),
        new("hours", "Openingstijden", "Je wilt weten wanneer je kunt bellen of langskomen. We zoeken dagen en tijden, en kijken of ze elkaar niet tegenspreken."),
        new("address", "Bezoekadres", "Wie langs wil komen, heeft een adres nodig. We zoeken een straat met een postcode, en kijken of het overal hetzelfde is."),
        new("chat", "Chat of WhatsApp", "Jongeren appen of chatten liever dan dat ze bellen. We zoeken een link naar WhatsApp of een chat."),
        new("site-search", "Zoeken op de site", "We stellen de zoekfunctie van de site vijf vragen en kijken of er antwoorden komen."),
        new("structured-data", "Gegevens voor zoekmachines", "Met vaste gegevens in de code (schema.org) kan een zoekmachine meteen je telefoonnummer en openingstijden tonen."),
        new("axe", "Toegankelijkheid in een browser", "We openen een paar pagina’s in een browser en laten axe zoeken naar fouten. Zo’n programma vindt ongeveer een derde van de problemen. De rest moet een mens bekijken."),
        new("languages", "Andere talen en makkelijk lezen", "Niet iedereen leest goed Nederlands. We zoeken pagina’s in een andere taal, een vertaalknop, een voorleesknop of een versie die makkelijk leest."),
    ];
}
