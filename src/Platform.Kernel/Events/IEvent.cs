namespace Platform.Kernel.Events;

/// <summary>
/// A fact, in the past tense, in a module's <c>Contracts</c>. It is written to the outbox and the audit log in the transaction
/// that made it true, so it carries ids and never text of a casus or of a person.
/// </summary>
public interface IEvent;

/// <summary>
/// Reacts to an event or runs a scheduled job, after commit, in the background, in a scope of the tenant.
/// May run more than once for one message (a crash, a retry): make it idempotent. An exception means: try again later.
/// </summary>
public interface IHandle<in T>
{
    Task HandleAsync(T message, CancellationToken cancel);
}
