using Platform.Contents.Contracts;
using Platform.Knowledge.Shared;

namespace Platform.Knowledge.Themes;

/// <summary>The opening of a theme: an introduction with everything there is about it.</summary>
static class Themapagina
{
    public const string Type = "Themapagina";

    public static readonly ContentKind Kind = PieceType.Kind(Type, "themas/", ["nieuw", "concepten"]);
}
