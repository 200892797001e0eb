using System.ComponentModel.DataAnnotations;
using Platform.Members.Identity;

namespace Platform.Members.Accounts;

/// <summary>An account as a beheerder sees it.</summary>
public sealed record AccountLine(long Id, string Name, string Email, string Function, string Organisation, IReadOnlyList<string> Roles, bool Closed, bool Confirmed, DateTimeOffset JoinedUtc, DateTimeOffset? LastSeenUtc);

/// <param name="Role">Filter; <c>gesloten</c> and <c>uitgenodigd</c> are states.</param>
public sealed record AccountList(string? Query, string? Role, int Page, int Total, IReadOnlyList<AccountLine> Accounts, IReadOnlyList<string> Roles);

public sealed record AccountPage(AccountLine Account, bool SecondFactor, bool HasPassword, bool MayHelp, IReadOnlyList<(string Name, string Description)> Roles);

public sealed class InviteForm
{
    [Display(Name = "E-mailadres"), Required(ErrorMessage = "Vul een e-mailadres in."), MailAddress]
    public string Email { get; set; } = "";

    [Display(Name = "Rollen")]
    public List<string> Roles { get; set; } = [];
}
