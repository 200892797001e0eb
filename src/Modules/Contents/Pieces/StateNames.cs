using Platform.Contents.Contracts;

namespace Platform.Contents.Pieces;

/// <summary>What people call the states of an item.</summary>
public static class StateNames
{
    public static string Of(ContentState state) => state switch
    {
        ContentState.Published => "Online",
        _ => state.Label,
    };

    /// <summary>The state of this name, or null.</summary>
    public static ContentState? Parse(string? name) => Enum.TryParse<ContentState>(name, out var state) && Enum.IsDefined(state) ? state : null;
}
