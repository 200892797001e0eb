using System.Security.Cryptography;
using System.Text.Json;
using Platform.Kernel.Recipes;
using Platform.Tests.Support;

namespace Platform.Tests.Members;

/// <summary>What tests about members start from.</summary>
static class MembersGiven
{
    /// <summary>An empty network with these people, each with the password of the demo.</summary>
    public static async Task<Network> NetworkOf(Engine engine, params (string Email, string Role)[] people)
    {
        var network = await Network.New(engine);
        await Run(network, new { name = "Users", Users = people.Select(p => new { p.Email, DisplayName = char.ToUpperInvariant(p.Email[0]) + p.Email[1..p.Email.IndexOf('@')], RoleNames = new[] { p.Role } }) });
        return network;
    }

    static int s_addresses;

    /// <summary>An address of the test's own: all networks of a run share one folder of mail.</summary>
    public static string Address(string name) => $"{name}-{Interlocked.Increment(ref s_addresses)}@gemeente.example";

    public static Task<IReadOnlyList<StepResult>> Run(Network network, params object[] steps) =>
        network.App.Setup.RunRecipeAsync(network.Tenant, Recipe.Parse(JsonSerializer.Serialize(new { name = "test", steps }), "/tmp"), CancellationToken.None);

    /// <summary>Somebody who registered and opened the link in the mail.</summary>
    public static async Task<Browser> Joined(Network network, string email, string password = "een heel eigen zin")
    {
        var browser = network.Visitor();
        (await Register(browser, email, password)).ShouldBe(200);
        var page = await browser.Submit((await network.MailTo(email))[^1].Link("/bevestigen"), "Bevestigen", ("Password", password));
        page.ShouldBe(200);
        return browser;
    }

    public static Task<Page> Register(Browser browser, string email, string password = "een heel eigen zin", params (string, string)[] more) => browser.Submit("/account/aanmelden", "Word lid",
    [
        ("DisplayName", "Iris Nieuwland"), ("Email", email), ("Password", password), ("Function", "Jeugdconsulent"), ("Organisation", "Gemeente Ede"), ("Region", "FoodValley"), ("HouseRules", "true"), .. more,
    ]);

    /// <summary>What an authenticator app would show now (RFC 6238).</summary>
    public static string Totp(string key)
    {
        var bits = string.Concat(key.Replace(" ", "", StringComparison.Ordinal).Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c), 2).PadLeft(5, '0')));
        byte[] secret = [.. bits.Chunk(8).Where(b => b.Length == 8).Select(b => Convert.ToByte(new string(b), 2))];
        var step = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30;
        var counter = BitConverter.GetBytes(step);
        Array.Reverse(counter);
        var hash = HMACSHA1.HashData(secret, counter);
        var at = hash[^1] & 15;
        var number = (((hash[at] & 127) << 24) | (hash[at + 1] << 16) | (hash[at + 2] << 8) | hash[at + 3]) % 1_000_000;
        return number.ToString("D6", System.Globalization.CultureInfo.InvariantCulture);
    }
}
