using Platform.Contents.Contracts;
using Platform.Kernel.Permissions;
using Platform.Kernel.Views;
using Platform.Knowledge.Handreikingen;
using Platform.Knowledge.Shared;

namespace Platform.Knowledge.Drafts;

/// <summary>Drafts of a handreiking that begin on a page of another module, with a link to where the lesson was learned.</summary>
sealed class DraftDesk(ContentEditor editor, Person me, SiteUrls urls) : IDraftDesk
{
    public bool IsOpen => me.IsSignedIn && me.Can(KnowledgePermissions.Write);

    public async Task<string> BeginAsync(string title, string summary, string body, RelatedLink source, CancellationToken cancel)
    {
        if (!IsOpen) throw new InvalidOperationException("This person may not write in the kennisbank.");
        var parts = new ContentParts { Markdown = body.ReplaceLineEndings("\n") };
        parts.SetText(Handreiking.Type, "Summary", summary);
        parts.SetLinks(Handreiking.Type, "Sources", [(source.Text, urls.Absolute(source.Url))]);
        var item = await editor.SaveAsync(null, new ContentDraft(Handreiking.Type, title, parts), cancel);
        await editor.CommitAsync(cancel);
        return PieceType.Of(Handreiking.Type).EditUrl(item.ContentItemId)[1..];
    }
}
