using Platform.BrowserTests.Support;
using Platform.Tests.Support;

namespace Platform.BrowserTests.Journeys;

public sealed class WithoutJavaScriptTests
{
    [Theory, Screens]
    public async Task The_four_jobs_work_without_javascript(Screen screen)
    {
        var title = $"Werkt dit ook zonder script, {screen}?";
        await using var lid = await Someone.In("beweging-van-nul", screen, javaScript: false);
        await lid.LogIn(Cast.Lid);

        await lid.Search("nul");
        await lid.ShouldSee("resultaten");

        await lid.Open("/forum/vragen/nieuw");
        await lid.Press("Plaatsen");
        await lid.ShouldSee("Vul een titel in.");
        await lid.Fill("Titel", title);
        await lid.Fill("Bericht", "Ja, en met **vette** letters.");
        await lid.Press("Plaatsen");
        await lid.ShouldSee(title);
        await lid.Fill("Bericht", "Een reactie zonder script.");
        await lid.Press("Reageren");
        await lid.ShouldSee("Een reactie zonder script.");

        await lid.Choose("Agenda");
        await lid.Page.Locator("main article a").Last.ClickAsync();
        await lid.ShouldSee("Meedoen");
    }

    [Fact]
    public async Task A_checklist_works_without_javascript()
    {
        await using var auditor = await Someone.In("beweging-van-nul", Screen.Phone, Cast.Auditor, javaScript: false);
        await auditor.Open("/checklists/nieuw?instrument=behoeftenfontein");
        await auditor.Fill("Gemeente", "Waterdam zonder script");
        await auditor.Press("Begin de checklist");
        await auditor.Follow("Begin met invullen");
        await auditor.Page.Locator("main fieldset label", new() { HasText = "Helemaal" }).First.ClickAsync();
        await auditor.Press("Volgende");
        await auditor.ShouldSee("1 van 52");
    }
}
