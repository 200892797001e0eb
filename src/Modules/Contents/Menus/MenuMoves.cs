namespace Platform.Contents.Menus;

/// <summary>Steps with the lines of a menu, which is two levels deep at most.</summary>
static class MenuMoves
{
    /// <param name="step"><c>op</c>, <c>neer</c>, <c>in</c> (below the line above it), <c>uit</c>, <c>verberg</c>, <c>toon</c> or <c>weg</c>; anything else changes nothing.</param>
    public static void Apply(List<MenuLine> lines, string id, string step)
    {
        switch (step)
        {
            case "verberg": Replace(lines, id, l => l with { Hidden = true }); return;
            case "toon": Replace(lines, id, l => l with { Hidden = false }); return;
            case "in": MoveIn(lines, id); return;
            case "uit": MoveOut(lines, id); return;
        }
        Siblings(lines, id, siblings =>
        {
            var at = siblings.FindIndex(l => l.Id == id);
            var line = siblings[at];
            if (step == "weg") siblings.RemoveAt(at);
            else if (step is "op" or "neer")
            {
                siblings.RemoveAt(at);
                siblings.Insert(Math.Clamp(at + (step == "op" ? -1 : 1), 0, siblings.Count), line);
            }
        });
    }

    public static void Replace(List<MenuLine> lines, string id, Func<MenuLine, MenuLine> change) => Siblings(lines, id, siblings =>
    {
        var at = siblings.FindIndex(l => l.Id == id);
        siblings[at] = change(siblings[at]);
    });

    static void MoveIn(List<MenuLine> lines, string id)
    {
        var at = lines.FindIndex(l => l.Id == id);
        if (at < 1 || lines[at].Below.Count > 0) return;
        var line = lines[at];
        lines.RemoveAt(at);
        lines[at - 1] = lines[at - 1] with { Below = [.. lines[at - 1].Below, line] };
    }

    static void MoveOut(List<MenuLine> lines, string id)
    {
        var parent = lines.FindIndex(l => l.Below.Any(b => b.Id == id));
        if (parent < 0) return;
        var line = lines[parent].Below.First(b => b.Id == id);
        lines[parent] = lines[parent] with { Below = [.. lines[parent].Below.Where(b => b.Id != id)] };
        lines.Insert(parent + 1, line);
    }

    static void Siblings(List<MenuLine> lines, string id, Action<List<MenuLine>> change)
    {
        if (lines.Exists(l => l.Id == id))
        {
            change(lines);
            return;
        }
        var parent = lines.FindIndex(l => l.Below.Any(b => b.Id == id));
        if (parent < 0) return;
        var below = lines[parent].Below.ToList();
        change(below);
        lines[parent] = lines[parent] with { Below = below };
    }
}
