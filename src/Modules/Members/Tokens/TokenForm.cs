using System.ComponentModel.DataAnnotations;

namespace Platform.Members.Tokens;

public sealed class TokenForm
{
    [Display(Name = "Naam"), Required(ErrorMessage = "Geef het token een naam."), StringLength(80, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string Name { get; set; } = "";

    [Display(Name = "Wat mag het token?"), MinLength(1, ErrorMessage = "Kies minstens één recht.")]
    public List<string> Scopes { get; set; } = [];

    [Display(Name = "Geldig"), AllowedValues(30, 90, 180, 365, ErrorMessage = "Kies hoelang het token geldig is.")]
    public int Days { get; set; } = 90;
}

/// <summary>A token as its owner sees it in the list.</summary>
public sealed record TokenLine(long Id, string Name, string Scopes, DateTimeOffset CreatedUtc, DateTimeOffset ExpiresUtc, DateTimeOffset? LastUsedUtc);

public sealed record TokenPage(TokenForm Form, IReadOnlyList<TokenLine> Tokens, IReadOnlyDictionary<string, string> Scopes, DateTimeOffset Now);
