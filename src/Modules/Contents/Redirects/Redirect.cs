namespace Platform.Contents.Redirects;

/// <summary>An address that readers may still have of an item that lives elsewhere now.</summary>
sealed class Redirect
{
    /// <summary>As in <c>ContentItem.Path</c>.</summary>
    public string Path { get; init; } = "";

    public string ContentItemId { get; set; } = "";
}
