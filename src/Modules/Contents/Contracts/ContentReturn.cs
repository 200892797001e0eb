namespace Platform.Contents.Contracts;

/// <summary>How a removed item came back.</summary>
public enum ContentReturn
{
    /// <summary>As the draft or archived text that it was.</summary>
    Draft,

    /// <summary>Readers see again what they saw.</summary>
    Published,

    /// <summary>Readers saw it, but its address belongs to another item now: it is a draft with an address of its own.</summary>
    AddressTaken,
}
