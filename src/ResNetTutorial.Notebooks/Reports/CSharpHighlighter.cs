using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace ResNetTutorial.Notebooks.Reports;

/// <summary>
/// Colours C# for reading: comments, strings, numbers, keywords, and names by their shape. It knows no types, which is
/// what lets a report be written without loading a compiler.
/// </summary>
internal static partial class CSharpHighlighter
{
    private static readonly HashSet<string> Keywords = new(
        (
            "abstract as async await base bool break byte case catch char checked class const continue decimal default "
            + "delegate do double else enum event explicit extern false finally fixed float for foreach get global goto if "
            + "implicit in init int interface internal is lock long nameof namespace new not null object operator or out "
            + "override params partial private protected public readonly record ref required return sbyte sealed set short "
            + "sizeof stackalloc static string struct switch this throw true try typeof uint ulong unchecked unsafe ushort "
            + "using var virtual void volatile when where while with yield and"
        ).Split(' '),
        StringComparer.Ordinal
    );

    /// <summary>The code as HTML, each coloured part in a <c>span</c>.</summary>
    public static string ToHtml(string code)
    {
        var html = new StringBuilder(code.Length * 2);
        var done = 0;
        foreach (Match token in Tokens().Matches(code))
        {
            html.Append(WebUtility.HtmlEncode(code[done..token.Index]));
            var text = WebUtility.HtmlEncode(token.Value);
            html.Append(ClassOf(token, code) is { } name ? $"<span class=\"{name}\">{text}</span>" : text);
            done = token.Index + token.Length;
        }
        return html.Append(WebUtility.HtmlEncode(code[done..])).ToString();
    }

    private static string? ClassOf(Match token, string code)
    {
        if (token.Groups["comment"].Success)
        {
            return "c";
        }
        if (token.Groups["directive"].Success)
        {
            return "p";
        }
        if (token.Groups["text"].Success)
        {
            return "s";
        }
        if (token.Groups["number"].Success)
        {
            return "n";
        }
        if (Keywords.Contains(token.Value))
        {
            return "k";
        }
        var after = token.Index + token.Length;
        var isCall = after < code.Length && code[after] == '(';
        return char.IsUpper(token.Value[0]) && !isCall ? "t" : null;
    }

    // In order: a comment may hold quotes, a string may hold slashes, whichever starts first wins.
    [GeneratedRegex(
        """
            (?<comment>//[^\n]*|/\*.*?\*/)
            |(?<directive>(?<=^[ \t]*)\#(!|r\b|load\b|if|else|endif|region|endregion|pragma|nullable)[^\n]*)
            |(?<text>\$*(?<quotes>"{3,}).*?\k<quotes>|[$@]{1,2}"(?:[^"\\]|""|\\.)*"|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)+')
            |(?<number>\b(?:0[xX][0-9a-fA-F_]+|0[bB][01_]+|\d[\d_]*(?:\.\d[\d_]*)?(?:[eE][+-]?\d+)?)[fFdDmMuUlL]*\b)
            |(?<name>@?[\p{L}_][\p{L}\p{N}_]*)
            """,
        RegexOptions.ExplicitCapture
            | RegexOptions.IgnorePatternWhitespace
            | RegexOptions.Singleline
            | RegexOptions.Multiline
    )]
    private static partial Regex Tokens();
}
