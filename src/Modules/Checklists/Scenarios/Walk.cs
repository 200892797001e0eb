using System.Security.Cryptography;

namespace Platform.Checklists.Scenarios;

/// <summary>
/// One person who looks for one thing on the site of a gemeente: by a member of the team, or by somebody of a panel of whom nothing is known.
/// The clock of the server runs from start to end.
/// </summary>
public sealed class Walk
{
    public const int MostClicks = 200;

    public long Id { get; set; }

    public long AuditId { get; set; }

    public string ScenarioId { get; set; } = "";

    /// <summary>In the address of this search; who has it goes on with it.</summary>
    public string Key { get; set; } = "";

    /// <summary>The link of the panel, or null for the team.</summary>
    public long? ShareLinkId { get; set; }

    /// <summary>Who searches, or null for somebody of a panel.</summary>
    public long? MemberId { get; set; }

    public DateTimeOffset StartedUtc { get; set; }

    public DateTimeOffset? EndedUtc { get; set; }

    public bool Found { get; set; }

    public int Clicks { get; set; }

    public string Remark { get; set; } = "";

    public List<WalkStep> Steps { get; set; } = [];

    public bool IsEnded => EndedUtc is not null;

    public static Walk Start(long auditId, string scenario, long? member, long? link, DateTimeOffset now) => new()
    {
        AuditId = auditId,
        ScenarioId = scenario,
        Key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(10)),
        MemberId = member,
        ShareLinkId = link,
        StartedUtc = now,
    };
}

/// <summary>One click on the site, with the page it led to when the person wrote that down.</summary>
public sealed class WalkStep
{
    public long Id { get; set; }

    public long WalkId { get; set; }

    public int Number { get; set; }

    public DateTimeOffset AtUtc { get; set; }

    public string Url { get; set; } = "";
}
