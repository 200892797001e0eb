using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Platform.Kernel.Events;
using Platform.Kernel.Files;
using Platform.Kernel.Modules;
using Platform.Kernel.Search;

namespace Platform.Kernel.Data;

/// <summary>
/// The database of one tenant, with the tables of all modules. Saving writes entities, their events, audit entries and search
/// text in one transaction. A module reaches its own sets through extension properties (<c>db.Topics</c>).
/// </summary>
public sealed class TenantDb(DbContextOptions<TenantDb> options) : DbContext(options)
{
    readonly List<(Func<object> Make, DateTimeOffset? Due, string? Key)> _messages = [];
    readonly List<Func<AuditEntry>> _audit = [];
    SqliteHandles? _handles;

    /// <summary>Who works in which tenant; set when the context is leased from the pool.</summary>
    public TenantSession Session { get; internal set; } = null!;

    internal bool IsSqlite => Database.ProviderName?.EndsWith("Sqlite", StringComparison.Ordinal) == true;

    /// <summary>States a fact that becomes true with the next save. The factory runs after the entities have got their ids.</summary>
    public void Raise(Func<IEvent> fact) => _messages.Add((fact, null, null));

    /// <summary>Plans work for a handler of this message, in the next save.</summary>
    /// <param name="due">When it may start; null is at once.</param>
    /// <param name="key">When given, at most one job with this key is waiting: a second one replaces the first.</param>
    public void Schedule<T>(T message, DateTimeOffset? due = null, string? key = null) where T : notnull => _messages.Add((() => message, due ?? DateTimeOffset.MinValue, key));

    /// <summary>Adds a line to the audit log with the next save: what happened to what, never text of a casus.</summary>
    /// <param name="action">For example <c>look.changed</c>.</param>
    /// <param name="subject">For example <c>topic:12</c>.</param>
    public void Audit(string action, string subject) => _audit.Add(() => new AuditEntry { Action = action, Subject = subject });

    protected override void OnModelCreating(ModelBuilder model)
    {
        KernelTables.Map(model);
        foreach (var module in this.GetService<ModuleCatalog>().Modules) module.MapEntities(model);
        PortableTypes.Apply(model, IsSqlite);
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) => throw new NotSupportedException("Use SaveChangesAsync: no synchronous I/O.");

