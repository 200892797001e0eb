using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Checklists.Answers;
using Platform.Checklists.Audits;
using Platform.Checklists.Crawls;
using Platform.Checklists.Data;
using Platform.Kernel;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;

namespace Platform.Checklists.Cards;

/// <summary>Judging with one question at a time.</summary>
[Route("checklists/{id:long}")]
public sealed class CardsController(TenantDb db, Person me, ReadAuditReport reports, ReadProposals reader, SaveAnswers save) : Controller
{
    /// <summary>To the first question that is open: in the own part, else anywhere.</summary>
    [HttpGet("open")]
    public async Task<IActionResult> Open(long id, CancellationToken cancel)
    {
        if (await db.Audits.AsNoTracking().FindVisibleAsync(id, me, cancel) is not { } audit) return NotFound();
        var deck = await DeckAsync(audit, null, cancel);
        if (deck.FirstOpen is { } card) return LocalRedirect("~" + deck.UrlOf(card));
        TempData["Toast"] = "Alle vragen hebben een antwoord.";
        return LocalRedirect("~" + audit.Url);
    }

    [HttpGet("{basin}/{criterion}")]
    public async Task<IActionResult> Show(long id, string basin, string criterion, string? alleen, CancellationToken cancel)
    {
        if (await db.Audits.AsNoTracking().FindVisibleAsync(id, me, cancel) is not { } audit) return NotFound();
        var deck = await DeckAsync(audit, alleen, cancel);
        if (Find(deck, basin, criterion) is not { } card) return NotFound();
        return View(await PageAsync(deck, card, await reader.RunAsync(id, cancel), cancel));
    }

    /// <summary>Saves one answer: as soon as it changes (gives back the line under the question), or with a button.</summary>
    /// <param name="naar"><c>vorige</c> or <c>volgende</c>: the card to show next.</param>
    /// <param name="bevestig">The person takes over the proposal.</param>
    [HttpPost("{basin}/{criterion}")]
    public async Task<IActionResult> Save(long id, string basin, string criterion, BasinForm form, string? alleen, string? naar, bool bevestig, CancellationToken cancel)
    {
        if (await db.Audits.FindVisibleAsync(id, me, cancel) is not { } audit) return NotFound();
        if (!audit.IsTeam(me.Id)) return Forbid();
        var deck = await DeckAsync(audit, alleen, cancel);
        if (Find(deck, basin, criterion) is not { } card || !form.Answers.TryGetValue(criterion, out var answer)) return NotFound();
        var proposals = await reader.RunAsync(id, cancel);
        if (bevestig && proposals.For(card.Criterion)?.Score is { } proposed)
        {
            answer.Confirm(proposed);
            ModelState.Clear();
            TryValidateModel(answer, Question.FieldOf(criterion));
        }

        var one = new Dictionary<string, AnswerForm>(StringComparer.Ordinal) { [criterion] = answer };
        foreach (var unexplained in Question.Unexplained(deck.Report, proposals, card.Basin, one)) ModelState.AddModelError(Question.FieldOf(unexplained) + ".Reason", Question.ReasonWanted);
        var mistake = ModelState.Where(s => s.Key.StartsWith(Question.FieldOf(criterion), StringComparison.Ordinal)).SelectMany(s => s.Value!.Errors).FirstOrDefault()?.ErrorMessage;
        if (mistake is not null) return await AgainAsync(StatusCodes.Status422UnprocessableEntity, deck, error: mistake);
        try
        {
            var conflicts = await save.RunAsync(audit, deck.Report.Questionnaire, one, cancel);
            var fresh = deck with { Report = await reports.RunAsync(audit, cancel) };
            if (conflicts.Count > 0 || IsPart)
            {
                ModelState.Clear(); // what is saved shows as it is stored, also when somebody else wrote it
                return await AgainAsync(conflicts.Count > 0 ? StatusCodes.Status409Conflict : StatusCodes.Status200OK, fresh, clash: conflicts.Count > 0);
            }
            var next = naar switch { "vorige" => fresh.Before(card), _ when naar == "volgende" || bevestig => fresh.After(card), _ => card };
            if (next is null) TempData["Toast"] = "Je bent bij de laatste vraag.";
            return LocalRedirect("~" + (next is null ? audit.Url : fresh.UrlOf(next)));
        }
        catch (RuleException rule)
        {
            ModelState.AddModelError("", rule.Message);
            return await AgainAsync(StatusCodes.Status409Conflict, deck, error: rule.Message);
        }

        async Task<IActionResult> AgainAsync(int status, CardDeck shown, string? error = null, bool clash = false)
        {
            Response.StatusCode = status;
            var isSaved = status == StatusCodes.Status200OK;
            var page = await PageAsync(shown, card, proposals, cancel, isSaved ? null : answer, clash);
            if (!IsPart) return View("Show", page);
            return PartialView("Saved", (page.Question with { Error = error, IsFresh = isSaved }, page.Progress with { IsUpdate = true }));
        }
    }

    bool IsPart => Request.Headers.ContainsKey("HX-Request");

    static Card? Find(CardDeck deck, string basin, string criterion) => deck.Cards.FirstOrDefault(c => c.Basin.Id == basin && c.Criterion.Id == criterion);

    async Task<CardDeck> DeckAsync(Audit audit, string? only, CancellationToken cancel)
    {
        var mine = await db.AuditParts.Where(p => p.AuditId == audit.Id && p.MemberId == me.Id).Select(p => p.BasinId).ToListAsync(cancel);
        return new CardDeck(await reports.RunAsync(audit, cancel), only is not null && CardDeck.Choices.ContainsKey(only) ? only : CardDeck.All, audit.IsTeam(me.Id) ? mine.ToHashSet(StringComparer.Ordinal) : new HashSet<string>(), me.Id);
    }

    async Task<CardPage> PageAsync(CardDeck deck, Card card, Proposals proposals, CancellationToken cancel, AnswerForm? kept = null, bool clash = false)
    {
        var audit = deck.Report.Audit;
        var question = Question.Of(deck.Report, proposals, card.Basin, card.Index, kept, clash) with { IsCard = true };
        var responsible = await db.AuditParts.Where(p => p.AuditId == audit.Id && p.BasinId == card.Basin.Id).Select(p => (long?)p.MemberId).SingleOrDefaultAsync(cancel);
        var people = new[] { audit.IsTeam(responsible) ? responsible : null, question.Saved?.Answer.SecondMemberId };
        var names = await db.Members.Where(m => people.Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => m.DisplayName, cancel);
        var mayAnswer = audit.IsTeam(me.Id) && (!audit.IsCompleted || kept is not null);
        return new CardPage(deck, card, question, mayAnswer, audit.OwnerId == me.Id, NameOf(people[0]), NameOf(people[1]));

        string? NameOf(long? id) => id is { } known ? names.GetValueOrDefault(known) : null;
    }
}
