using Platform.Kernel.Modules;
using Platform.Kernel.Permissions;
using Platform.Kernel.Tenancy;
using Platform.Members.Data;

namespace Platform.Tests.Members;

public sealed class RoleTests
{
    readonly ModuleCatalog _catalog = new(Platform.Web.Modules.All);

    [Fact]
    public void A_role_that_nobody_changed_follows_the_modules() =>
        Assert.Equal(RoleDefaults.Of(RoleNames.Facilitator, _catalog).Order(), new Role(RoleNames.Facilitator, "").May(_catalog).Order());

    [Fact]
    public void What_was_decided_stays_decided()
    {
        var role = new Role(RoleNames.Lid, "");
        var wanted = role.May(_catalog).Except(["members.view"]).Append("members.manage").ToList();

        role.Allow(wanted, _catalog);

        Assert.Equal("members.manage,-members.view", role.Permissions);
        Assert.Equal(wanted.Order(), role.May(_catalog).Order());
    }
}
