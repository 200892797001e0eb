using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Platform.Notifications.Unsubscribes;

/// <summary>Signed addresses in mails that end mails of one kind, also for who is not logged in. They never expire: a mail lives long.</summary>
public sealed class UnsubscribeLinks(IDataProtectionProvider protection)
{
    readonly IDataProtector _protector = protection.CreateProtector("notifications.unsubscribe");

    /// <summary>App-relative address.</summary>
    public string PathFor(long memberId, string kind) => "/meldingen/afmelden?code=" + _protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{memberId}:{kind}"));

    /// <summary>Whom and what a code is about, or null when it is not ours.</summary>
    public (long MemberId, string Kind)? Read(string? code)
    {
        try
        {
            return _protector.Unprotect(code ?? "").Split(':') is [var id, var kind] ? (long.Parse(id, CultureInfo.InvariantCulture), kind) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
