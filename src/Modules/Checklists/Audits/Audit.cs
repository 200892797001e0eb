using Platform.Checklists.Answers;
using Platform.Checklists.Gemeenten;
using Platform.Checklists.Instruments;
using Platform.Kernel;

namespace Platform.Checklists.Audits;

public enum AuditState
{
    InProgress,
    Completed,
}

/// <summary>A gemeente (or a team) that walks through an instrument. Its owner and colleagues answer; nobody else changes it.</summary>
public sealed class Audit
{
    public long Id { get; set; }

    public long InstrumentVersionId { get; set; }

    public InstrumentVersion Instrument { get; set; } = null!;

    /// <summary>Who is audited: a gemeente, or with another instrument a team.</summary>
    public string Gemeente { get; set; } = "";

    /// <summary>Code of CBS when it is a gemeente we know, else empty.</summary>
    public string GemeenteCode { get; set; } = "";

    /// <summary>Address of the site that is audited, or empty.</summary>
    public string Website { get; set; } = "";

    public long OwnerId { get; set; }

    public AuditState State { get; set; }

    public DateTimeOffset CreatedUtc { get; set; }

    /// <summary>The last answer or other change.</summary>
    public DateTimeOffset ChangedUtc { get; set; }

    public DateTimeOffset? CompletedUtc { get; set; }

    /// <summary>The audit whose answers this one began with, or null.</summary>
    public long? PreviousId { get; set; }

    /// <summary>The owner lets the scores count in the figures of all gemeenten.</summary>
    public bool SharesFigures { get; set; }

    /// <summary>Rises with every change of the audit itself; answers have their own.</summary>
    public int Version { get; set; } = 1;

    /// <summary>A second person of the team looks at every judgement before the audit can be completed.</summary>
    public bool FourEyes { get; set; }

    public List<AuditColleague> Colleagues { get; set; } = [];

    public List<Answer> Answers { get; set; } = [];

    public bool IsCompleted => State == AuditState.Completed;

    public string Url => $"/checklists/{Id}";

    public static Audit Start(InstrumentVersion instrument, AuditForm form, long ownerId, DateTimeOffset now)
    {
        var audit = new Audit { Instrument = instrument, InstrumentVersionId = instrument.Id, OwnerId = ownerId, CreatedUtc = now };
        audit.Describe(form, now);
        audit.Version = 1;
        return audit;
    }

    /// <summary>The same gemeente once more, with the same team.</summary>
    public static Audit StartAgain(Audit before, InstrumentVersion instrument, long ownerId, DateTimeOffset now)
    {
        var audit = Start(instrument, new AuditForm { Gemeente = before.Gemeente, Website = before.Website }, ownerId, now);
        (audit.PreviousId, audit.SharesFigures) = (before.Id, before.SharesFigures && before.OwnerId == ownerId);
        foreach (var member in before.Colleagues.Select(c => c.MemberId).Append(before.OwnerId).Where(m => m != ownerId))
            audit.Colleagues.Add(new AuditColleague { MemberId = member, AddedUtc = now });
        return audit;
    }

    /// <summary>Lets the scores count in the benchmark, or no longer.</summary>
    public void Share(bool shares, DateTimeOffset now)
    {
        SharesFigures = shares;
        Change(now);
    }

    public void Describe(AuditForm form, DateTimeOffset now)
    {
        var known = Instrument.ForGemeente ? GemeenteList.Find(form.Gemeente) : null;
        (Gemeente, GemeenteCode) = known is { } gemeente ? (gemeente.Name, gemeente.Code) : (form.Gemeente.Trim(), "");
        Website = form.Website?.Trim() ?? "";
        Change(now);
    }

    /// <exception cref="RuleException">Already completed, or a question has no answer.</exception>
    public void Complete(int open, DateTimeOffset now)
    {
        if (IsCompleted) throw new RuleException("Deze checklist is al afgerond.");
        if (open > 0) throw new RuleException(open == 1 ? "Er staat nog 1 vraag open. Beantwoord die eerst, of kies n.v.t." : $"Er staan nog {open} vragen open. Beantwoord die eerst, of kies n.v.t.");
        State = AuditState.Completed;
        CompletedUtc = now;
        Change(now);
    }

    /// <exception cref="RuleException">It is not completed.</exception>
    public void Reopen(DateTimeOffset now)
    {
        if (!IsCompleted) throw new RuleException("Deze checklist is al open.");
        State = AuditState.InProgress;
        CompletedUtc = null;
        Change(now);
    }

    /// <exception cref="RuleException">This member already takes part.</exception>
    public void Invite(long memberId, DateTimeOffset now)
    {
        if (IsTeam(memberId)) throw new RuleException("Deze collega doet al mee.");
        Colleagues.Add(new AuditColleague { MemberId = memberId, AddedUtc = now });
        Change(now);
    }

    /// <summary>A colleague becomes the owner.</summary>
    public void HandOver(AuditColleague colleague)
    {
        OwnerId = colleague.MemberId;
        Colleagues.Remove(colleague);
        Version++;
    }

    /// <summary>Owner or colleague; <see cref="Colleagues"/> must be loaded.</summary>
    public bool IsTeam(long? memberId) => memberId is { } id && (OwnerId == id || Colleagues.Any(c => c.MemberId == id));

    void Change(DateTimeOffset now)
    {
        ChangedUtc = now;
        Version++;
    }
}

/// <summary>A member who helps with an audit.</summary>
public sealed class AuditColleague
{
    public long AuditId { get; set; }

    public long MemberId { get; set; }

    public DateTimeOffset AddedUtc { get; set; }
}
