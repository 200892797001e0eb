using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Platform.Kernel.Settings;

namespace Platform.Kernel.Mail;

/// <summary>The two forms of a mail: plain text, and HTML with inline styles, as mail programs want it.</summary>
static class MailLayout
{
    static readonly HtmlEncoder s_html = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Text(MailMessage mail, string network)
    {
        var text = new StringBuilder();
        text.Append("Dag").Append(mail.ToName is { Length: > 0 } name ? " " + name : "").Append(",\n\n");
        foreach (var paragraph in mail.Paragraphs) text.Append(paragraph).Append("\n\n");
        if (mail.Button is { } button) text.Append(button.Text).Append(":\n").Append(button.Url).Append("\n\n");
        text.Append("Groet,\n").Append(network).Append('\n');
        if (mail.Reason is { } reason) text.Append("\n-- \n").Append(reason).Append('\n');
        if (mail.UnsubscribeUrl is { } stop) text.Append("Afmelden voor deze mails: ").Append(stop).Append('\n');
        return text.ToString();
    }

    public static string Html(MailMessage mail, string network, LookSettings look)
    {
        var body = new StringBuilder();
        body.Append($"<p style=\"margin:0 0 16px\">Dag{(mail.ToName is { Length: > 0 } name ? " " + s_html.Encode(name) : "")},</p>");
        foreach (var paragraph in mail.Paragraphs) body.Append($"<p style=\"margin:0 0 16px\">{s_html.Encode(paragraph).Replace("\n", "<br>", StringComparison.Ordinal)}</p>");
        if (mail.Button is { } button)
            body.Append($"<p style=\"margin:24px 0\"><a href=\"{s_html.Encode(button.Url)}\" style=\"display:inline-block;background:#1f2933;color:#ffffff;text-decoration:none;font-weight:600;padding:12px 20px;border-radius:{look.Radius}px\">{s_html.Encode(button.Text)}</a></p>");
        var small = new StringBuilder();
        if (mail.Reason is { } reason) small.Append(s_html.Encode(reason)).Append(' ');
        if (mail.UnsubscribeUrl is { } stop) small.Append($"<a href=\"{s_html.Encode(stop)}\" style=\"color:#52606d\">Afmelden voor deze mails</a>");
        return $"""
            <!doctype html><html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>{s_html.Encode(mail.Subject)}</title></head>
            <body style="margin:0;background:#f3f4f6;color:#1f2933;font:16px/1.6 system-ui,-apple-system,'Segoe UI',sans-serif">
            <table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:24px 12px">
            <table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px;background:#ffffff;border-top:6px solid {s_html.Encode(look.Brand)};border-radius:8px">
            <tr><td style="padding:28px 28px 8px;font-size:18px;font-weight:700">{s_html.Encode(network)}</td></tr>
            <tr><td style="padding:8px 28px 20px">{body}<p style="margin:24px 0 0">Groet,<br>{s_html.Encode(network)}</p></td></tr>
            </table><p style="max-width:600px;margin:16px auto;font-size:13px;color:#52606d">{small}</p>
            </td></tr></table></body></html>
            """;
    }
}
