using Platform.Kernel.Events;

namespace Platform.Members.Contracts;

/// <summary>Somebody registered and confirmed the e-mail address.</summary>
public sealed record MemberJoined(long MemberId) : IEvent;

/// <summary>An account was closed by a beheerder or by its owner.</summary>
public sealed record MemberClosed(long MemberId) : IEvent;
