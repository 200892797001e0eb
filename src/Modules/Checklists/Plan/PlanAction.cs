using Platform.Kernel.Views;

namespace Platform.Checklists.Plan;

public enum ActionState
{
    Todo,
    Busy,
    Done,
}

/// <summary>Something a team is going to improve.</summary>
public sealed class PlanAction
{
    public long Id { get; set; }

    public long AuditId { get; set; }

    /// <summary>The question whose advice it came from, or empty.</summary>
    public string CriterionId { get; set; } = "";

    public string Title { get; set; } = "";

    public string Note { get; set; } = "";

    /// <summary>Who sees to it: owner or colleague of the audit; null is nobody yet.</summary>
    public long? OwnerId { get; set; }

    public DateOnly? DueOn { get; set; }

    public ActionState State { get; set; }

    public DateTimeOffset CreatedUtc { get; set; }

    public DateTimeOffset? DoneUtc { get; set; }

    public int Version { get; set; } = 1;

    public bool IsLate(DateOnly today) => State != ActionState.Done && DueOn < today;

    public void Write(ActionForm form)
    {
        (Title, Note, OwnerId, DueOn) = (form.Title.Trim(), (form.Note ?? "").ReplaceLineEndings("\n").Trim(), form.OwnerId, form.DueOn);
        Version++;
    }

    /// <returns>Whether it is done now and was not.</returns>
    public bool Move(ActionState state, DateTimeOffset now)
    {
        if (state == State) return false;
        State = state;
        DoneUtc = state == ActionState.Done ? now : null;
        Version++;
        return state == ActionState.Done;
    }

    /// <summary>The day as people in the Netherlands have it.</summary>
    public static DateOnly Today(DateTimeOffset now) => DateOnly.FromDateTime(DutchTime.Local(now).DateTime);
}

public static class ActionStates
{
    public static string Label(this ActionState state) => state switch
    {
        ActionState.Todo => "Te doen",
        ActionState.Busy => "Bezig",
        _ => "Klaar",
    };

    /// <summary>What a button says that brings an action here.</summary>
    public static string Verb(this ActionState state) => state switch
    {
        ActionState.Todo => "Terug naar te doen",
        ActionState.Busy => "Begin",
        _ => "Klaar",
    };
}
