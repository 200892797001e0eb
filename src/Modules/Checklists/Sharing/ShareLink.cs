using System.Security.Cryptography;
using Platform.Checklists.Audits;

namespace Platform.Checklists.Sharing;

public enum ShareKind
{
    /// <summary>Reads the report.</summary>
    Report,

    /// <summary>Walks through the scenarios.</summary>
    Panel,
}

/// <summary>
/// An address that opens a part of an audit without an account, until it expires or somebody ends it. The secret is kept as it is,
/// because the team must be able to hand it out again.
/// </summary>
public sealed class ShareLink
{
    /// <summary>How many searches may come in through one link: enough for a panel, too few to fill a disk.</summary>
    public const int MostWalks = 500;

    public long Id { get; set; }

    public long AuditId { get; set; }

    public Audit Audit { get; set; } = null!;

    public ShareKind Kind { get; set; }

    public string Secret { get; set; } = "";

    public long MemberId { get; set; }

    public DateTimeOffset CreatedUtc { get; set; }

    public DateTimeOffset ExpiresUtc { get; set; }

    public DateTimeOffset? RevokedUtc { get; set; }

    /// <summary>Searches that came in through it.</summary>
    public int Walks { get; set; }

    public string Url => (Kind == ShareKind.Report ? "/checklists/rapport/" : "/checklists/panel/") + Secret;

    public bool IsOpen(DateTimeOffset now) => RevokedUtc is null && ExpiresUtc > now;

    public static ShareLink Make(long auditId, ShareKind kind, int days, long memberId, DateTimeOffset now) => new()
    {
        AuditId = auditId,
        Kind = kind,
        Secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)),
        MemberId = memberId,
        CreatedUtc = now,
        ExpiresUtc = now.AddDays(days),
    };
}
