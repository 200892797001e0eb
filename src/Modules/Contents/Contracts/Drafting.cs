using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;
using Platform.Contents.Data;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;

namespace Platform.Contents.Contracts;

/// <summary>
/// The text that this person typed into an editor and did not save. The form of the editor carries <c>data-autosave</c> with the
/// address of <see cref="UrlFor"/>; an editor that opens again offers what is here, and forgets it when the person saves.
/// </summary>
public sealed class Drafting(TenantDb db, Person me)
{
    /// <summary>Name of the field that says which version the text was based on.</summary>
    public const string VersionField = "Version";

    /// <summary>Where the form of this item is kept: <c>~/inhoud/tussenstand/…</c>.</summary>
    /// <param name="contentItemId">Null: an item that is not there yet.</param>
    public static string UrlFor(string type, string? contentItemId) => "~/inhoud/tussenstand/" + Subject(type, contentItemId);

    /// <summary>What was kept, or null.</summary>
    public async Task<KeptText?> FindAsync(string type, string? contentItemId, CancellationToken cancel)
    {
        var (my, subject) = (me.MemberId, Subject(type, contentItemId));
        return await db.Autosaves.AsNoTracking().SingleOrDefaultAsync(a => a.MemberId == my && a.Subject == subject, cancel) is { } kept ? new KeptText(kept.SavedUtc, UrlFor(type, contentItemId), kept.Fields) : null;
    }

    /// <summary>The text was saved, or thrown away by its writer.</summary>
    public Task ForgetAsync(string type, string? contentItemId, CancellationToken cancel)
    {
        var (my, subject) = (me.MemberId, Subject(type, contentItemId));
        return db.InTransactionAsync(() => db.Autosaves.Where(a => a.MemberId == my && a.Subject == subject).ExecuteDeleteAsync(cancel), cancel);
    }

    internal static string Subject(string type, string? contentItemId) => contentItemId ?? "nieuw:" + type;
}

/// <summary>A form that was kept.</summary>
/// <param name="Url">Where it is kept, app-relative.</param>
public sealed record KeptText(DateTimeOffset SavedUtc, string Url, string Fields)
{
    /// <summary>The values for <c>TryUpdateModelAsync</c>, as if the form had been sent.</summary>
    public IValueProvider Values() => new FormValueProvider(BindingSource.Form, Form(), CultureInfo.CurrentCulture);

    /// <summary>The same as the fields themselves.</summary>
    public FormCollection Form() => new((JsonSerializer.Deserialize<Dictionary<string, string[]>>(Fields) ?? []).ToDictionary(f => f.Key, f => new StringValues(f.Value)));
}
