using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Platform.Checklists.Audits;

namespace Platform.Checklists.Answers;

/// <summary>What a person sends for one criterion.</summary>
public sealed class AnswerForm
{
    public const string DoesNotApply = "nvt";

    /// <summary>"0" to "3", <see cref="DoesNotApply"/>, or nothing yet.</summary>
    [RegularExpression("^([0-3]|nvt)$", ErrorMessage = "Kies een score van 0 tot 3, of n.v.t.")]
    public string? Score { get; set; }

    [StringLength(2000, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Note { get; set; }

    [WebAddress, StringLength(500, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Evidence { get; set; }

    /// <summary>Why this score and not the proposed one; only then.</summary>
    [StringLength(1000, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Reason { get; set; }

    /// <summary>The version this person saw; 0 when there was no answer, null when the sender does not care.</summary>
    public int? Version { get; set; }

    /// <summary>Fingerprint of what stood in the form when it was shown: a page full of questions saves only what somebody changed.</summary>
    public string? Seen { get; set; }

    public int? Points => int.TryParse(Score, NumberStyles.None, CultureInfo.InvariantCulture, out var points) ? points : null;

    public bool IsNotApplicable => Score == DoesNotApply;

    public string CleanNote => (Note ?? "").ReplaceLineEndings("\n").Trim();

    public string CleanEvidence => (Evidence ?? "").Trim();

    public string CleanReason => (Reason ?? "").ReplaceLineEndings("\n").Trim();

    /// <summary>A score or n.v.t., not only a note.</summary>
    public bool IsJudgement => Points is not null || IsNotApplicable;

    /// <summary>The person accepts the proposal, also when the same score stood there already.</summary>
    internal bool Confirms { get; private set; }

    /// <summary>Takes over the proposed score.</summary>
    public void Confirm(int proposed) => (Score, Reason, Confirms) = (proposed.ToString(CultureInfo.InvariantCulture), null, true);

    /// <summary>Gives another judgement than the saved one.</summary>
    public bool Judges(Answer? saved) => Confirms || Points != saved?.Score || IsNotApplicable != (saved?.NotApplicable ?? false);

    /// <summary>A judgement against a proposal says why.</summary>
    public bool NeedsReason(int? proposed, Answer? saved) => proposed is not null && IsJudgement && Judges(saved) && Points != proposed && CleanReason.Length == 0;

    public bool IsEmpty => string.IsNullOrEmpty(Score) && CleanNote.Length == 0 && CleanEvidence.Length == 0 && CleanReason.Length == 0;

    public bool IsUntouched => !Confirms && Seen is not null && Seen == Fingerprint;

    public string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', Score ?? "", CleanNote, CleanEvidence, CleanReason))).AsSpan(0, 8));

    public bool SaysTheSameAs(Answer answer) => !Confirms && Points == answer.Score && IsNotApplicable == answer.NotApplicable && CleanNote == answer.Note && CleanEvidence == answer.EvidenceUrl
        && (CleanReason.Length == 0 || CleanReason == answer.Reason || !answer.IsOverruled);

    /// <summary>The form as it shows a saved answer, or an empty one.</summary>
    public static AnswerForm Of(Answer? answer)
    {
        var form = new AnswerForm
        {
            Score = answer is null ? null : answer.NotApplicable ? DoesNotApply : answer.Score?.ToString(CultureInfo.InvariantCulture),
            Note = answer?.Note,
            Evidence = answer?.EvidenceUrl,
            Reason = answer?.Reason,
        };
        form.Version = answer?.Version ?? 0;
        form.Seen = form.Fingerprint;
        return form;
    }

    /// <summary>This person now sees the saved answer beside the own one; sending the form again is a choice for the own one.</summary>
    public void HasSeen(Answer? answer) => (Version, Seen) = (answer?.Version ?? 0, Of(answer).Seen);
}

/// <summary>The answers of a page, by criterion id.</summary>
public sealed class BasinForm
{
    public Dictionary<string, AnswerForm> Answers { get; set; } = new(StringComparer.Ordinal);
}
