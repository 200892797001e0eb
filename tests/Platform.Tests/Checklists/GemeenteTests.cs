using Platform.Checklists.Gemeenten;
using Platform.Tests.Support;
using static Platform.Tests.Checklists.ChecklistsSetup;

namespace Platform.Tests.Checklists;

public sealed class GemeenteTests
{
    [Fact]
    public void The_list_has_all_342_gemeenten_once_in_alphabetical_order()
    {
        Assert.Equal(342, GemeenteList.All.Count);
        Assert.Equal(342, GemeenteList.All.Select(g => g.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(342, GemeenteList.All.Select(g => g.Code).Distinct(StringComparer.Ordinal).Count());
        Assert.All(GemeenteList.All, g => Assert.Matches("^GM[0-9]{4}$", g.Code));
        var plain = GemeenteList.All.Select(g => Plain(g.Name)).ToList();
        Assert.Equal(plain.Order(StringComparer.Ordinal), plain);
    }

    [Theory]
    [InlineData("utrecht", "Utrecht", "GM0344")]
    [InlineData(" Den Haag ", "'s-Gravenhage", "GM0518")]
    [InlineData("Sudwest-Fryslan", "Súdwest-Fryslân", "GM1900")]
    public void People_may_write_a_name_their_own_way(string typed, string name, string code) => Assert.Equal((code, name), GemeenteList.Find(typed));

    [Theory, Engines]
    public async Task A_gemeente_is_chosen_from_the_list_or_typed(Engine engine)
    {
        var network = await WithInstrument(engine);
        var form = await (await network.As(Cast.Auditor)).Get("/checklists/nieuw?instrument=proef");

        Assert.Equal(342, form.Document.QuerySelectorAll("datalist#gemeenten option").Length);
        Assert.Equal("gemeenten", form.Document.QuerySelector("[name='Form.Gemeente']")!.GetAttribute("list"));
        Assert.Equal(("Urk", "GM0184"), Names(await network.Stored(await network.StartAudit(gemeente: "urk"))));
        Assert.Equal(("Regio Zuid", ""), Names(await network.Stored(await network.StartAudit(gemeente: "Regio Zuid"))));

        static (string, string) Names(Platform.Checklists.Audits.Audit audit) => (audit.Gemeente, audit.GemeenteCode);
    }

    /// <summary>Without accents and without the 's- of 's-Gravenhage, as CBS sorts.</summary>
    static string Plain(string name) =>
        new([.. name.Replace("'s-", "", StringComparison.Ordinal).ToLowerInvariant().Normalize(System.Text.NormalizationForm.FormD).Where(c => System.Globalization.CharUnicodeInfo.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.NonSpacingMark)]);
}
