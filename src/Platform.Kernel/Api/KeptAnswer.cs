namespace Platform.Kernel.Api;

/// <summary>What a POST with an <c>Idempotency-Key</c> was answered, kept for a day. Its row is also the claim: who writes it does the work.</summary>
public sealed class KeptAnswer
{
    /// <summary>SHA-256 of who asked, the path and the key, hexadecimal.</summary>
    public string Id { get; set; } = "";

    /// <summary>SHA-256 of the body that was sent, hexadecimal.</summary>
    public string BodyHash { get; set; } = "";

    /// <summary>0 while the work is going on.</summary>
    public int Status { get; set; }

    public string? ContentType { get; set; }

    public string? Location { get; set; }

    public byte[]? Body { get; set; }

    public DateTimeOffset AtUtc { get; set; }
}
