using System.ComponentModel.DataAnnotations;

namespace Platform.Contents.Taxonomies;

/// <summary>A new taxonomy or term, or another name for one.</summary>
public sealed class TermForm
{
    [Display(Name = "Naam"), Required(ErrorMessage = "Vul een naam in."), StringLength(60, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string Label { get; set; } = "";

    [Display(Name = "Staat onder")]
    public string? Below { get; set; }
}

/// <summary>A taxonomy in the list.</summary>
public sealed record TaxonomyLine(Taxonomy Taxonomy, int Items);

public sealed record TaxonomiesPage(IReadOnlyList<TaxonomyLine> Taxonomies, TermForm Form);

/// <summary>A term with the number of items that are filed under it.</summary>
public sealed record TermLine(TaxonomyTerm Term, int Items);

public sealed record TaxonomyPage(Taxonomy Taxonomy, IReadOnlyList<TermLine> Terms, TermForm Form);

/// <summary>One term: another name, together with another term, or gone.</summary>
public sealed record TermPage(Taxonomy Taxonomy, TaxonomyTerm Term, int Items, TermForm Form);
