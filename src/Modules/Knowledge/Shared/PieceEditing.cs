using Microsoft.EntityFrameworkCore;
using Platform.Contents.Contracts;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Members.Contracts;

namespace Platform.Knowledge.Shared;

/// <summary>What an editor needs to save: one set for handreikingen, themes and routes.</summary>
public sealed class PieceEditing(TenantDb db, Person me, ContentEditor editor, ContentTransitions transitions, ContentKinds kinds, Drafting drafting, AddedFields added)
{
    public ContentEditor Editor => editor;

    public Drafting Drafting => drafting;

    /// <summary>The fields that this network added.</summary>
    public AddedFields Added => added;

    public bool MayPublish(string type) => kinds.MayPublish(type) && !kinds.NeedsReview(type);

    public bool NeedsReview(string type) => kinds.NeedsReview(type);

    /// <summary>Saves what was put in the context, goes one step further when the writer asked for it, and forgets what was kept while typing.</summary>
    /// <param name="startedAsNew">The text was typed into an empty form.</param>
    /// <returns>What to tell the writer.</returns>
    public Task<string> FinishAsync(ContentItem item, SaveAction action, bool startedAsNew, CancellationToken cancel) => db.InTransactionAsync(async () =>
    {
        if (action == SaveAction.Publish && MayPublish(item.ContentType)) await editor.PublishAsync(item, null, cancel);
        await editor.CommitAsync(cancel);
        if (action == SaveAction.Submit) await transitions.MoveAsync(item, ContentState.InReview, null, cancel);
        await drafting.ForgetAsync(item.ContentType, startedAsNew ? null : item.ContentItemId, cancel);
        return item.State switch
        {
            ContentState.Published => "Gepubliceerd. Iedereen kan dit nu lezen.",
            ContentState.InReview => "Opgeslagen en ter beoordeling gestuurd. Je krijgt een melding als een collega heeft gekeken.",
            _ => "Opgeslagen als concept.",
        };
    }, cancel);

    /// <summary>The version that somebody else saved while this person was typing, beside the own text.</summary>
    public async Task<DraftConflict> CompareAsync(ContentItem theirs, ContentDraft mine, CancellationToken cancel)
    {
        var by = await db.Set<Member>().Where(m => m.Id == theirs.AuthorId).Select(m => m.DisplayName).SingleOrDefaultAsync(cancel) ?? "Een collega";
        var comparison = Comparison.Of(VersionText.Of(theirs), VersionText.Of(mine.Title, mine.Type, mine.Parts));
        return new DraftConflict(theirs.Version, theirs.ModifiedUtc, by, new SideBySide(comparison, $"Van {by} (versie {theirs.Version})", me.Name.Length > 0 ? $"Van jou, {me.Name}" : "Van jou", "bewerken", "actie"));
    }

    public Task<ContentItem?> LatestUntrackedAsync(string id, CancellationToken cancel) => db.ContentItems.AsNoTracking().SingleOrDefaultAsync(i => i.ContentItemId == id && i.Latest, cancel);
}

/// <summary>What the writer wants besides saving.</summary>
public enum SaveAction
{
    Keep,
    Submit,
    Publish,
}

/// <summary>The version that came in between.</summary>
public sealed record DraftConflict(int Version, DateTimeOffset ModifiedUtc, string By, SideBySide Sides);

/// <summary>What stands around the form of an editor.</summary>
/// <param name="Item">Null: a new one.</param>
/// <param name="Kept">Text that this person typed before and did not save.</param>
public sealed record EditorFrame(PieceType Type, ContentItem? Item, KeptText? Kept, DraftConflict? Conflict, bool NeedsReview, bool MayPublish)
{
    /// <summary>The fields that this network added, or null.</summary>
    public AddedView? Added { get; init; }

    public string Back => Item is null ? "~/" + Type.Root : "~/kennisbank/concepten/" + Item.ContentItemId;

    public string AutosaveUrl => Drafting.UrlFor(Type.Type, Item?.ContentItemId);
}
