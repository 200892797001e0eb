using System.Text.RegularExpressions;

namespace Platform.Kernel.Views;

/// <summary>Addresses of videos that a page may play in place, once a reader asks for it: YouTube without cookies, and Vimeo without tracking.</summary>
public static partial class VideoAddress
{
    /// <summary>Where frames may come from, for the security policy.</summary>
    public const string Hosts = "https://www.youtube-nocookie.com https://player.vimeo.com";

    /// <summary>Address of the player, or null when this is no address of a video.</summary>
    public static string? Player(string url)
    {
        if (YouTubeId(url) is { } id) return "https://www.youtube-nocookie.com/embed/" + id;
        return Vimeo().Match(url) is { Success: true } vimeo ? $"https://player.vimeo.com/video/{vimeo.Groups["id"].Value}?dnt=1" : null;
    }

    public static string? YouTubeId(string url) => YouTube().Match(url) is { Success: true } match ? match.Groups["id"].Value : null;

    [GeneratedRegex(@"^https?://(?:(?:www\.|m\.)?youtube(?:-nocookie)?\.com/(?:watch\?(?:[^#]*&)?v=|embed/|shorts/|live/)|youtu\.be/)(?<id>[A-Za-z0-9_-]{11})(?:[?&#/].*)?$")]
    private static partial Regex YouTube();

    [GeneratedRegex(@"^https://(?:www\.|player\.)?vimeo\.com/(?:video/)?(?<id>[0-9]{6,12})(?:[?#/].*)?$")]
    private static partial Regex Vimeo();
}
