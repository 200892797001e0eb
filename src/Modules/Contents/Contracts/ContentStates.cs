using System.Text.Json;

namespace Platform.Contents.Contracts;

/// <summary>States as people and the API call them.</summary>
public static class ContentStates
{
    extension(ContentState state)
    {
        /// <summary>What people read: "Wacht op beoordeling".</summary>
        public string Label => state switch
        {
            ContentState.Draft => "Concept",
            ContentState.InReview => "Wacht op beoordeling",
            ContentState.ChangesRequested => "Wijziging gevraagd",
            ContentState.Approved => "Goedgekeurd",
            ContentState.Published => "Gepubliceerd",
            ContentState.Archived => "Gearchiveerd",
            _ => "Verwijderd",
        };

        /// <summary>Class of the label: <c>sp-label sp-label--ok</c>.</summary>
        public string LabelClass => state switch
        {
            ContentState.Published or ContentState.Approved => "sp-label sp-label--ok",
            ContentState.InReview => "sp-label sp-label--accent",
            ContentState.ChangesRequested => "sp-label sp-label--let",
            ContentState.Deleted => "sp-label sp-label--fout",
            _ => "sp-label",
        };

        /// <summary>As the API writes it: <c>inReview</c>.</summary>
        public string Name => JsonNamingPolicy.CamelCase.ConvertName(state.ToString());
    }

    /// <summary>The state that the API means, or null.</summary>
    public static ContentState? Parse(string? name) => Enum.GetValues<ContentState>().Where(s => s.Name == name).Select(s => (ContentState?)s).FirstOrDefault();
}
