using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Platform.Kernel.Data;

namespace Platform.Kernel.Shells;

/// <summary>Keeps the key ring in the host database, so that every node reads the same cookies. Data protection asks for it synchronously, at start and when a key is renewed.</summary>
sealed class HostKeyRing(DatabaseSetup databases) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = databases.OpenHost();
        return [.. db.Keys.Select(k => k.Xml).ToList().Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var db = databases.OpenHost();
        db.Keys.Add(new ProtectionKey { Xml = element.ToString(SaveOptions.DisableFormatting) });
        db.SaveChanges();
    }
}
