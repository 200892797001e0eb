using System.Security.Cryptography;

namespace Platform.Contents.Contracts;

/// <summary>Ids as Orchard Core makes them.</summary>
public static class ContentIds
{
    public const int Length = 26;

    /// <summary>26 characters out of 32: 130 random bits.</summary>
    public static string New() => RandomNumberGenerator.GetString("0123456789abcdefghjkmnpqrstvwxyz", Length);
}
