using System.ComponentModel.DataAnnotations;

namespace Platform.Agenda.Messages;

public sealed class MessageForm
{
    [Display(Name = "Aan")]
    public MessageAudience Audience { get; set; }

    [Display(Name = "Onderwerp"), Required(ErrorMessage = "Vul een onderwerp in."), StringLength(120, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Subject { get; set; }

    [Display(Name = "Bericht"), Required(ErrorMessage = "Schrijf een bericht."), StringLength(5000, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Text { get; set; }
}
