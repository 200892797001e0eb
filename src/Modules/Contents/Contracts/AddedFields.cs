using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Platform.Contents.Elements;
using Platform.Kernel.Data;

namespace Platform.Contents.Contracts;

/// <summary>The fields that a network added to a type of a module, for the pages and the editor of that module. Without such fields it costs nothing.</summary>
public sealed class AddedFields(TenantDb db, ContentTypes types, Composer composer)
{
    /// <summary>What readers see of them, or null.</summary>
    public async Task<AddedView?> ShowAsync(ContentItem item, CancellationToken cancel)
    {
        if (Of(item.ContentType) is not { } type) return null;
        var (json, needs) = (item.Parts.Json, new Needs());
        composer.Need(type, json, "", needs);
        return composer.Show(type, json, await Lookups.LoadAsync(db, needs, drafts: false, cancel)) is { Count: > 0 } drawn ? new AddedView("Contents:Items/_Drawn", drawn) : null;
    }

    /// <summary>Their part of a form, or null.</summary>
    public async Task<AddedView?> EditAsync(string type, ContentParts parts, CancellationToken cancel)
    {
        if (Of(type) is not { } added) return null;
        var needs = new Needs();
        composer.Need(added, parts.Json, "", needs);
        return new AddedView("Contents:Pieces/_Sections", composer.Edit(added, parts.Json, "", await Lookups.LoadAsync(db, needs, drafts: true, cancel, composer.Library)));
    }

    /// <summary>Takes over what somebody filled in; the faults stand beside the fields.</summary>
    public void Read(string type, ContentParts parts, IFormCollection form, ModelStateDictionary state)
    {
        if (Of(type) is { } added) composer.Read(added, parts.Json, "", new FormInput(form, state));
    }

    /// <summary>Takes one of them over from another version.</summary>
    public void Take(string type, string field, ContentParts parts, ContentParts other)
    {
        if (types.AddedFields(type).Any(f => f.Name == field) && parts.Json[type] is System.Text.Json.Nodes.JsonObject own) own[field] = other.Json[type]?[field]?.DeepClone();
    }

    /// <summary>Whether a button only changes these fields: a search, a row more.</summary>
    public static bool Changes(string? action) => action?.Contains(':', StringComparison.Ordinal) == true;

    TypeDefinition? Of(string type) => types.AddedFields(type) is { Count: > 0 } fields ? types.Find(type)! with { Parts = [new PlacedPart(type, type) { Fields = fields }] } : null;
}

/// <summary>A partial view with its model.</summary>
public sealed record AddedView(string View, object Model);
