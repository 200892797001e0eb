using System.ComponentModel.DataAnnotations;
using Platform.Agenda.Registrations;

namespace Platform.Agenda.Messages;

public enum MessageAudience
{
    [Display(Name = "Wie een plek heeft")]
    Confirmed,

    [Display(Name = "Wie op de wachtlijst staat")]
    Waiting,

    [Display(Name = "Wie aanwezig was")]
    Present,

    [Display(Name = "Wie een plek had en er niet was")]
    Absent,
}

/// <summary>A mail of the organiser to many. It remembers how far it came: a retry goes on where it stopped.</summary>
public sealed class Message
{
    public long Id { get; set; }

    public long SessionId { get; set; }

    public MessageAudience Audience { get; set; }

    public string Subject { get; set; } = "";

    public string Text { get; set; } = "";

    public DateTimeOffset CreatedUtc { get; set; }

    public int Total { get; set; }

    public int Sent { get; set; }

    /// <summary>The last registration that was served, in order of id.</summary>
    public long Reached { get; set; }

    public bool IsDone { get; set; }

    public static IQueryable<Registration> Readers(IQueryable<Registration> registrations, long sessionId, MessageAudience audience)
    {
        var state = audience == MessageAudience.Waiting ? RegistrationState.Waiting : RegistrationState.Confirmed;
        var all = registrations.Where(r => r.SessionId == sessionId && r.State == state);
        return audience switch
        {
            MessageAudience.Present => all.Where(r => r.CheckedInUtc != null),
            MessageAudience.Absent => all.Where(r => r.CheckedInUtc == null),
            _ => all,
        };
    }
}
