using System.Net;
using System.Net.Mail;
using System.Text;
using Microsoft.Extensions.Options;
using Platform.Kernel.Events;
using Platform.Kernel.Settings;
using Platform.Kernel.Tenancy;

namespace Platform.Kernel.Mail;

/// <summary>Sends one mail through SMTP, or writes it to the pickup folder; a failure is tried again by the job runner.</summary>
sealed class SendMail(IOptions<PlatformOptions> options, TenantSettings settings) : IHandle<MailMessage>
{
    public async Task HandleAsync(MailMessage message, CancellationToken cancel)
    {
        var network = settings.Get<NetworkSettings>();
        var title = TenantContext.Current.IsHost ? TenantContext.Current.Title : network.Title;
        using var mail = new System.Net.Mail.MailMessage
        {
            From = new MailAddress(options.Value.MailFrom, title, Encoding.UTF8),
            Subject = message.Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = MailLayout.Text(message, title),
            BodyEncoding = Encoding.UTF8,
        };
        mail.To.Add(new MailAddress(message.To, message.ToName, Encoding.UTF8));
        if (network.ContactEmail is { Length: > 0 } contact) mail.ReplyToList.Add(contact);
        mail.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(MailLayout.Html(message, title, settings.Get<LookSettings>()), Encoding.UTF8, "text/html"));
        foreach (var attachment in message.Attachments)
        {
            var file = new Attachment(new MemoryStream(Encoding.UTF8.GetBytes(attachment.Content)), attachment.Name, attachment.ContentType);
            file.ContentType.CharSet = "utf-8";
            mail.Attachments.Add(file);
        }
        if (message.UnsubscribeUrl is { } unsubscribe)
        {
            mail.Headers["List-Unsubscribe"] = $"<{unsubscribe}>";
            mail.Headers["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click";
        }
        mail.Headers["Auto-Submitted"] = "auto-generated";
        using var client = Client();
        await client.SendMailAsync(mail, cancel);
    }

    SmtpClient Client()
    {
        if (string.IsNullOrWhiteSpace(options.Value.Smtp))
        {
            var folder = Path.Combine(Path.GetFullPath(options.Value.Data), "mail");
            Directory.CreateDirectory(folder);
            return new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = folder };
        }
        var server = new Uri(options.Value.Smtp);
        var client = new SmtpClient(server.Host, server.Port > 0 ? server.Port : 25) { EnableSsl = server.Scheme == "smtps", Timeout = 15000 };
        if (server.UserInfo.Split(':') is [var user, var password]) client.Credentials = new NetworkCredential(Uri.UnescapeDataString(user), Uri.UnescapeDataString(password));
        return client;
    }
}
