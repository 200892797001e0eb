using System.ComponentModel.DataAnnotations;

namespace Platform.Forum.Replies;

/// <summary>A reply as somebody writes it; also the body of the API.</summary>
public sealed class ReplyForm
{
    [Display(Name = "Bericht"), Required(ErrorMessage = "Schrijf een reactie."), StringLength(20000, ErrorMessage = "Deze reactie is te lang. Gebruik hooguit {1} tekens.")]
    public string Body { get; set; } = "";

    /// <summary>Where the form goes; from the address, never from the sender.</summary>
    internal string Board { get; set; } = "";

    internal long TopicId { get; set; }
}
