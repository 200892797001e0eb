using Platform.Crawler.Crawling;
using Platform.Kernel;

namespace Platform.Checklists.Crawls;

public enum CrawlStage
{
    /// <summary>Nobody works on it yet.</summary>
    Waiting,
    Running,

    /// <summary>Somebody stopped it; it can go on where it was.</summary>
    Stopped,
    Done,
    Failed,
}

/// <summary>One check of the website of an audited gemeente: what was asked, how far it is, what came of it.</summary>
public sealed class Crawl
{
    /// <summary>How many work at once in one network.</summary>
    public const int Slots = 2;

    /// <summary>Raw pages and pictures are kept this long after the end, findings as long as the audit.</summary>
    public static readonly TimeSpan PagesKept = TimeSpan.FromDays(30);

    public long Id { get; set; }

    public long AuditId { get; set; }

    public string Start { get; set; } = "";

    public int MaxPages { get; set; }

    public int MaxDepth { get; set; }

    /// <summary>Requests a second at one host, at most.</summary>
    public int PerSecond { get; set; }

    public int MaxMinutes { get; set; }

    public CrawlStage Stage { get; set; }

    /// <summary>The audit while this crawl waits or runs, else null. Unique: an audit has one at a time.</summary>
    public long? ActiveAuditId { get; set; }

    /// <summary>1 to <see cref="Slots"/> while it runs, else null. Unique: there are no more slots than this.</summary>
    public int? Slot { get; set; }

    /// <summary>Which worker has it. With <see cref="Stage"/> the concurrency token: who lost it, finds the own changes refused.</summary>
    public Guid? Worker { get; set; }

    /// <summary>Until when that worker is believed to live.</summary>
    public DateTimeOffset? LeaseUntil { get; set; }

    /// <summary>How often a worker took it over from one that died.</summary>
    public int Takeovers { get; set; }

    public int PagesDone { get; set; }

    /// <summary>Addresses that were found, fit in the limits and were not visited yet.</summary>
    public int PagesWaiting { get; set; }

    public int SecondsLeft { get; set; }

    /// <summary>Checks that leave something to improve.</summary>
    public int Issues { get; set; }

    /// <summary>Why it ended, null before the end.</summary>
    public CrawlEnd? End { get; set; }

    /// <summary>Why it failed, in Dutch.</summary>
    public string? Error { get; set; }

    public long StartedById { get; set; }

    public DateTimeOffset CreatedUtc { get; set; }

    public DateTimeOffset? EndedUtc { get; set; }

    /// <summary>Where to go on, in a table of its own so that lists do not read it.</summary>
    public CrawlFrontier? Frontier { get; set; }

    public bool IsActive => Stage is CrawlStage.Waiting or CrawlStage.Running;

    public string Host => new Uri(Start).IdnHost;

    public CrawlLimits Limits => new(MaxPages, MaxDepth, PerSecond, MaxMinutes);

    public static Crawl For(long auditId, CrawlForm form, long memberId, DateTimeOffset now) => new()
    {
        AuditId = auditId,
        ActiveAuditId = auditId,
        Start = form.ToAddress().AbsoluteUri,
        MaxPages = form.Pages,
        MaxDepth = form.Depth,
        PerSecond = form.PerSecond,
        MaxMinutes = form.Minutes,
        StartedById = memberId,
        CreatedUtc = now,
        Frontier = new CrawlFrontier(),
    };

    /// <summary>A worker takes it, or takes it over from one that is gone.</summary>
    public void Claim(Guid worker, int slot, DateTimeOffset leaseUntil) => (Stage, Worker, Slot, LeaseUntil) = (CrawlStage.Running, worker, slot, leaseUntil);

    public bool IsFree(DateTimeOffset now) => IsActive && (LeaseUntil is not { } until || until <= now);

    public void Advance(CrawlProgress progress, int issues)
    {
        (PagesDone, PagesWaiting, SecondsLeft) = (progress.Pages, progress.Waiting, (int)Math.Ceiling(progress.TimeLeft.TotalSeconds));
        Issues = issues;
    }

    /// <exception cref="RuleException">It has ended.</exception>
    public void Stop()
    {
        if (!IsActive) throw new RuleException("Deze websitecheck is al klaar of gestopt.");
        Stage = CrawlStage.Stopped;
        Release();
    }

    /// <exception cref="RuleException">It was not stopped.</exception>
    public void Resume()
    {
        if (Stage != CrawlStage.Stopped) throw new RuleException("Alleen een gestopte websitecheck kan verdergaan.");
        (Stage, ActiveAuditId) = (CrawlStage.Waiting, AuditId);
    }

    /// <param name="error">In Dutch, when nothing came of it.</param>
    public void Finish(CrawlEnd? end, string? error, DateTimeOffset now)
    {
        (Stage, End, Error, EndedUtc, PagesWaiting, SecondsLeft) = (error is null ? CrawlStage.Done : CrawlStage.Failed, end, error, now, 0, 0);
        Release();
    }

    void Release() => (ActiveAuditId, Slot, Worker, LeaseUntil) = (null, null, null, null);
}

/// <summary>What a crawl knows of the way ahead, as the crawler wrote it; empty before the first page and after the end.</summary>
public sealed class CrawlFrontier
{
    public long CrawlId { get; set; }

    public string Json { get; set; } = "";
}

/// <summary>An answer of the site as it came; goes after <see cref="Crawl.PagesKept"/>.</summary>
public sealed class CrawlAnswer
{
    public long Id { get; set; }

    public long CrawlId { get; set; }

    /// <summary>The page with its bytes, see <see cref="CrawledPage.Pack"/>.</summary>
    public byte[] Packed { get; set; } = [];
}

/// <summary>A picture of a page, as evidence; goes after <see cref="Crawl.PagesKept"/>.</summary>
public sealed class CrawlPicture
{
    public long Id { get; set; }

    public long CrawlId { get; set; }

    public string Url { get; set; } = "";

    public byte[] Png { get; set; } = [];
}
