using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel;
using Platform.Kernel.Recipes;
using Platform.Members.Contracts;
using Platform.Members.Data;
using Platform.Tests.Support;

namespace Platform.Tests.Members;

public sealed class MembersRecipeTests
{
    [Theory, Engines]
    public async Task Running_the_users_step_twice_makes_nobody_twice(Engine engine)
    {
        var network = await MembersGiven.NetworkOf(engine, (Cast.Lid, "Lid"));
        await MembersGiven.Run(network, new { name = "Users", Users = new[] { new { Email = "LID@demo.example", DisplayName = "Nieuwe Naam", RoleNames = new[] { "Lid", "Auditor" } } } });

        var member = await network.Db(db => db.Set<Member>().SingleAsync());
        Assert.Equal("Nieuwe Naam", member.DisplayName);
        Assert.True(member.Demo);
        Assert.True(network.Tenant.HasDemoData);
        Assert.Equal(2, await network.Db(db => db.Set<IdentityUserRole<long>>().CountAsync()));
    }

    [Theory, Engines]
    public async Task Who_comes_from_Orchard_keeps_the_password_and_who_has_none_is_invited(Engine engine)
    {
        var network = await Network.New(engine);
        var (jan, els) = (MembersGiven.Address("jan"), MembersGiven.Address("els"));
        var hash = new PasswordHasher<Member>().HashPassword(new Member(), "mee uit het oude systeem");
        await MembersGiven.Run(network, new
        {
            name = "Users",
            Users = new object[]
        {
            new { UserName = "jan", Email = jan, PasswordHash = hash, EmailConfirmed = true, IsEnabled = true, RoleNames = new[] { "Lid" } },
            new { UserName = "els", Email = els, PasswordHash = "vreemd", RoleNames = new[] { "Lid" } },
        }
        });

        await network.LogIn(jan, "mee uit het oude systeem");
        Assert.Contains("uitgenodigd", Assert.Single(await network.MailTo(els)).Subject);
        Assert.False(network.Tenant.HasDemoData);
    }

    [Theory, Engines]
    public async Task A_role_from_a_recipe_has_the_permissions_that_exist_and_the_rest_is_named(Engine engine)
    {
        var network = await Network.New(engine);
        var results = await MembersGiven.Run(network, new
        {
            name = "Roles",
            Roles = new object[]
        {
            new { Name = "Redacteur", Description = "Schrijft", Permissions = new[] { "members.manage", "ViewContent" }, PermissionBehavior = "Replace" },
            new { Name = "Lid", Permissions = new[] { "members.view" }, PermissionBehavior = "Remove" },
        }
        });

        Assert.Equal(StepOutcome.Partly, results[0].Outcome);
        Assert.Contains("ViewContent", Assert.Single(results[0].Notes));
        var roles = await network.Db(db => db.Set<Role>().ToDictionaryAsync(r => r.Name!, r => r.Permissions));
        Assert.Equal("members.manage", roles["Redacteur"]);
        Assert.Equal("-members.view", roles["Lid"]);
    }

    [Theory, Engines]
    public async Task A_mistake_in_the_step_leaves_nothing(Engine engine)
    {
        var network = await Network.New(engine);
        await Assert.ThrowsAsync<RuleException>(() => MembersGiven.Run(network, new { name = "Users", Users = new object[] { new { Email = "goed@oud.example" }, new { Email = "geen adres" } } }));
        Assert.Equal(0, await network.Db(db => db.Set<Member>().CountAsync()));
    }
}
