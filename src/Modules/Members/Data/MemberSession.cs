namespace Platform.Members.Data;

/// <summary>A device that is logged in. The cookie carries its id; ending the row ends the session.</summary>
sealed class MemberSession
{
    public string Id { get; set; } = "";

    public long MemberId { get; set; }

    /// <summary>Browser and system as far as the user agent tells, for example "Firefox op Android".</summary>
    public string Device { get; set; } = "";

    public DateTimeOffset StartedUtc { get; set; }

    public DateTimeOffset LastUsedUtc { get; set; }
}

/// <summary>A personal token for the API; only its hash is kept.</summary>
sealed class AccessToken
{
    public long Id { get; set; }

    public long MemberId { get; set; }

    public string Name { get; set; } = "";

    /// <summary>SHA-256 of the token, hexadecimal.</summary>
    public string Hash { get; set; } = "";

    /// <summary>Names of scopes separated by commas.</summary>
    public string Scopes { get; set; } = "";

    public DateTimeOffset CreatedUtc { get; set; }

    public DateTimeOffset ExpiresUtc { get; set; }

    public DateTimeOffset? LastUsedUtc { get; set; }
}
