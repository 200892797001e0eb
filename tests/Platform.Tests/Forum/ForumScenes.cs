using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Platform.Members.Contracts;
using Platform.Tests.Support;

namespace Platform.Tests.Forum;

/// <summary>What forum tests arrange, said as sentences.</summary>
static class ForumScenes
{
    static int s_number;

    /// <summary>A title that no other test uses.</summary>
    public static string Unique(string words) => $"{words} {Interlocked.Increment(ref s_number)}";

    public static async Task<Page> AsksAsync(this Browser member, string title, string board = "vragen", string body = "Wie heeft hier ervaring mee?")
    {
        var page = await member.Submit($"/forum/{board}/nieuw", "Plaatsen", ("Title", title), ("Body", body));
        return page.ShouldBe(200).ShouldShow(title);
    }

    public static async Task<Page> SharesCasusAsync(this Browser member, string title, string situation = "Een jongere valt overal tussen.") =>
        (await member.Submit("/forum/casuistiek/nieuw", "Indienen", Casus(title, situation))).ShouldBe(200);

    public static (string, string)[] Casus(string title, string situation) =>
    [
        ("Title", title), ("Situatie", situation), ("Hulpvraag", "Rust en één plan."), ("Geprobeerd", "Hulp thuis, twee keer."),
        ("Knooppunten", "Niemand heeft de regie."), ("Succesmomenten", "De mentor houdt contact."), ("Leervraag", "Wie belt wie?"),
    ];

    public static Task<Page> RepliesAsync(this Browser member, Page topic, string body) => member.RepliesAsync(topic.FullUrl, body);

    public static async Task<Page> RepliesAsync(this Browser member, string topicUrl, string body) =>
        (await member.Submit(topicUrl, "Reageren", ("Body", body))).ShouldBe(200).ShouldShow(body);

    public static async Task ApprovesAsync(this Browser moderator, long casus) =>
        (await moderator.Submit($"/forum/moderatie/casussen/{casus}", "Plaatsen")).ShouldBe(200);

    /// <summary>The id in an address such as <c>/forum/vragen/12-titel</c>.</summary>
    public static long TopicId(this Page page) => long.Parse(page.Url.Split('/').First(s => s.Length > 0 && char.IsAsciiDigit(s[0])).Split('-', '?', '#')[0], System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The id of the post that shows this text.</summary>
    public static long PostId(this Page page, string text) => long.Parse(
        page.Document.QuerySelectorAll("article").Single(a => a.TextContent.Contains(text, StringComparison.Ordinal)).Id!["reactie-".Length..], System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Runs jobs until none is left, also those that the host itself had just begun, and gives the mail of one person about this network: all networks of a run share one folder.</summary>
    public static async Task<IReadOnlyList<ReceivedMail>> AllMailTo(this Network network, string email)
    {
        await network.Settle();
        return [.. (await network.MailTo(email)).Where(m => m.Text.Contains($"/{network.Name}/", StringComparison.Ordinal))];
    }

    public static async Task Settle(this Network network)
    {
        for (var i = 0; i < 300; i++)
        {
            await network.RunJobs();
            var now = TimeProvider.System.GetUtcNow();
            if (!await network.Db(db => db.Set<Platform.Kernel.Data.Job>().AnyAsync(j => !j.Failed && j.DueUtc <= now))) return;
            await Task.Delay(100);
        }
    }

    public static Task<long> MemberId(this Network network, string email) => network.Db(db => db.Set<Member>().Where(m => m.Email == email).Select(m => m.Id).SingleAsync());

    /// <summary>A token of this member, put straight into the database.</summary>
    public static async Task<string> TokenOf(this Network network, string email, string scopes = "forum.read,forum.write")
    {
        var token = "test" + Guid.NewGuid().ToString("N");
        var member = await network.MemberId(email);
        await network.Db(async db =>
        {
            var now = DateTimeOffset.UnixEpoch;
            var type = db.Model.GetEntityTypes().Single(t => t.ClrType.Name == "AccessToken").ClrType;
            var row = Activator.CreateInstance(type)!;
            foreach (var (name, value) in new (string, object)[] { ("MemberId", member), ("Name", "test"), ("Hash", HashOf(token)), ("Scopes", scopes), ("CreatedUtc", now), ("ExpiresUtc", now.AddYears(200)) })
                type.GetProperty(name)!.SetValue(row, value);
            db.Add(row);
            return await db.SaveChangesAsync();
        });
        return token;
    }

    static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
