using System.Text;
using Platform.Agenda.Sessions;

namespace Platform.Agenda.Harvests;

/// <summary>What a session gave: questions, lessons and what to do. It goes on from here as a draft for the kennisbank, or back to where the question came from.</summary>
public sealed class Harvest
{
    public long SessionId { get; set; }

    public string Asked { get; set; } = "";

    public string Learned { get; set; } = "";

    public string Actions { get; set; } = "";

    public long? AuthorId { get; set; }

    public DateTimeOffset ChangedUtc { get; set; }

    /// <summary>Rises with every edit; a form that was opened before is stale.</summary>
    public int Version { get; set; }

    /// <summary>Address of the draft that was made of it; empty while there is none.</summary>
    public string DraftUrl { get; set; } = "";

    /// <summary>Markdown with a heading for each part that has something.</summary>
    public string ToMarkdown(Session session)
    {
        var text = new StringBuilder();
        foreach (var (heading, body) in new[] { ("Vragen die opkwamen", Asked), ("Wat we leerden", Learned), ("Wat je kunt doen", Actions) })
            if (body.Length > 0) text.Append("## ").Append(heading).Append("\n\n").Append(body).Append("\n\n");
        return text.Append($"Uit de {session.Type.Dutch()} ‘{session.Title}’ van {Kernel.Views.DutchTime.Date(session.StartUtc)}.").ToString();
    }
}
