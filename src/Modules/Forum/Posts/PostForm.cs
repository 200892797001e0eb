using System.ComponentModel.DataAnnotations;

namespace Platform.Forum.Posts;

/// <summary>A reply that its author writes anew.</summary>
public sealed class PostForm
{
    [Display(Name = "Bericht"), Required(ErrorMessage = "Schrijf een reactie."), StringLength(20000, ErrorMessage = "Deze reactie is te lang. Gebruik hooguit {1} tekens.")]
    public string Body { get; set; } = "";

    public int Version { get; set; }
}

/// <summary>Why a moderator removes a post; its author reads it.</summary>
public sealed class RemovalForm
{
    [Display(Name = "Reden"), Required(ErrorMessage = "Schrijf op waarom. De schrijver leest dit."), StringLength(500, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string Reason { get; set; } = "";
}
