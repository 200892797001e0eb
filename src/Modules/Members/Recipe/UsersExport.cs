using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Recipes;
using Platform.Members.Data;

namespace Platform.Members.Recipe;

/// <summary>Step <c>Users</c>, without passwords: who comes along is invited by mail in the new network. Fictional people stay behind.</summary>
sealed class UsersExport(TenantDb db) : IRecipeExport
{
    const int Batch = 500;

    public string Key => "members";

    public string Title => "Leden";

    public string Hint => "Namen, e-mailadressen, profielen en rollen, zonder wachtwoorden. In het nieuwe netwerk krijgt elk lid een uitnodiging.";

    public int Order => 30;

    public bool IsPersonal => true;

    public async IAsyncEnumerable<JsonObject> StepsAsync(ExportContext context, [EnumeratorCancellation] CancellationToken cancel)
    {
        var roles = (await db.MemberRoles.Join(db.Roles, m => m.RoleId, r => r.Id, (m, r) => new { m.UserId, r.Name }).ToListAsync(cancel)).ToLookup(r => r.UserId, r => r.Name!);
        var members = await db.Members.AsNoTracking().Where(m => !m.Demo && m.Email != null).ToListAsync(cancel);
        foreach (var some in members.OrderBy(m => m.NormalizedEmail, StringComparer.Ordinal).Chunk(Batch))
            yield return new JsonObject { ["name"] = "Users", ["Users"] = new JsonArray([.. some.Select(m => User(m, roles[m.Id]))]) };
    }

    static JsonObject User(Contracts.Member member, IEnumerable<string> roles) => new()
    {
        ["UserName"] = member.UserName,
        ["Email"] = member.Email,
        ["DisplayName"] = member.DisplayName,
        ["IsEnabled"] = !member.Closed,
        ["RoleNames"] = new JsonArray([.. roles.Order(StringComparer.Ordinal).Select(r => (JsonNode)r)]),
        ["Function"] = member.Function,
        ["Organisation"] = member.Organisation,
        ["Region"] = member.Region,
        ["Expertise"] = new JsonArray([.. member.Expertise.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(e => (JsonNode)e)]),
        ["About"] = member.About,
    };
}
