using System.ComponentModel.DataAnnotations;
using Platform.Forum.Boards;

namespace Platform.Forum.BoardSettings;

/// <summary>A board as a beheerder describes it.</summary>
public sealed class BoardForm
{
    [Display(Name = "Naam"), Required(ErrorMessage = "Vul een naam in."), StringLength(60, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string Name { get; set; } = "";

    [Display(Name = "Beschrijving"), StringLength(250, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Description { get; set; }

    /// <summary>Chosen once, when the board is made.</summary>
    [Display(Name = "Soort")]
    public BoardKind Kind { get; set; } = BoardKind.Discussion;

    [Display(Name = "Iedereen mag meelezen, ook zonder account")]
    public bool Public { get; set; }
}
