using Platform.Forum.Topics;
using Platform.Kernel;
using Platform.Kernel.Permissions;

namespace Platform.Forum.Boards;

/// <summary>A part of the forum with its own rules.</summary>
sealed class Board
{
    /// <summary>First path segments below <c>/forum</c> that are pages of their own.</summary>
    static readonly string[] s_reserved = ["moderatie", "berichten", "ontvolgen"];

    public long Id { get; set; }

    /// <summary>Part of every address on the board, so it never changes.</summary>
    public string Slug { get; private set; } = "";

    public string Name { get; set; } = "";

    public string Description { get; set; } = "";

    /// <summary>Never changes: topics were placed by its rules.</summary>
    public BoardKind Kind { get; private set; }

    public int Order { get; set; }

    /// <summary>Everybody may read along, also without an account.</summary>
    public bool Public { get; private set; }

    Board()
    {
    }

    /// <exception cref="RuleException">The slug cannot be part of an address.</exception>
    public Board(string slug, BoardKind kind)
    {
        if (slug.Length is 0 or > 60 || slug.Any(c => !char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-') || s_reserved.Contains(slug))
            throw new RuleException($"‘{slug}’ kan geen adres van een bord zijn. Gebruik kleine letters, cijfers en streepjes.");
        Slug = slug;
        Kind = kind;
    }

    /// <exception cref="RuleException">It is a board for casuïstiek.</exception>
    public void OpenToPublic(bool open)
    {
        if (open && Kind == BoardKind.Casus) throw new RuleException("Casuïstiek is nooit openbaar.");
        Public = open;
    }

    public string Url => "/forum/" + Slug;
}

static class BoardVisibility
{
    public static IQueryable<Board> VisibleTo(this IQueryable<Board> boards, Person me)
    {
        var casus = me.SeesCasus;
        var members = me.Can(ForumPermissions.Read);
        return boards.Where(b => b.Kind == BoardKind.Casus ? casus : members || b.Public);
    }

    extension(Person me)
    {
        /// <summary>Casuïstiek is for people with an account, whatever the roles say.</summary>
        public bool SeesCasus => me.Can(ForumPermissions.Casus) && (me.IsSignedIn || me == Person.Platform);

        public bool Moderates => me.Can(ForumPermissions.Moderate) && (me.IsSignedIn || me == Person.Platform);
    }
}
