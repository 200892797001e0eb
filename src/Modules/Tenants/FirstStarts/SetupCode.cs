using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Kernel.Tenancy;

namespace Platform.Tenants.FirstStarts;

/// <summary>
/// The code with which somebody who can read the server's log makes the first platform administrator. It exists only while there
/// is none, as a section of the host's settings, so that every node prints the same one.
/// </summary>
public sealed class SetupCode(TenantDb db, IFirstAdministrator administrators)
{
    const string Section = "SetupCode";
    const string Alphabet = "23456789abcdefghjkmnpqrstuvwxyz";

    /// <summary>The code of this installation, made when it is missing; null when there is an administrator.</summary>
    public async Task<string?> OpenAsync(CancellationToken cancel)
    {
        if (await HasAdministratorAsync(cancel)) return null;
        if (await FindAsync(cancel) is { } known) return known;
        var code = string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Alphabet, 5))); // 99 bits
        db.Add(new SettingsSection { Name = Section, Json = $"\"{code}\"" });
        await db.SaveChangesAsync(cancel);
        return code;
    }

    /// <summary>Whether the page of the first start is there.</summary>
    public async Task<bool> IsOpenAsync(CancellationToken cancel) => !await HasAdministratorAsync(cancel) && await FindAsync(cancel) is not null;

    /// <summary>Compares in a time that tells nothing; upper case, spaces and dashes do not matter.</summary>
    public async Task<bool> FitsAsync(string typed, CancellationToken cancel) =>
        await FindAsync(cancel) is { } code && CryptographicOperations.FixedTimeEquals(Bytes(code), Bytes(typed));

    /// <summary>Makes the administrator and ends the code, both or neither; of two at once one wins.</summary>
    /// <returns>False when somebody else was first.</returns>
    /// <exception cref="Kernel.RuleException">The password or the address will not do.</exception>
    public Task<bool> UseAsync(string email, string name, string password, CancellationToken cancel) => db.InTransactionAsync(async () =>
    {
        if (await db.Set<SettingsSection>().Where(s => s.Name == Section).ExecuteDeleteAsync(cancel) == 0) return false;
        await administrators.CreateAsync(email, name, password, RoleNames.Platformbeheerder, cancel);
        db.Session.Tenant.State.Set(new Known());
        return true;
    }, cancel);

    // Once there is one the answer stays for as long as the host tenant is awake: the home page asks it every time.
    async Task<bool> HasAdministratorAsync(CancellationToken cancel)
    {
        if (db.Session.Tenant.State.Find<Known>() is not null) return true;
        if (!await administrators.ExistsAsync(RoleNames.Platformbeheerder, cancel)) return false;
        db.Session.Tenant.State.Set(new Known());
        return true;
    }

    async Task<string?> FindAsync(CancellationToken cancel) =>
        (await db.Set<SettingsSection>().AsNoTracking().Where(s => s.Name == Section).Select(s => s.Json).SingleOrDefaultAsync(cancel))?.Trim('"');

    static byte[] Bytes(string code) => Encoding.UTF8.GetBytes(code.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant());

    sealed class Known;
}
