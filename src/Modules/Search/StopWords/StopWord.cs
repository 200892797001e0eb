using System.ComponentModel.DataAnnotations;

namespace Platform.Search.StopWords;

/// <summary>A word that search passes over in this network. Without any, the list of the library counts.</summary>
public sealed class StopWord
{
    [MaxLength(60)]
    public string Word { get; init; } = "";
}
