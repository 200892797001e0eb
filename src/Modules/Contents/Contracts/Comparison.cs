
namespace Platform.Contents.Contracts;

/// <summary>A field of two versions with what differs.</summary>
public sealed record FieldDiff(string Name, string Label, IReadOnlyList<DiffPart> Parts)
{
    public bool Differs => Parts.Any(p => p.Kind != DiffKind.Same);
}

/// <summary>Two texts beside each other; only the fields that differ.</summary>
public sealed record Comparison(IReadOnlyList<FieldDiff> Fields)
{
    public static Comparison Of(ContentItem before, ContentItem after) => Of(VersionText.Of(before), VersionText.Of(after));

    public static Comparison Of(IReadOnlyList<VersionField> before, IReadOnlyList<VersionField> after)
    {
        var names = before.Concat(after).DistinctBy(f => f.Name);
        return new Comparison([.. names.Select(f => new FieldDiff(f.Name, f.Label, WordDiff.Of(Text(before, f.Name), Text(after, f.Name)))).Where(d => d.Differs)]);
    }

    static string Text(IReadOnlyList<VersionField> fields, string name) => fields.FirstOrDefault(f => f.Name == name)?.Text ?? "";
}

/// <summary>Two texts of the same moment beside each other, for the view <c>Contents:Versions/_Sides</c>.</summary>
/// <param name="Theirs">Heading of the first text: "Van Nadia, versie 4".</param>
/// <param name="Mine">Heading of the second text.</param>
/// <param name="TakeButton">Name of the button that takes a field over from the first text into the form <paramref name="FormId"/>, its value is <c>overnemen:</c> with the field; null: no button.</param>
public sealed record SideBySide(Comparison Comparison, string Theirs, string Mine, string FormId, string? TakeButton);
