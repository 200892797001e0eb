namespace Platform.Crawler.Network;

/// <summary>Why an address may not be asked.</summary>
public enum Refusal
{
    /// <summary>Not http or https.</summary>
    Scheme,

    /// <summary>Another port than 80 or 443.</summary>
    Port,

    /// <summary>A name or password in the address.</summary>
    UserInfo,

    /// <summary>A host that is no ordinary name or address: an address written in numbers of another kind, a name without a point.</summary>
    Host,

    /// <summary>The name leads to an address inside a network, of this machine, or one that is not for the public internet.</summary>
    Address,
}

/// <summary>An address that may not be asked. The message is Dutch and may be shown.</summary>
/// <param name="refusal">Why.</param>
/// <param name="message">For a reader.</param>
public sealed class RefusedAddressException(Refusal refusal, string message) : Exception(message)
{
    /// <summary>Why.</summary>
    public Refusal Refusal => refusal;
}
