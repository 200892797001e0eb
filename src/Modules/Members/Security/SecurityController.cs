using Microsoft.AspNetCore.Mvc;
using Platform.Kernel.Permissions;
using Platform.Members.Identity;

namespace Platform.Members.Security;

public sealed record SecurityPage(string Email, bool SecondFactor, int RecoveryCodes);

/// <summary>Overview of how an account is protected.</summary>
public sealed class SecurityController(MemberAccounts accounts, Person me) : Controller
{
    [HttpGet("account/beveiliging")]
    public async Task<IActionResult> Show()
    {
        var member = await accounts.OwnAsync(me);
        return View(new SecurityPage(member.Email!, member.TwoFactorEnabled, member.TwoFactorEnabled ? await accounts.CountRecoveryCodesAsync(member) : 0));
    }
}
