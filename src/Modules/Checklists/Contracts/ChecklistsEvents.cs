using Platform.Kernel.Events;

namespace Platform.Checklists.Contracts;

/// <summary>Somebody began an audit with an instrument such as <c>behoeftenfontein</c>.</summary>
public sealed record AuditStarted(long AuditId, string Instrument) : IEvent;

/// <summary>Every question of an audit has an answer and its team closed it. Saved answers raise nothing: there are too many.</summary>
public sealed record AuditCompleted(long AuditId, string Instrument) : IEvent;

/// <summary>A completed audit can be changed again.</summary>
public sealed record AuditReopened(long AuditId, string Instrument) : IEvent;

/// <summary>The check of an audit's website came to an end.</summary>
/// <param name="Succeeded">There are findings.</param>
public sealed record CrawlEnded(long AuditId, long CrawlId, bool Succeeded) : IEvent;

/// <summary>An action came into the improvement plan of an audit.</summary>
public sealed record PlanActionAdded(long AuditId, long ActionId) : IEvent;

/// <summary>An action of the plan is done.</summary>
public sealed record PlanActionDone(long AuditId, long ActionId) : IEvent;

/// <summary>The day of an action has come and it is not done.</summary>
public sealed record PlanActionDue(long AuditId, long ActionId) : IEvent;

/// <summary>A new version of an instrument can be used.</summary>
public sealed record InstrumentPublished(string Instrument, int Version) : IEvent;
