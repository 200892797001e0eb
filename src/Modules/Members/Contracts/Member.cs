using Microsoft.AspNetCore.Identity;
using Platform.Kernel.Search;

namespace Platform.Members.Contracts;

/// <summary>Somebody with an account in a network. Other modules may join on it and read it; only this module changes it.</summary>
public sealed class Member : IdentityUser<long>, ISearchable
{
    public string DisplayName { get; set; } = "";

    /// <summary>For example: Jeugdconsulent.</summary>
    public string Function { get; set; } = "";

    public string Organisation { get; set; } = "";

    /// <summary>One of the 42 jeugdregio's, or empty.</summary>
    public string Region { get; set; } = "";

    /// <summary>Words separated by commas.</summary>
    public string Expertise { get; set; } = "";

    public string About { get; set; } = "";

    /// <summary>Whether other members see the e-mail address on the profile.</summary>
    public bool ShowEmail { get; set; }

    public DateTimeOffset JoinedUtc { get; set; }

    public DateTimeOffset? LastSeenUtc { get; set; }

    /// <summary>A beheerder closed the account; it cannot log in and is not listed.</summary>
    public bool Closed { get; set; }

    /// <summary>Fictional: made by a demo recipe.</summary>
    public bool Demo { get; set; }

    public SearchKey SearchKey => new("member", Id);

    public SearchText? ToSearch() => Closed || !EmailConfirmed ? null : new SearchText(
        DisplayName, string.Join(' ', Function, Organisation, Region, Expertise, About), $"/leden/{Id}", SearchAudience.Members, JoinedUtc, Facets: [new SearchFacet("regio", Region)]);
}
