namespace Platform.Contents.Contracts;

/// <summary>Where a version of an item stands.</summary>
public enum ContentState
{
    /// <summary>Being written; readers may still see an earlier version.</summary>
    Draft,

    /// <summary>Waits for a colleague who did not write it.</summary>
    InReview,

    /// <summary>The colleague asked for something; the reason says what.</summary>
    ChangesRequested,

    /// <summary>A colleague found it good; it can be published.</summary>
    Approved,

    Published,

    /// <summary>Taken from the site and kept.</summary>
    Archived,

    /// <summary>Removed by somebody, and still to be brought back.</summary>
    Deleted,
}
