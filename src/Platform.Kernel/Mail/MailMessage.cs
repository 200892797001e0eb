using Platform.Kernel.Data;

namespace Platform.Kernel.Mail;

/// <summary>A mail to one person, in plain words; the text and HTML forms are made from it with the layout of the network.</summary>
/// <param name="To">E-mail address.</param>
/// <param name="Subject">In Dutch; never a title of a casus.</param>
/// <param name="Paragraphs">Plain text, a paragraph each.</param>
/// <param name="Button">The one thing to do next.</param>
public sealed record MailMessage(string To, string? ToName, string Subject, IReadOnlyList<string> Paragraphs, MailButton? Button = null)
{
    public IReadOnlyList<MailAttachment> Attachments { get; init; } = [];

    /// <summary>Why the reader gets this mail, under the line.</summary>
    public string? Reason { get; init; }

    /// <summary>Absolute address that ends these mails with one click (also sent as List-Unsubscribe).</summary>
    public string? UnsubscribeUrl { get; init; }
}

/// <param name="Url">Absolute address, see <c>SiteUrls</c>.</param>
public sealed record MailButton(string Text, string Url);

/// <param name="Content">The file as text (UTF-8), such as a calendar.</param>
public sealed record MailAttachment(string Name, string ContentType, string Content);

public static class MailQueue
{
    /// <summary>Puts a mail in the queue with the next save; it is sent after commit and tried again when the server is down.</summary>
    public static void Send(this TenantDb db, MailMessage mail) => db.Schedule(mail);
}
