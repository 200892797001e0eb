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

/// <summary>Its author asks a colleague to review this version.</summary>
public sealed record ContentSubmitted(string ContentItemId, string ContentItemVersionId, string ContentType) : IEvent;

/// <summary>Somebody who did not write it approved this version.</summary>
public sealed record ContentApproved(string ContentItemId, string ContentItemVersionId, string ContentType) : IEvent;

/// <summary>The reviewer asked its author for changes; the reason stands in the item.</summary>
public sealed record ContentReturned(string ContentItemId, string ContentItemVersionId, string ContentType) : IEvent;

/// <summary>The moment to publish came while nobody had approved the version.</summary>
public sealed record PublicationMissed(string ContentItemId, string ContentItemVersionId, string ContentType) : IEvent;
