using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Platform.Contents.Contracts;
using Platform.Contents.Elements;
using Platform.Contents.Items;
using Platform.Contents.Parts;
using Platform.Contents.Taxonomies;
using Platform.Kernel.Data;
using Platform.Members.Contracts;

namespace Platform.Contents.Pieces;

/// <summary>Lays an item out in its editor and takes what came back, for any type.</summary>
public sealed class PieceDesk(TenantDb db, ContentKinds kinds, ContentTypes types, Composer composer, Addresses addresses)
{
    static readonly JsonSerializerOptions s_readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The type as this editor shows it: of a type that a module edits itself only the fields that this network added; null when that leaves nothing.</summary>
    public TypeDefinition? Editable(TypeDefinition type)
    {
        if (kinds.Find(type.Name)?.EditorUrl is null) return type;
        var added = types.AddedFields(type.Name);
        return added.Count == 0 ? null : type with { Parts = [new PlacedPart(type.Name, type.Name) { Fields = added }] };
    }

    public string? ModuleEditor(string type, string id) => kinds.Find(type)?.EditorUrl?.Replace("{id}", id, StringComparison.Ordinal);

    public async Task<PieceForm> LayOutAsync(TypeDefinition type, ContentItem? item, string title, JsonObject json, CancellationToken cancel)
    {
        var needs = new Needs();
        composer.Need(type, json, "", needs);
        var found = await Lookups.LoadAsync(db, needs, drafts: true, cancel, composer.Library);
        var unknown = composer.Unknown(types.Find(type.Name) ?? type, json);
        var list = type.Part(nameof(ListPart))?.Settings.List("ListPartSettings", "ContainedContentTypes") ?? [];
        return new PieceForm(type, title, composer.Edit(type, json, "", found))
        {
            Item = item,
            Version = item?.Version ?? 0,
            MayPublish = kinds.MayPublish(type.Name),
            LivePath = item is null ? null : await db.ContentItems.Where(i => i.ContentItemId == item.ContentItemId && i.Published).Select(i => i.Path).FirstOrDefaultAsync(cancel),
            ModuleEditor = item is null ? null : ModuleEditor(type.Name, item.ContentItemId),
            ContainerId = (json["ContainedPart"] as JsonObject)?["ListContentItemId"]?.ToString(),
            Unknown = unknown.Count == 0 ? null : unknown.ToJsonString(s_readable),
            ListTypes = [.. list.Where(kinds.MayWrite).Select(types.Find).OfType<TypeDefinition>().Select(t => new SelectListItem(t.DisplayName, t.Name))],
        };
    }

    /// <summary>Takes the form over into the JSON and checks it; the faults stand in the form.</summary>
    /// <returns>What to keep, when all is well or only the form changes.</returns>
    public async Task<ContentDraft> ReadAsync(TypeDefinition type, ContentItem? item, JsonObject json, FormInput form, CancellationToken cancel)
    {
        var title = form.Text("Title");
        if (ModuleOwned(type)) title = item!.DisplayText;
        composer.Read(type, json, "", form);
        var parts = new ContentParts(json);
        if (form.IsFormChange) return new ContentDraft(type.Name, title, parts);

        if (title.Length is 0 or > 160) form.Fault("Title", title.Length == 0 ? "Vul een titel in." : "Gebruik hooguit 160 tekens.");
        TermNames.Fill(parts, await TaxonomiesAsync(type, cancel));
        return new ContentDraft(type.Name, title, parts) { Path = ModuleOwned(type) ? null : await AddressAsync(type, item, title, json, form, cancel) };
    }

    /// <summary>The latest version as readers would see it, for who has just been overtaken.</summary>
    public async Task<PieceConflict?> ConflictAsync(TypeDefinition type, string id, CancellationToken cancel)
    {
        var members = db.Set<Member>();
        var other = await db.ContentItems.AsNoTracking().Where(i => i.ContentItemId == id && i.Latest).Select(i => new { Item = i, By = members.Where(m => m.Id == i.AuthorId).Select(m => m.DisplayName).FirstOrDefault() }).SingleOrDefaultAsync(cancel);
        if (other is null) return null;
        var (json, needs) = (other.Item.Parts.Json, new Needs());
        composer.Need(type, json, "", needs);
        return new PieceConflict(other.Item.Version, other.Item.ModifiedUtc, other.By, other.Item.DisplayText, composer.Show(type, json, await Lookups.LoadAsync(db, needs, drafts: true, cancel)));
    }

    bool ModuleOwned(TypeDefinition type) => kinds.Find(type.Name)?.EditorUrl is not null;

    async Task<IReadOnlyList<Taxonomy>> TaxonomiesAsync(TypeDefinition type, CancellationToken cancel) =>
        type.Parts.SelectMany(p => p.Fields).Any(f => f.FieldName == nameof(Fields.TaxonomyField)) ? await Taxonomy.AllAsync(db, cancel) : [];

    async Task<string?> AddressAsync(TypeDefinition type, ContentItem? item, string title, JsonObject json, FormInput form, CancellationToken cancel)
    {
        const string field = nameof(AutoroutePart) + ".Value";
        if (type.Part(nameof(AutoroutePart)) is not { } route || title.Length == 0) return null;
        var typed = AutoroutePart.Clean((json[route.Name] as JsonObject)?["Path"]?.ToString() ?? "");
        if (typed.Length > 0 && typed == item?.Path) return typed;
        var path = typed.Length > 0 ? typed : await StartAsync(type, json, cancel) + AutoroutePart.For(type, title);
        // An address that nobody typed gets a number behind it when another item has it.
        if ((typed.Length > 0 ? await addresses.ObjectionAsync(path, item?.ContentItemId, cancel) : addresses.ObjectionOfModules(path)) is { } objection) form.Fault(field, objection);
        return path;
    }

    // An item in a list stands below the page of that list, unless its type says otherwise.
    async Task<string> StartAsync(TypeDefinition type, JsonObject json, CancellationToken cancel)
    {
        var pattern = type.Part(nameof(AutoroutePart))!.Settings.Text("AutoroutePartSettings", "Pattern");
        if ((json["ContainedPart"] as JsonObject)?["ListContentItemId"]?.ToString() is not { Length: > 0 } list || (pattern.Length > 0 && pattern != AutoroutePart.DefaultPattern && !pattern.Contains("container", StringComparison.Ordinal))) return "";
        return await db.ContentItems.Where(i => i.ContentItemId == list && i.Latest).Select(i => i.Path).FirstOrDefaultAsync(cancel) is { } path ? path + "/" : "";
    }
}
