using Platform.Kernel.Events;

namespace Platform.Contents.Contracts;

/// <summary>Readers see this version from now on.</summary>
public sealed record ContentPublished(string ContentItemId, string ContentItemVersionId, string ContentType) : IEvent;

/// <summary>Readers do not see the item any more; it went back to its writers or to the archive.</summary>
public sealed record ContentUnpublished(string ContentItemId, string ContentType) : IEvent;

/// <summary>Somebody saved a version; what readers see did not change.</summary>
public sealed record ContentDraftSaved(string ContentItemId, string ContentItemVersionId, string ContentType) : IEvent;

/// <summary>The item was removed; it can still be brought back.</summary>
public sealed record ContentDeleted(string ContentItemId, string ContentType) : IEvent;
