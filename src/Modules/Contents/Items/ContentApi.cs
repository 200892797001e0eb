using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Platform.Contents.Contracts;
using Platform.Kernel.Api;
using Platform.Kernel.Data;

namespace Platform.Contents.Items;

/// <summary>Content as JSON. Who may do what depends on the type of the item, so it is decided here and not on the route.</summary>
static class ContentApi
{
    const int PageSize = 20;

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapApi("Content");
        api.MapGet("/content", ListAsync).WithScope(ApiScopes.ContentRead);
        api.MapGet("/content/{id}", GetAsync).WithScope(ApiScopes.ContentRead);
        api.MapPost("/content", CreateAsync).WithScope(ApiScopes.ContentWrite);
        api.MapPut("/content/{id}", UpdateAsync).WithScope(ApiScopes.ContentWrite);
        api.MapDelete("/content/{id}", DeleteAsync).WithScope(ApiScopes.ContentWrite);
        api.MapPost("/content/{id}/transitions", MoveAsync).WithScope(ApiScopes.ContentWrite);
    }

    static async Task<IResult> ListAsync(TenantDb db, ContentKinds kinds, string? type, string? term, CancellationToken cancel, int page = 1)
    {
        page = Math.Clamp(page, 1, 10_000);
        var items = kinds.Visible(db.ContentItems);
        if (type is not null) items = items.Where(i => i.ContentType == type);
        if (term is not null) items = items.Where(i => i.Terms.Any(t => t.TermId == term));
        var total = await items.CountAsync(cancel);
        var all = db.ContentItems;
        var rows = await items.AsNoTracking().OrderByDescending(i => i.ModifiedUtc).ThenByDescending(i => i.Id).Skip((page - 1) * PageSize).Take(PageSize)
            .Select(i => new { Item = i, Live = all.Any(l => l.ContentItemId == i.ContentItemId && l.Published) }).ToListAsync(cancel);
        var query = QueryString.Create(new Dictionary<string, string?> { ["type"] = type, ["term"] = term }.Where(p => p.Value is not null));
        return Results.Ok(ApiList<ContentModel>.Of([.. rows.Select(r => ContentModel.Of(r.Item, r.Live, whole: false))], total, page, PageSize, ApiRoutes.Base + "/content" + query));
    }

    static async Task<IResult> GetAsync(string id, TenantDb db, ContentKinds kinds, CancellationToken cancel) =>
        await FindAsync(db, kinds, id, cancel) is { } item ? Results.Ok(await ModelAsync(db, item, cancel)) : Missing();

    static async Task<IResult> CreateAsync(ContentForm form, TenantDb db, ContentKinds kinds, ContentEditor editor, Addresses addresses, CancellationToken cancel)
    {
        if (Wrong(form) is { } wrong) return wrong;
        if (string.IsNullOrWhiteSpace(form.ContentType)) return ApiProblems.Invalid([("contentType", "Zeg welk soort stuk dit is (contentType).")]);
        if (!kinds.MayWrite(form.ContentType) || (form.Published && !kinds.MayPublish(form.ContentType))) return Forbidden();

        var item = await editor.SaveAsync(null, form.ToDraft(form.ContentType, new ContentParts()), cancel);
        if (kinds.Find(form.ContentType) is null && item.Path is { } path && addresses.ObjectionOfModules(path) is { } objection) return ApiProblems.Invalid([("slug", objection)]);
        if (form.Published) await editor.PublishAsync(item, null, cancel);
        await editor.CommitAsync(cancel);
        return Results.Created($"{ApiRoutes.Base}/content/{item.ContentItemId}", await ModelAsync(db, item, cancel));
    }

    static async Task<IResult> UpdateAsync(string id, ContentForm form, TenantDb db, ContentKinds kinds, ContentEditor editor, CancellationToken cancel)
    {
        if (await FindAsync(db, kinds, id, cancel) is not { } item) return Missing();
        if (!kinds.MayWrite(item.ContentType) || (form.Published && !kinds.MayPublish(item.ContentType))) return Forbidden();
        if (Wrong(form) is { } wrong) return wrong;
        if (form.Version is null) return ApiProblems.Invalid([("version", "Geef de versie mee waarop je verandering berust.")]);
        if (form.Version != item.Version) return await ConflictAsync(db, id, cancel);
        try
        {
            var next = await editor.SaveAsync(item, form.ToDraft(item.ContentType, item.Parts), cancel);
            if (form.Published) await editor.PublishAsync(next, null, cancel);
            await editor.CommitAsync(cancel);
            return Results.Ok(await ModelAsync(db, next, cancel));
        }
        catch (DbUpdateConcurrencyException)
        {
            return await ConflictAsync(db, id, cancel);
        }
    }

    static async Task<IResult> DeleteAsync(string id, TenantDb db, ContentKinds kinds, ContentEditor editor, CancellationToken cancel)
    {
        if (await FindAsync(db, kinds, id, cancel) is not { } item) return Missing();
        if (!kinds.MayWrite(item.ContentType) || !kinds.MayPublish(item.ContentType)) return Forbidden();
        await editor.DeleteAsync(item, cancel);
        await editor.CommitAsync(cancel);
        return Results.NoContent();
    }

    static async Task<IResult> MoveAsync(string id, TransitionForm form, TenantDb db, ContentKinds kinds, ContentTransitions transitions, CancellationToken cancel)
    {
        if (await FindAsync(db, kinds, id, cancel) is not { } item) return Missing();
        if (ApiProblems.Invalid(form) is { } wrong) return wrong;
        var to = ContentStates.Parse(form.To) ?? ContentState.Draft;
        if (!transitions.May(item.ContentType, item.State, to)) return Forbidden();
        try
        {
            await transitions.MoveAsync(item, to, form.Reason, cancel);
            return Results.Ok(await ModelAsync(db, item, cancel));
        }
        catch (DbUpdateConcurrencyException)
        {
            return await ConflictAsync(db, id, cancel);
        }
    }

    static Task<ContentItem?> FindAsync(TenantDb db, ContentKinds kinds, string id, CancellationToken cancel) =>
        kinds.Visible(db.ContentItems).SingleOrDefaultAsync(i => i.ContentItemId == id, cancel);

    static async Task<ContentModel> ModelAsync(TenantDb db, ContentItem item, CancellationToken cancel) =>
        ContentModel.Of(item, item.Published || await db.ContentItems.AnyAsync(i => i.ContentItemId == item.ContentItemId && i.Published, cancel), whole: true);

    static async Task<IResult> ConflictAsync(TenantDb db, string id, CancellationToken cancel)
    {
        var current = await db.ContentItems.AsNoTracking().SingleAsync(i => i.ContentItemId == id && i.Latest, cancel);
        return Results.Problem($"Iemand anders heeft dit intussen opgeslagen: versie {current.Version}.", statusCode: StatusCodes.Status409Conflict, title: "Er is een nieuwere versie.",
            extensions: new Dictionary<string, object?> { ["version"] = current.Version, ["current"] = await ModelAsync(db, current, cancel) });
    }

    static IResult? Wrong(ContentForm form) => ApiProblems.Invalid(form) ?? (form.Faults().ToList() is { Count: > 0 } faults ? ApiProblems.Invalid(faults) : null);

    static IResult Missing() => ApiProblems.Status(StatusCodes.Status404NotFound, "Dit stuk is er niet.");

    static IResult Forbidden() => ApiProblems.Status(StatusCodes.Status403Forbidden, "Je rol geeft hier geen recht op.");
}
