namespace Platform.Media.Inspections;

/// <summary>Work that waits: look for something harmful in a version, and show it when there is nothing.</summary>
sealed record InspectVersion(long VersionId);
