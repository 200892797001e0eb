using System.Collections.Concurrent;
using Microsoft.AspNetCore.DataProtection;
using Platform.Kernel.Tenancy;

namespace Platform.Kernel.Shells;

/// <summary>One key ring for the installation; the first purpose of every protector is the tenant, looked up when it is used. What tenant A protected is noise in B.</summary>
public sealed class TenantDataProtection(IDataProtectionProvider ring) : IDataProtectionProvider
{
    public IDataProtector CreateProtector(string purpose) => new Protector(ring, [purpose]);

    sealed class Protector(IDataProtectionProvider ring, string[] purposes) : IDataProtector
    {
        readonly ConcurrentDictionary<string, IDataProtector> _byTenant = new(StringComparer.Ordinal);

        IDataProtector Current => _byTenant.GetOrAdd(TenantContext.CurrentOrNull?.Name ?? "", static (tenant, own) =>
            own.purposes.Aggregate(own.ring.CreateProtector("tenant:" + tenant), (p, purpose) => p.CreateProtector(purpose)), (ring, purposes));

        public IDataProtector CreateProtector(string purpose) => new Protector(ring, [.. purposes, purpose]);

        public byte[] Protect(byte[] plaintext) => Current.Protect(plaintext);

        public byte[] Unprotect(byte[] protectedData) => Current.Unprotect(protectedData);
    }
}
