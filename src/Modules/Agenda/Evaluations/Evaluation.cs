namespace Platform.Agenda.Evaluations;

/// <summary>What somebody thought of a session. It says nothing of who that was: neither name nor time of the day.</summary>
public sealed class Evaluation
{
    public long Id { get; set; }

    public long SessionId { get; set; }

    /// <summary>1 to 5, as all scores.</summary>
    public int Useful { get; set; }

    public int Practice { get; set; }

    public int Guidance { get; set; }

    public int Connection { get; set; }

    public string Takeaway { get; set; } = "";

    public string Better { get; set; } = "";
}
