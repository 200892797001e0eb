using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Platform.Checklists.Audits;
using Platform.Checklists.Instruments;
using Platform.Members.Contracts;
using Platform.Tests.Support;

namespace Platform.Tests.Checklists;

/// <summary>What tests of checklists arrange: a small instrument, an audit, its team, a token.</summary>
static class ChecklistsSetup
{
    static int s_gemeenten;

    /// <summary>The demo network with the small instrument of <see cref="InstrumentJson"/>.</summary>
    public static async Task<Network> WithInstrument(Engine engine, JsonObject? instrument = null)
    {
        var network = await Network.Demo(engine);
        await network.With<InstrumentShelf, bool>(async shelf => (await shelf.ImportAsync((instrument ?? InstrumentJson.Small()).ToJsonString(), CancellationToken.None)).IsNew);
        return network;
    }

    /// <summary>Begins an audit through the browser.</summary>
    /// <returns>Its address.</returns>
    public static async Task<string> StartAudit(this Network network, string owner = Cast.Auditor, string instrument = "proef", string? gemeente = null)
    {
        var page = await (await network.As(owner)).Submit($"/checklists/nieuw?instrument={instrument}", "Begin de checklist",
            ("Form.Gemeente", gemeente ?? $"Proefdam {Interlocked.Increment(ref s_gemeenten)}"), ("Form.Website", "https://www.proefdam.example"));
        page.ShouldBe(200);
        return page.Url[network.Tenant.PathBase.Length..];
    }

    public static async Task Invite(this Network network, string audit, string colleague, string owner = Cast.Auditor) =>
        (await (await network.As(owner)).Submit(audit + "/collegas", "Uitnodigen", ("Form.Email", colleague))).ShouldBe(200);

    /// <summary>Answers all questions of the small instrument with this score.</summary>
    public static async Task AnswerAll(this Browser browser, string audit, string score)
    {
        foreach (var basin in new[] { "een", "twee" })
            (await browser.Submit($"{audit}/{basin}", "Opslaan en", (Score(basin + "-a"), score), (Score(basin + "-b"), score))).ShouldBe(200);
    }

    /// <summary>Makes a link through the browser.</summary>
    /// <returns>Its address below the network.</returns>
    public static async Task<string> Link(this Network network, string audit, Platform.Checklists.Sharing.ShareKind kind, string owner = Cast.Auditor)
    {
        (await (await network.As(owner)).Submit(audit + "/delen", "Maak de link", ("Form.Kind", $"{kind}"), ("Form.Days", "30"))).ShouldBe(200).ShouldShow("De link is klaar.");
        return await network.Db(db => db.Set<Platform.Checklists.Sharing.ShareLink>().Where(l => l.AuditId == IdOf(audit) && l.Kind == kind).OrderByDescending(l => l.Id).Select(l => l.Url).FirstAsync());
    }

    public static async Task<string> MemberId(this Network network, string email) =>
        (await network.Db(db => db.Set<Member>().Where(m => m.Email == email).Select(m => m.Id).SingleAsync())).ToString(System.Globalization.CultureInfo.InvariantCulture);

    public static string Reason(string criterion) => $"Answers[{criterion}].Reason";

    public static string Score(string criterion) => $"Answers[{criterion}].Score";

    public static string Note(string criterion) => $"Answers[{criterion}].Note";

    public static string Evidence(string criterion) => $"Answers[{criterion}].Evidence";

    public static long IdOf(string audit) => long.Parse(audit.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);

    public static Task<Audit> Stored(this Network network, string audit) => network.Db(db =>
        db.Set<Audit>().AsNoTracking().Include(a => a.Answers).Include(a => a.Colleagues).Include(a => a.Instrument).SingleAsync(a => a.Id == IdOf(audit)));

    /// <summary>A token with these scopes, as the account page makes them.</summary>
    public static Task<string> Token(this Network network, string email, params string[] scopes) => network.Db(async db =>
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(20));
        var member = await db.Set<Member>().SingleAsync(m => m.Email == email);
        var type = db.Model.FindEntityType("Platform.Members.Data.AccessToken")!;
        var entry = db.Entry(Activator.CreateInstance(type.ClrType, nonPublic: true)!);
        entry.Property("MemberId").CurrentValue = member.Id;
        entry.Property("Hash").CurrentValue = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
        entry.Property("Scopes").CurrentValue = string.Join(',', scopes);
        entry.Property("ExpiresUtc").CurrentValue = new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero);
        entry.State = EntityState.Added;
        await db.SaveChangesAsync();
        return token;
    });
}
