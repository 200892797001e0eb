using Platform.Checklists.Instruments;

namespace Platform.Checklists.Drafts;

/// <summary>The next version of an instrument while somebody works on it; one at a time for an instrument.</summary>
public sealed class InstrumentDraft
{
    public long Id { get; set; }

    public string InstrumentId { get; set; } = "";

    /// <summary>The whole questionnaire as JSON, with the version number it will get.</summary>
    public string Json { get; set; } = "";

    /// <summary>Who wrote in it last.</summary>
    public long MemberId { get; set; }

    public DateTimeOffset ChangedUtc { get; set; }

    /// <summary>Rises with every change: who saves over a version not seen is stopped.</summary>
    public int Version { get; set; } = 1;

    public string Url => $"/checklists/instrumenten/{InstrumentId}/concept";

    public Questionnaire Read() => QuestionnaireFile.Parse(Json);

    public void Write(Questionnaire questionnaire, long memberId, DateTimeOffset now)
    {
        (Json, MemberId, ChangedUtc) = (QuestionnaireFile.Write(questionnaire), memberId, now);
        Version++;
    }
}
