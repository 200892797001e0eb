using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Events;
using Platform.Kernel.Mail;
using Platform.Kernel.Views;
using Platform.Members.Contracts;
using Platform.Notifications.Contracts;
using Platform.Notifications.Data;
using Platform.Notifications.Preferences;
using Platform.Notifications.Unsubscribes;

namespace Platform.Notifications.Notices;

/// <summary>Gives a notice to its member, on the site and by mail as the member wishes, once however often it runs.</summary>
sealed class DeliverNotice(TenantDb db, TimeProvider clock, SiteUrls urls, UnsubscribeLinks unsubscribe) : IHandle<Notice>
{
    const int SubjectLength = 120;

    public async Task HandleAsync(Notice message, CancellationToken cancel)
    {
        if (message.ActorId == message.MemberId) return;
        var member = await db.Set<Member>().AsNoTracking().Where(m => m.Id == message.MemberId && !m.Closed)
            .Select(m => new { m.Email, m.DisplayName, m.EmailConfirmed }).SingleOrDefaultAsync(cancel);
        if (member is null) return;

        var hash = MemberNotice.HashOf(message);
        if (await db.MemberNotices.AnyAsync(n => n.Hash == hash, cancel)) return;
        var wish = await db.NoticePreferences.AsNoTracking().SingleOrDefaultAsync(p => p.MemberId == message.MemberId && p.Kind == message.Kind, cancel)
            ?? NoticePreference.Default(message.MemberId, message.Kind);
        if (!wish.OnSite && !wish.ByMail) return;

        db.Add(new MemberNotice { MemberId = message.MemberId, Kind = message.Kind, Text = message.Text, Url = message.Url, AtUtc = clock.GetUtcNow(), OnSite = wish.OnSite, Hash = hash });
        if (wish.ByMail && member is { EmailConfirmed: true, Email: { } address }) db.Send(MailOf(message, address, member.DisplayName));
        await db.SaveChangesAsync(cancel);
        UnreadCounts.Of(db.Session.Tenant).Forget(message.MemberId);
    }

    MailMessage MailOf(Notice notice, string address, string name) => new(address, name, Subject(notice.Text), Paragraphs(notice), new MailButton("Bekijk het op de site", urls.Absolute(notice.Url)))
    {
        Reason = $"Je krijgt deze mail omdat je meldingen per mail wilt over: {NoticeKind.All.GetValueOrDefault(notice.Kind) ?? "dit netwerk"}.",
        UnsubscribeUrl = urls.Absolute(unsubscribe.PathFor(notice.MemberId, notice.Kind)),
    };

    List<string> Paragraphs(Notice notice) => notice.MailLink is { } link ? [notice.Text, $"{link.Text}: {urls.Absolute(link.Url)}"] : [notice.Text];

    static string Subject(string text)
    {
        var line = text.ReplaceLineEndings(" ").TrimEnd('.');
        return line.Length <= SubjectLength ? line : line[..SubjectLength].TrimEnd() + "…";
    }
}
