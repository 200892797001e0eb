using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Platform.Ui;

/// <summary>A person as initials; decorative, the name stands beside it.</summary>
[HtmlTargetElement("avatar", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class AvatarTagHelper : TagHelper
{
    public string? Name { get; set; }

    public string? Size { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "sp-avatar" + (HasAccent(Name) ? " sp-avatar--accent" : "") + (Size == "small" ? " sp-avatar--klein" : ""));
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.SetContent(Initials(Name));
    }

    /// <summary>"Sanne de Boer" → SB; words that start with a small letter do not count.</summary>
    public static string Initials(string? name)
    {
        Span<char> letters = stackalloc char[2];
        var (found, between) = (0, true);
        foreach (var c in name ?? "")
        {
            if (between && char.IsUpper(c) && found < letters.Length) letters[found++] = c;
            between = c is ' ' or '-';
        }
        return found > 0 ? new string(letters[..found]) : "?";
    }

    /// <summary>Half of the people have the accent colour, always the same people.</summary>
    public static bool HasAccent(string? name)
    {
        var sum = 0;
        foreach (var c in name ?? "") sum += c;
        return sum % 2 == 1;
    }
}
