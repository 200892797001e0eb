using System.ComponentModel.DataAnnotations;

namespace Platform.Forum.Topics;

/// <summary>A question or conversation as somebody writes it; also the body of the API.</summary>
public class TopicForm
{
    [Display(Name = "Titel"), Required(ErrorMessage = "Vul een titel in."), StringLength(150, MinimumLength = 5, ErrorMessage = "Maak de titel {2} tot {1} tekens lang.")]
    public string Title { get; set; } = "";

    [Display(Name = "Bericht"), Required(ErrorMessage = "Schrijf een bericht."), StringLength(20000, ErrorMessage = "Dit bericht is te lang. Gebruik hooguit {1} tekens.")]
    public string Body { get; set; } = "";

    /// <summary>What the writer had before them; 0 for a new topic.</summary>
    public int Version { get; set; }
}
