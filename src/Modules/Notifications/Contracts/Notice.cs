using Platform.Kernel.Data;

namespace Platform.Notifications.Contracts;

/// <summary>
/// Tells one member something: on the site at <c>/meldingen</c>, and by mail when the member wants mail of this kind.
/// A module sends it with <see cref="Notices.Notify"/> in the save that gives the reason; when notifications are off nothing happens.
/// </summary>
/// <param name="Kind">What it is about, see <see cref="NoticeKind"/>; members choose per kind whether they want mail.</param>
/// <param name="Text">One sentence in Dutch. For a casus never its title or text: "Er is een nieuwe reactie op een casus die je volgt."</param>
/// <param name="Url">App-relative address, for example <c>/forum/vragen/12-titel#reactie-40</c>.</param>
/// <param name="ActorId">Who caused it; nobody is told of their own acts.</param>
public sealed record Notice(long MemberId, string Kind, string Text, string Url, long? ActorId = null)
{
    /// <summary>
    /// Makes the notice unique: of two with the same content and key a member gets one. Filled in when it is empty; a handler that
    /// may run twice gives one of its own, for example <c>reply:40</c>.
    /// </summary>
    public string? Key { get; init; }

    /// <summary>A second link in the mail, such as the one that stops following this topic.</summary>
    public NoticeLink? MailLink { get; init; }
}

/// <param name="Text">In Dutch: "Dit onderwerp niet meer volgen".</param>
/// <param name="Url">App-relative address.</param>
public sealed record NoticeLink(string Text, string Url);

/// <summary>The kinds of notices, with what a member reads at the mail preferences.</summary>
public static class NoticeKind
{
    public const string Reply = "reply";
    public const string Moderation = "moderation";
    public const string Queue = "queue";
    public const string Session = "session";
    public const string Content = "content";
    public const string Audit = "audit";

    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [Reply] = "Reacties op onderwerpen die je volgt",
        [Moderation] = "Beoordeling van wat je plaatst",
        [Queue] = "Werk dat op je wacht als moderator",
        [Session] = "Bijeenkomsten waarvoor je bent aangemeld",
        [Content] = "Handreikingen waar je aan werkt",
        [Audit] = "Checklists waar je aan meedoet",
    };
}

public static class Notices
{
    /// <summary>Puts a notice in the queue with the next save.</summary>
    public static void Notify(this TenantDb db, Notice notice) => db.Schedule(notice with { Key = notice.Key ?? Guid.CreateVersion7().ToString("N") });
}
