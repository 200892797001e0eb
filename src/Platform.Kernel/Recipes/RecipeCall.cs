using System.Text;

namespace Platform.Kernel.Recipes;

/// <summary>A term of an expression: a text, or a function with its arguments, each of them terms put together.</summary>
sealed record RecipeCall(string Text, string? Function, IReadOnlyList<IReadOnlyList<RecipeCall>> Arguments)
{
    /// <summary><c>js</c> or <c>file</c>; null when the text is no expression.</summary>
    public static string? Scope(string text) => !text.EndsWith(']') ? null : text.StartsWith("[js:", StringComparison.Ordinal) ? "js" : text.StartsWith("[file:", StringComparison.Ordinal) ? "file" : null;

    /// <summary>An expression that gives exactly this text, for text that would be taken for an expression itself.</summary>
    public static string Literal(string text) => "[js: '" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal) + "']";

    /// <summary>The terms of <c>[js: 'a' + variables('b')]</c>.</summary>
    /// <exception cref="FormatException">It is not written as an expression.</exception>
    public static IReadOnlyList<RecipeCall> Parse(string expression)
    {
        var reader = new Reader(expression.AsSpan()[(expression.IndexOf(':') + 1)..^1]);
        var terms = reader.Sum();
        reader.Take(';');
        return reader.AtEnd ? terms : throw new FormatException("dit begrijpt het platform niet.");
    }

    ref struct Reader(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> _left = text.Trim();

        public readonly bool AtEnd => _left.IsEmpty;

        public List<RecipeCall> Sum()
        {
            var terms = new List<RecipeCall> { Term() };
            while (Take('+')) terms.Add(Term());
            return terms;
        }

        public bool Take(char sign)
        {
            if (_left.IsEmpty || _left[0] != sign) return false;
            _left = _left[1..].TrimStart();
            return true;
        }

        RecipeCall Term()
        {
            if (!_left.IsEmpty && _left[0] is '\'' or '"') return new RecipeCall(Literal(), null, []);
            var length = 0;
            while (length < _left.Length && (char.IsAsciiLetterOrDigit(_left[length]) || _left[length] == '.')) length++;
            if (length == 0) throw new FormatException("er staat geen tekst en geen functie.");
            var name = _left[..length].ToString();
            _left = _left[length..].TrimStart();
            if (!Take('(')) throw new FormatException($"na {name} ontbreekt een haakje.");
            var arguments = new List<IReadOnlyList<RecipeCall>>();
            if (Take(')')) return new RecipeCall("", name, arguments);
            do arguments.Add(Sum());
            while (Take(','));
            return Take(')') ? new RecipeCall("", name, arguments) : throw new FormatException($"het haakje achter {name} sluit niet.");
        }

        string Literal()
        {
            var quote = _left[0];
            var text = new StringBuilder();
            for (var i = 1; i < _left.Length; i++)
            {
                if (_left[i] == quote)
                {
                    _left = _left[(i + 1)..].TrimStart();
                    return text.ToString();
                }
                text.Append(_left[i] != '\\' || i + 1 == _left.Length ? _left[i] : _left[++i] switch { 'n' => '\n', 'r' => '\r', 't' => '\t', var sign => sign });
            }
            throw new FormatException("een tekst sluit niet.");
        }
    }
}