    public override Task<int> SaveChangesAsync(CancellationToken cancellationToken = default) => SaveChangesAsync(true, cancellationToken);

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (Database.CurrentTransaction is not null) return await SaveAllAsync(cancellationToken);
        return await InTransactionAsync(() => SaveAllAsync(cancellationToken), cancellationToken);
    }

    /// <summary>
    /// Runs this work in one transaction (immediate on SQLite, behind the tenant's write gate) and commits it. Inside an outer
    /// transaction it takes part in that one. An exception undoes everything.
    /// </summary>
    public async Task<T> InTransactionAsync<T>(Func<Task<T>> work, CancellationToken cancel = default)
    {
        if (Database.CurrentTransaction is not null) return await work();
        await Session.MarkAsync(cancel);
        var gate = IsSqlite ? Session.Tenant.State.WriteGate : null;
        if (gate is not null) await gate.WaitAsync(cancel);
        try
        {
            await using var transaction = await Database.BeginTransactionAsync(cancel);
            var result = await work();
            await transaction.CommitAsync(cancel);
            Session.Tenant.State.Touch();
            return result;
        }
        catch
        {
            _messages.Clear();
            _audit.Clear();
            throw;
        }
        finally
        {
            gate?.Release();
            Session.Signal();
        }
    }

    public Task InTransactionAsync(Func<Task> work, CancellationToken cancel = default) =>
        InTransactionAsync(async () => { await work(); return 0; }, cancel);

    async Task<int> SaveAllAsync(CancellationToken cancel)
    {
        ChangeTracker.DetectChanges();
        var searchable = Session.Search is null ? [] : ChangeTracker.Entries<ISearchable>()
            .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .Select(e => (e.Entity, Gone: e.State == EntityState.Deleted)).ToList();
        var mentioning = Session.FileUses is null ? [] : ChangeTracker.Entries<IMentionsFiles>()
            .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .Select(e => (e.Entity, Gone: e.State == EntityState.Deleted)).ToList();
        var written = await base.SaveChangesAsync(true, cancel);

        foreach (var (entity, gone) in mentioning)
        {
            if (!gone && entity.ToMentions() is { } mentions) await Session.FileUses!.PutAsync(this, entity.SearchKey, mentions, cancel);
            else await Session.FileUses!.RemoveAsync(this, entity.SearchKey, cancel);
        }
        foreach (var (entity, gone) in searchable)
        {
            if (!gone && entity.ToSearch() is { } text) await Session.Search!.PutAsync(this, entity.SearchKey, text, cancel);
            else await Session.Search!.RemoveAsync(this, entity.SearchKey, cancel);
        }
        if (await AddOutboxAsync(cancel) | searchable.Count + mentioning.Count > 0) written += await base.SaveChangesAsync(true, cancel);
        return written;
    }

    async Task<bool> AddOutboxAsync(CancellationToken cancel)
    {
        if (_messages.Count == 0 && _audit.Count == 0) return false;
        var now = Session.Clock.GetUtcNow();
        foreach (var (make, due, key) in _messages)
        {
            var message = make();
            if (message is IEvent) Set<AuditEntry>().Add(Session.Sign(new AuditEntry { Action = message.GetType().Name, Subject = MessageJson.Write(message) }, now));
            if (key is not null) await Set<Job>().Where(j => j.Key == key && j.LockedUntil == null).ExecuteDeleteAsync(cancel);
            foreach (var handler in Session.Handlers.For(message.GetType()))
                Set<Job>().Add(new Job { Kind = handler.Name, Payload = MessageJson.Write(message), DueUtc = due is { } d && d > now ? d : now, Key = key });
        }
        foreach (var entry in _audit) Set<AuditEntry>().Add(Session.Sign(entry(), now));
        _messages.Clear();
        _audit.Clear();
        return true;
    }

    /// <summary>False once the connection was given back: what opens it later closes it again.</summary>
    internal bool KeepsConnection { get; private set; }

    /// <summary>The connection of this lease, on SQLite.</summary>
    internal SqliteHandle? Sqlite { get; set; }

    /// <summary>Gives the connection back before a long answer, such as a big file: a slow reader must not keep it from others.</summary>
    public async Task ReleaseConnectionAsync()
    {
        KeepsConnection = false;
        if (Sqlite is not null) Sqlite.Close();
        else await Database.GetDbConnection().CloseAsync();
    }

    /// <summary>Gives the context back to the pool without the scope it worked in, for the pool outlives the shell.</summary>
    public override async ValueTask DisposeAsync()
    {
        if (KeepsConnection && Sqlite is null) await ReleaseConnectionAsync();
        var rest = End();
        await base.DisposeAsync();
        rest?.Invoke();
    }

    public override void Dispose()
    {
        if (KeepsConnection && Sqlite is null) Database.GetDbConnection().Close();
        var rest = End();
        base.Dispose();
        rest?.Invoke();
    }

    /// <summary>Forgets everything of the previous lease; called by the pool's lease, before anything else.</summary>
    internal void Begin(TenantSession session, SqliteHandles? handles)
    {
        Session = session;
        _handles = handles;
        KeepsConnection = true;
        _messages.Clear();
        _audit.Clear();
    }

    // What puts the connection to rest runs last: only a context that was reset does nothing with it any more.
    Action? End()
    {
        var (handle, handles, whole) = (Sqlite, _handles, KeepsConnection && Database.CurrentTransaction is null);
        Sqlite = null;
        KeepsConnection = false;
        Session = null!;
        return handle is null ? null : whole ? () => handles!.Rest(handle) : handle.Close;
    }
}
