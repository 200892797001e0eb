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

    public long MemberId { get; set; }

    public DateTimeOffset AnsweredUtc { get; set; }

    /// <summary>Rises with every change: who saves over a version not seen gets to see both.</summary>
    public int Version { get; set; }

    /// <summary>A note alone is no answer yet.</summary>
    public bool IsGiven => Score is not null || NotApplicable;

    public void Write(AnswerForm form, long memberId, DateTimeOffset now)
    {
        (Score, NotApplicable, Note, EvidenceUrl) = (form.Points, form.IsNotApplicable, form.CleanNote, form.CleanEvidence);
        (MemberId, AnsweredUtc) = (memberId, now);
        Version++;
    }
}
