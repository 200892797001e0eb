using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Tenancy;

namespace Platform.Kernel.Settings;

/// <summary>The settings of the current tenant, one record type a section. Reading costs no query: they are loaded when the tenant wakes up.</summary>
public sealed class TenantSettings(TenantDb db, TenantStore tenants, TenantScope scope)
{
    /// <summary>A section, or its defaults when nothing was ever saved.</summary>
    public T Get<T>() where T : class, new() => scope.Awake.Settings.Get<T>();

    /// <summary>Saves a section and lets every node know.</summary>
    /// <exception cref="ValidationException">The section breaks one of its own rules.</exception>
    public async Task SaveAsync<T>(T section, CancellationToken cancel = default) where T : class, new()
    {
        await StageAsync(section, cancel);
        db.Audit("settings.saved", typeof(T).Name);
        await db.SaveChangesAsync(cancel);
        await tenants.TouchAsync(db.Session.Tenant.Name, cancel);
    }

    /// <summary>Puts a section in the context without saving; recipes save everything at once.</summary>
    public async Task StageAsync(object section, CancellationToken cancel)
    {
        Validator.ValidateObject(section, new ValidationContext(section), validateAllProperties: true);
        var name = section.GetType().Name;
        var row = await db.Set<SettingsSection>().FindAsync([name], cancel);
        if (row is null) db.Add(row = new SettingsSection { Name = name });
        row.Json = MessageJson.Write(section);
    }

    /// <summary>Part of waking up.</summary>
    internal static async Task<LoadedSettings> LoadAsync(TenantDb db, CancellationToken cancel) =>
        new(await db.Set<SettingsSection>().AsNoTracking().ToDictionaryAsync(s => s.Name, s => s.Json, cancel));
}

/// <summary>Each section is text until somebody asks for it, and only the section after that: there are thousands of tenants.</summary>
sealed class LoadedSettings(Dictionary<string, string> json)
{
    readonly ConcurrentDictionary<string, object> _sections = new(concurrencyLevel: 1, json.Select(s => KeyValuePair.Create<string, object>(s.Key, s.Value)), StringComparer.Ordinal);

    public T Get<T>() where T : class, new()
    {
        var found = _sections.GetValueOrDefault(typeof(T).Name);
        if (found is T section) return section;
        section = found is string text ? JsonSerializer.Deserialize<T>(text, MessageJson.Options) ?? new T() : new T();
        _sections[typeof(T).Name] = section;
        return section;
    }
}

/// <summary>A section that recipes and the settings page know by its type name.</summary>
/// <param name="OwnStep">An export writes it as a step of its own, not among the settings.</param>
[Modules.SharedByTenants]
public sealed record SettingsType(Type Type, bool OwnStep = false);

public static class SettingsRegistration
{
    public static Microsoft.Extensions.DependencyInjection.IServiceCollection AddSettings<T>(this Microsoft.Extensions.DependencyInjection.IServiceCollection services, bool ownStep = false) where T : class, new() =>
        Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddSingleton(services, new SettingsType(typeof(T), ownStep));
}
