using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Platform.Forum.Unfollows;

/// <summary>Signed addresses in mails that stop following one topic, also for who is not logged in.</summary>
public sealed class UnfollowLinks(IDataProtectionProvider protection)
{
    readonly IDataProtector _protector = protection.CreateProtector("forum.unfollow");

    /// <summary>App-relative address.</summary>
    public string PathFor(long topicId, long memberId) => "/forum/ontvolgen?code=" + _protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{topicId}:{memberId}"));

    /// <summary>What a code is about, or null when it is not ours.</summary>
    public (long TopicId, long MemberId)? Read(string? code)
    {
        try
        {
            return _protector.Unprotect(code ?? "").Split(':') is [var topic, var member] ? (long.Parse(topic, CultureInfo.InvariantCulture), long.Parse(member, CultureInfo.InvariantCulture)) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
