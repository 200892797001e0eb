using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Platform.Kernel;
using Platform.Kernel.Data;
using Platform.Kernel.Modules;
using Platform.Kernel.Recipes;
using Platform.Members.Contracts;
using Platform.Members.Data;
using Platform.Members.Identity;
using Platform.Members.Invitations;

namespace Platform.Members.Recipe;

/// <summary>
/// Step <c>Users</c>: Orchard's fields and those of a profile. Natural key is the e-mail address. People at <c>demo.example</c> are fictional: they get
/// the demo password, in Development only. Others keep the <c>PasswordHash</c> they bring when it is one of Identity's, else they are invited by mail.
/// </summary>
sealed class UsersStep(TenantDb db, MemberAccounts accounts, Invitation invitation, ModuleCatalog catalog, TimeProvider clock, IHostEnvironment environment) : IRecipeStep
{
    public const string DemoPassword = "Welkom-bij-de-demo-1";
    const string DemoDomain = "@demo.example";

    public string Name => "Users";

    public async Task<StepResult> RunAsync(JsonObject step, RecipeContext context, CancellationToken cancel)
    {
        var users = step["Users"].Deserialize<List<ImportedUser>>() ?? [];
        var roles = await db.Roles.ToDictionaryAsync(r => r.NormalizedName!, StringComparer.Ordinal, cancel);
        var demoHash = new Lazy<string>(() => accounts.PasswordHasher.HashPassword(new Member(), DemoPassword)); // hashing is slow: once for all of them
        var invited = new List<Member>();
        var left = new List<string>();
        foreach (var user in users)
        {
            var member = await FindOrAddAsync(user, demoHash, invited, cancel);
            context.HasDemoData |= member.Demo;
            var has = await db.MemberRoles.Where(r => r.UserId == member.Id).Select(r => r.RoleId).ToListAsync(cancel);
            foreach (var name in user.RoleNames.Select(RolesStep.Ours).Distinct(StringComparer.OrdinalIgnoreCase))
            {
                if (!roles.TryGetValue(name.ToUpperInvariant(), out var role)) left.Add($"de rol {name} bestaat niet");
                else if (!role.May(catalog).All(context.MayGive)) left.Add($"de rol {name} mag meer dan jij, dus die kun je niet geven");
                else if (!has.Contains(role.Id)) db.Add(new IdentityUserRole<long> { UserId = member.Id, RoleId = role.Id });
            }
        }
        await db.SaveChangesAsync(cancel);
        foreach (var member in invited) await invitation.SendAsync(member, cancel);
        return left.Count == 0 ? StepResult.Done(Name, $"{users.Count} accounts") : StepResult.Partly(Name, [.. left.Distinct()]);
    }

    async Task<Member> FindOrAddAsync(ImportedUser user, Lazy<string> demoHash, List<Member> invited, CancellationToken cancel)
    {
        if (user.Email is not { Length: > 2 } email || !email.Contains('@')) throw new RuleException("Een account heeft geen geldig e-mailadres (Email).");
        var key = accounts.NormalizeEmail(email);
        var member = await db.Members.SingleOrDefaultAsync(m => m.NormalizedEmail == key, cancel);
        if (member is null)
        {
            member = new Member { UserName = email, NormalizedUserName = key, Email = email, NormalizedEmail = key, SecurityStamp = Guid.NewGuid().ToString("N"), LockoutEnabled = true, JoinedUtc = clock.GetUtcNow() };
            member.Demo = email.EndsWith(DemoDomain, StringComparison.OrdinalIgnoreCase);
            if (member.Demo && environment.IsDevelopment()) member.PasswordHash = demoHash.Value;
            else if (!member.Demo) member.PasswordHash = IsIdentityHash(user.PasswordHash) ? user.PasswordHash : null;
            member.EmailConfirmed = member.Demo || (member.PasswordHash is not null && user.EmailConfirmed);
            if (!member.Demo && member.PasswordHash is null) invited.Add(member);
            db.Add(member);
        }
        member.DisplayName = user.DisplayName is { Length: > 0 } name ? name : member.DisplayName is { Length: > 0 } known ? known : email.Split('@')[0];
        member.Function = user.Function ?? member.Function;
        member.Organisation = user.Organisation ?? member.Organisation;
        member.Region = user.Region ?? member.Region;
        member.Expertise = user.Expertise is { } words ? string.Join(", ", words) : member.Expertise;
        member.About = user.About ?? member.About;
        member.Closed = user.IsEnabled is false;
        await db.SaveChangesAsync(cancel); // for its id
        return member;
    }

    // Version 3: a marker, PRF, iterations and salt length before the salt and the key.
    static bool IsIdentityHash(string? hash)
    {
        if (hash is null) return false;
        var bytes = new byte[hash.Length];
        return Convert.TryFromBase64String(hash, bytes, out var length) && length >= 13 + 16 + 16 && bytes[0] == 1;
    }

    sealed record ImportedUser
    {
        public string? Email { get; init; }
        public string? DisplayName { get; init; }
        public string? PasswordHash { get; init; }
        public bool EmailConfirmed { get; init; } = true;
        public bool? IsEnabled { get; init; }
        public IReadOnlyList<string> RoleNames { get; init; } = [];
        public string? Function { get; init; }
        public string? Organisation { get; init; }
        public string? Region { get; init; }
        public IReadOnlyList<string>? Expertise { get; init; }
        public string? About { get; init; }
    }
}
