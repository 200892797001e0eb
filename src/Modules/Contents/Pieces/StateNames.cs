using Platform.Contents.Contracts;

namespace Platform.Contents.Pieces;

/// <summary>What people call the states of an item.</summary>
public static class StateNames
{
    public static string Of(ContentState state) => state switch
    {
        ContentState.Draft => "Concept",
        ContentState.Published => "Online",
        ContentState.Archived => "Gearchiveerd",
        ContentState.Deleted => "Verwijderd",
        _ => state.ToString(),
    };

    /// <summary>The state of this name, or null.</summary>
    public static ContentState? Parse(string? name) => Enum.TryParse<ContentState>(name, out var state) && Enum.IsDefined(state) ? state : null;
}
