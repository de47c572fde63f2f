using System.Text.RegularExpressions;

namespace ResNetTutorial.Lessons;

/// <summary>What a piece of C# text is.</summary>
internal enum TokenKind
{
    Space,
    Comment,
    String,
    Number,
    Keyword,
    Name,
    Symbol,
}

/// <summary>A piece of C# text and where it begins.</summary>
internal readonly record struct Token(TokenKind Kind, string Text, int Start);

/// <summary>
/// Just enough of C#'s grammar to colour a text and to cut declarations out of it. It reads the source of this library,
/// which compiles and is formatted, and need not cope with any other.
/// </summary>
internal static partial class CSharpSource
{
    private static readonly HashSet<string> Keywords =
    [
        .. (
            "abstract as base bool break byte case catch char class const continue default delegate do double else enum "
            + "event false finally fixed float for foreach get goto if implicit explicit in init int interface internal is "
            + "lock long namespace new not null object operator or and out override params private protected public "
            + "readonly record ref required return sealed set short sizeof static string struct switch this throw true "
            + "try typeof uint ulong unchecked unsafe using var virtual void volatile when where while with yield"
        ).Split(' '),
    ];

    private static readonly HashSet<string> TypeKeywords = ["class", "struct", "record", "interface", "enum"];

    [GeneratedRegex(
        """
            (?<comment>//[^\n]*|/\*.*?\*/)
            |(?<string>\$*"{3,}.*?"{3,}|(?:\$@|@\$|@)"(?:[^"]|"")*"|\$?"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])+')
            |(?<number>\b\d[\d_]*(?:\.\d+)?(?:e[+-]?\d+)?[fdmlu]*\b|0x[0-9a-f_]+)
            |(?<name>@?[\p{L}_][\p{L}\p{N}_]*)
            |(?<space>\s+)
            |(?<symbol>=>|.)
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.Singleline | RegexOptions.IgnoreCase
    )]
    private static partial Regex Lexer();

    /// <summary>A text in pieces; together they are the text again.</summary>
    public static IEnumerable<Token> Tokens(string code)
    {
        foreach (Match match in Lexer().Matches(code))
        {
            var kind =
                match.Groups["comment"].Success ? TokenKind.Comment
                : match.Groups["string"].Success ? TokenKind.String
                : match.Groups["number"].Success ? TokenKind.Number
                : match.Groups["space"].Success ? TokenKind.Space
                : match.Groups["symbol"].Success ? TokenKind.Symbol
                : Keywords.Contains(match.Value) ? TokenKind.Keyword
                : TokenKind.Name;
            yield return new Token(kind, match.Value, match.Index);
        }
    }

    /// <summary>The declarations of a type in a text, each with its comments and attributes.</summary>
    public static IEnumerable<string> Types(string code, string name) =>
        // Most files do not have the words, and need not be read any further.
        TypeKeywords.Any(keyword => code.Contains($"{keyword} {name}", StringComparison.Ordinal))
        || (
            code.Contains("delegate ", StringComparison.Ordinal) && code.Contains($" {name}(", StringComparison.Ordinal)
        )
            ? Declarations(
                code,
                0,
                (tokens, i) =>
                    tokens[i].Text == name
                    && i > 0
                    && (TypeKeywords.Contains(tokens[i - 1].Text) || IsDelegate(tokens, i))
            )
            : [];

    /// <summary>Whether a name is that of a delegate, whose keyword stands before the type it returns.</summary>
    private static bool IsDelegate(List<Token> tokens, int name) =>
        name + 1 < tokens.Count
        && tokens[name + 1].Text == "("
        && tokens.Take(name).Reverse().TakeWhile(t => t.Text is not (";" or "}" or "{")).Any(t => t.Text == "delegate");

    /// <summary>The members of that name in the text of a type's declaration, each with its comments and attributes.</summary>
    public static IEnumerable<string> Members(string type, string name) =>
        Declarations(
            type,
            1,
            (tokens, i) =>
                tokens[i].Text == name
                && i > 0
                && (
                    tokens[i - 1].Kind is TokenKind.Name or TokenKind.Keyword
                    || tokens[i - 1].Text is ">" or "]" or "?" or ")"
                )
                && i + 1 < tokens.Count
                && tokens[i + 1].Text is "(" or "<" or "{" or "=>" or "=" or ";"
        );

    /// <summary>A declaration without the indentation it has where it stands.</summary>
    public static string Unindent(string code)
    {
        var lines = code.Split('\n');
        var indent = lines.Where(l => l.Trim() != "").Select(l => l.Length - l.TrimStart().Length).Min();
        return string.Join('\n', lines.Select(l => l.Length >= indent ? l[indent..] : l)).Trim('\n');
    }

    /// <summary>
    /// Cuts out what is declared at a depth of braces: from the end of what stands before it, comments included, to the
    /// brace or semicolon that ends it.
    /// </summary>
    private static IEnumerable<string> Declarations(string code, int depth, Func<List<Token>, int, bool> isName)
    {
        var tokens = Tokens(code).Where(t => t.Kind is not (TokenKind.Space or TokenKind.Comment)).ToList();
        var (braces, others, begin, found) = (0, 0, 0, false);
        for (var i = 0; i < tokens.Count; i++)
        {
            var text = tokens[i].Text;
            if (text is "(" or "[")
                others++;
            else if (text is ")" or "]")
                others--;
            // The name of what is declared stands outside all brackets, and before any body or value.
            else if (braces == depth && others == 0 && !found && BeforeBody(tokens, i, begin) && isName(tokens, i))
                found = true;
            if (text == "{")
            {
                braces++;
                if (braces == depth && depth > 0)
                    begin = tokens[i].Start + 1;
            }
            var ends = text == ";" && braces == depth && others == 0;
            if (text == "}")
            {
                braces--;
                // A property's value, or a body in brackets, goes on after its brace.
                var next = i + 1 < tokens.Count ? tokens[i + 1].Text : "";
                ends = braces == depth && others == 0 && next is not ("=" or ";" or ")" or "," or ".");
            }
            if (!ends)
                continue;
            var end = tokens[i].Start + 1;
            if (found)
                yield return code[SkipLine(code, begin)..end];
            (begin, found) = (end, false);
        }
    }

    /// <summary>Whether a declaration's head is still being read: no <c>=</c>, <c>=&gt;</c> or <c>{</c> has come yet.</summary>
    private static bool BeforeBody(List<Token> tokens, int index, int begin)
    {
        for (var i = index; i >= 0 && tokens[i].Start >= begin; i--)
            if (tokens[i].Text is "=" or "=>" or "{")
                return false;
        return true;
    }

    private static int SkipLine(string code, int start)
    {
        while (start < code.Length && code[start] is '\n' or ' ' && code[start] != '\0')
        {
            var line = code.IndexOf('\n', start);
            if (line < 0 || code[start..line].Trim() != "")
                break;
            start = line + 1;
        }
        return start;
    }
}
