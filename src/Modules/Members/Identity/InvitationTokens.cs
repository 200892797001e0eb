using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Platform.Members.Contracts;

namespace Platform.Members.Identity;

/// <summary>Links in invitations live two weeks; those to reset a password or confirm an address live a day.</summary>
sealed class InvitationTokens(IDataProtectionProvider protection, ILogger<DataProtectorTokenProvider<Member>> log)
    : DataProtectorTokenProvider<Member>(protection, Microsoft.Extensions.Options.Options.Create(new DataProtectionTokenProviderOptions { Name = Name, TokenLifespan = TimeSpan.FromDays(14) }), log)
{
    public new const string Name = "Invitation";
    public const string Purpose = "invitation";
}
