using Platform.Kernel.Events;

namespace Platform.Agenda.Contracts;

/// <summary>A session can be seen and people can register for it.</summary>
public sealed record SessionPublished(long SessionId) : IEvent;

/// <summary>Something of a published session changed: its words, its time, its place or its capacity.</summary>
public sealed record SessionChanged(long SessionId) : IEvent;

/// <summary>A session will not take place. Who was registered gets a mail.</summary>
public sealed record SessionCancelled(long SessionId) : IEvent;

/// <summary>Somebody got a place or stands on the waiting list.</summary>
public sealed record Registered(long SessionId, long RegistrationId) : IEvent;

/// <summary>Somebody gave a place back or left the waiting list.</summary>
public sealed record RegistrationCancelled(long SessionId, long RegistrationId) : IEvent;

/// <summary>The first of the waiting list got a place that came free.</summary>
public sealed record PlaceOffered(long SessionId, long RegistrationId) : IEvent;
