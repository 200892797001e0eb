using Platform.Kernel;

namespace Platform.Checklists.Answers;

/// <summary>What a team found for one criterion. There is at most one for a criterion; the last writer stands with it.</summary>
public sealed class Answer
{
    public long Id { get; set; }

    public long AuditId { get; set; }

    public string CriterionId { get; set; } = "";

    /// <summary>0 to 3, or null when it does not apply or is not chosen yet.</summary>
    public int? Score { get; set; }

    /// <summary>The question does not fit this gemeente and does not count.</summary>
    public bool NotApplicable { get; set; }

    public string Note { get; set; } = "";

    /// <summary>Address where it can be seen, or empty.</summary>
    public string EvidenceUrl { get; set; } = "";

    /// <summary>The score that the check of the website proposed when a person judged; null when it proposed nothing.</summary>
    public int? Proposed { get; set; }

    /// <summary>Why the person judged otherwise than was proposed, or empty.</summary>
    public string Reason { get; set; } = "";

    public long MemberId { get; set; }

    public DateTimeOffset AnsweredUtc { get; set; }

    /// <summary>The second pair of eyes; never the person of <see cref="MemberId"/>.</summary>
    public long? SecondMemberId { get; set; }

    public int? SecondScore { get; set; }

    public bool SecondNotApplicable { get; set; }

    /// <summary>The owner chose between two opinions; holds until somebody judges again.</summary>
    public bool Decided { get; set; }

    /// <summary>Rises with every change: who saves over a version not seen gets to see both.</summary>
    public int Version { get; set; }

    /// <summary>A note alone is no answer yet.</summary>
    public bool IsGiven => Score is not null || NotApplicable;

    /// <summary>A person confirmed what the check of the website proposed: the automatic part of a report.</summary>
    public bool IsAutomatic => Proposed is not null && Score == Proposed;

    /// <summary>A person judged otherwise than was proposed, with a <see cref="Reason"/>.</summary>
    public bool IsOverruled => IsGiven && Proposed is not null && Score != Proposed;

    public SecondLook SecondLook =>
        !IsGiven || (SecondMemberId is null && !Decided) ? SecondLook.Waits :
        Decided ? SecondLook.Decided :
        SecondScore == Score && SecondNotApplicable == NotApplicable ? SecondLook.Agrees : SecondLook.Differs;

    /// <param name="proposed">What the check of the website proposes for this criterion now.</param>
    /// <exception cref="RuleException">Another judgement than the proposal, without a reason.</exception>
    public void Write(AnswerForm form, long memberId, DateTimeOffset now, int? proposed = null)
    {
        if (form.Judges(this))
        {
            if (form.NeedsReason(proposed, this)) throw new RuleException("Schrijf op waarom je anders oordeelt dan het voorstel.");
            Proposed = form.IsJudgement ? proposed : null;
            Decided = false;
        }
        (Score, NotApplicable, Note, EvidenceUrl) = (form.Points, form.IsNotApplicable, form.CleanNote, form.CleanEvidence);
        Reason = !IsOverruled ? "" : form.CleanReason.Length > 0 ? form.CleanReason : Reason;
        if (SecondMemberId == memberId) (SecondMemberId, SecondScore, SecondNotApplicable) = (null, null, false); // nobody is two pairs of eyes
        (MemberId, AnsweredUtc) = (memberId, now);
        Version++;
    }

    /// <summary>A colleague gives the own judgement, without changing the first.</summary>
    /// <exception cref="RuleException">The first judgement is missing, or is the own one.</exception>
    public void LookAgain(int? score, bool notApplicable, long memberId)
    {
        if (!IsGiven) throw new RuleException("Er is nog geen oordeel om na te kijken.");
        if (MemberId == memberId) throw new RuleException("Je gaf dit oordeel zelf. Een collega kijkt het na.");
        (SecondMemberId, SecondScore, SecondNotApplicable, Decided) = (memberId, score, notApplicable, false);
        Version++;
    }

    /// <summary>The owner ends a difference of opinion.</summary>
    /// <param name="second">The second opinion becomes the answer; else the first one stays.</param>
    /// <exception cref="RuleException">There are no two opinions.</exception>
    public void Decide(bool second)
    {
        if (SecondLook != SecondLook.Differs) throw new RuleException("Hier zijn geen twee meningen meer.");
        if (second) (Score, NotApplicable) = (SecondScore, SecondNotApplicable);
        if (IsOverruled && Reason.Length == 0) Reason = "De eigenaar koos het oordeel van de tweede beoordelaar.";
        if (!IsOverruled) Reason = "";
        Decided = true;
        Version++;
    }
}

/// <summary>What a second pair of eyes thinks of an answer.</summary>
public enum SecondLook
{
    /// <summary>Nobody looked yet.</summary>
    Waits,
    Agrees,

    /// <summary>Two opinions; the owner decides.</summary>
    Differs,
    Decided,
}
