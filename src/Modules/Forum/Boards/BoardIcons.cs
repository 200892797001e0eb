namespace Platform.Forum.Boards;

static class BoardIcons
{
    public static string Of(BoardKind kind) => kind switch { BoardKind.Question => "circle-help", BoardKind.Casus => "heart-handshake", _ => "messages-square" };
}
