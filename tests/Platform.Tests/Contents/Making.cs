using Platform.Tests.Support;

namespace Platform.Tests.Contents;

/// <summary>Short ways to make types and items in a test.</summary>
static class Making
{
    public const string Types = "/beheer/inhoud/typen";
    public const string Pieces = "/beheer/inhoud/stukken";
    public const string Draft = "Opslaan als concept";
    public const string Publish = "Opslaan en publiceren";

    /// <summary>A word that no other test uses.</summary>
    public static string Unique(string word) => word + string.Concat(Guid.NewGuid().ToString("N").Where(char.IsLetter).Take(6));

    /// <summary>A type with a page, made as a beheerder does it; the name is also its technical name.</summary>
    public static async Task<string> MakesType(this Browser beheerder, string name, params (string Name, string Value)[] fields)
    {
        (await beheerder.Submit(Types + "/nieuw", "Soort maken", [("DisplayName", name), .. fields])).ShouldBe(200).ShouldShow(name);
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    public static async Task<Page> AddsField(this Browser beheerder, string type, string kind, string label, params (string Name, string Value)[] settings) =>
        (await beheerder.Submit($"{Types}/{type}/velden/nieuw?kind={kind}", "Veld toevoegen", [("Label", label), .. settings])).ShouldBe(200).ShouldShow(label);

    public static Task<Page> Writes(this Browser writer, string type, string title, string button, params (string Name, string Value)[] fields) =>
        writer.Submit($"{Pieces}/nieuw/{type}", button, [("Title", title), .. fields]);
}
