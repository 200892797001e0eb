using System.ComponentModel.DataAnnotations;

namespace Platform.Forum.Boards;

/// <summary>What is talked about on a board, and by which rules.</summary>
public enum BoardKind
{
    /// <summary>A question has one accepted answer.</summary>
    [Display(Name = "Vragen: met een beste antwoord")]
    Question,

    /// <summary>A stuck case without anything that leads to a child; a second person reads it before anyone else does.</summary>
    [Display(Name = "Casuïstiek: een moderator leest eerst mee")]
    Casus,

    [Display(Name = "Gesprek")]
    Discussion,
}
