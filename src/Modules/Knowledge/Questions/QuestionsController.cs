using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Contents.Contracts;
using Platform.Kernel;
using Platform.Kernel.Data;
using Platform.Kernel.Mail;
using Platform.Kernel.Permissions;
using Platform.Kernel.Settings;
using Platform.Kernel.Views;
using Platform.Knowledge.Shared;
using Platform.Members.Contracts;
using Platform.Notifications.Contracts;

namespace Platform.Knowledge.Questions;

/// <summary>The form with the text it is about.</summary>
/// <param name="OnForum">Everybody can read along; else it goes by mail.</param>
public sealed record QuestionPage(string Title, string Path, bool OnForum, QuestionForm Form);

/// <summary>A question to the author of a text: on the forum, where others learn from it, or by mail when there is no forum.</summary>
[Route("{root:regex(^(kennisbank|themas|routes)$)}/{slug}/vraag")]
public sealed class QuestionsController(TenantDb db, Person me, TenantSettings settings, SiteUrls urls, IEnumerable<IQuestionBoard> boards) : Controller
{
    [HttpGet]
    public async Task<IActionResult> New(string root, string slug, CancellationToken cancel) => await PublishedAsync(root, slug, cancel) is { } item ? View(PageOf(item, new QuestionForm())) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Create(string root, string slug, [Bind(Prefix = "Form")] QuestionForm form, CancellationToken cancel)
    {
        if (await PublishedAsync(root, slug, cancel) is not { } item) return NotFound();
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("New", PageOf(item, form));
        }
        var owner = await OwnerAsync(item, cancel);
        if (boards.FirstOrDefault() is { } board && await board.AskAsync(form.Title!.Trim(), $"{form.Body!.Trim()}\n\nOver: [{Escaped(item.DisplayText)}]({urls.Absolute("~/" + item.Path)})", cancel) is { } url)
        {
            if (owner is not null) db.Notify(new Notice(owner.Id, NoticeKind.Content, $"Iemand stelt een vraag over ‘{item.DisplayText}’.", url, me.Id));
            await db.SaveChangesAsync(cancel);
            TempData["Toast"] = "Je vraag staat op het forum. De schrijver krijgt een melding.";
            return Redirect("~" + url);
        }
        await MailAsync(item, owner, form, cancel);
        TempData["Toast"] = "Je vraag is verstuurd. Je krijgt antwoord per mail.";
        return Redirect("~/" + item.Path);
    }

    async Task MailAsync(ContentItem item, Member? owner, QuestionForm form, CancellationToken cancel)
    {
        var to = (owner is { EmailConfirmed: true } ? owner.Email : null) ?? settings.Get<NetworkSettings>().ContactEmail ?? throw new RuleException("Er is niemand bereikbaar voor vragen over deze tekst. Vraag het de beheerder van het netwerk.");
        var asker = await db.Set<Member>().AsNoTracking().Where(m => m.Id == me.MemberId).Select(m => new { m.DisplayName, m.Email }).SingleAsync(cancel);
        db.Send(new MailMessage(to, owner?.DisplayName, $"Vraag over ‘{item.DisplayText}’", [form.Title!.Trim(), form.Body!.Trim(), $"Antwoord aan {asker.DisplayName}: {asker.Email}"], new MailButton("Bekijk de tekst", urls.Absolute("~/" + item.Path)))
        {
            Reason = "Je krijgt deze mail omdat je deze tekst hebt geschreven of het netwerk beheert.",
        });
        await db.SaveChangesAsync(cancel);
    }

    Task<Member?> OwnerAsync(ContentItem item, CancellationToken cancel)
    {
        var name = item.Owner.ToUpperInvariant();
        return db.Set<Member>().AsNoTracking().FirstOrDefaultAsync(m => !m.Closed && (m.Id == item.OwnerId || (item.OwnerId == null && name != "" && m.NormalizedUserName == name)), cancel);
    }

    QuestionPage PageOf(ContentItem item, QuestionForm form) => new(item.DisplayText, item.Path!, boards.Any(), form);

    Task<ContentItem?> PublishedAsync(string root, string slug, CancellationToken cancel)
    {
        var path = $"{root}/{slug}";
        return db.ContentItems.AsNoTracking().SingleOrDefaultAsync(i => i.Published && i.Path == path && PieceType.Types.Contains(i.ContentType), cancel);
    }

    static string Escaped(string title) => title.Replace("[", "(", StringComparison.Ordinal).Replace("]", ")", StringComparison.Ordinal);
}
