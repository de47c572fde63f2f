using System.Text;
using System.Text.RegularExpressions;

namespace ResNetTutorial.Notebooks.Engine;

/// <summary>What a line that is not C# asks of the engine.</summary>
internal enum DirectiveKind
{
    Reference,
    Package,
    PackageSource,
    Load,
    Import,
    Command,
}

/// <param name="Kind">What is asked.</param>
/// <param name="Argument">The path, the package as <c>Name, Version</c>, or a command with its arguments.</param>
/// <param name="Line">The line of the cell, from 1.</param>
/// <param name="Column">The column, from 1.</param>
internal sealed record CellDirective(DirectiveKind Kind, string Argument, int Line, int Column);

/// <summary>A part of a cell in one language.</summary>
/// <param name="Language">The language, as in <see cref="CellLanguages"/>.</param>
/// <param name="Code">
/// The cell up to the part's end with every other character blanked: what the compiler says of a place holds for the cell.
/// </param>
/// <param name="Directives">What is to be followed before the code runs.</param>
/// <param name="Start">Where the part starts in the cell.</param>
internal sealed record CellSegment(string Language, string Code, IReadOnlyList<CellDirective> Directives, int Start)
{
    /// <summary>The part's own text.</summary>
    public string Text => Code[Start..];
}

/// <summary>
/// Takes <c>#r</c>, <c>#i</c>, <c>#load</c> and the <c>#!</c> lines out of a cell and parts it where the language changes,
/// and before a command that has code in front of it: what it sees is what that code left.
/// </summary>
internal static partial class CellDirectives
{
    public static IReadOnlyList<CellSegment> Split(string source)
    {
        if (!source.Contains('#'))
        {
            return [new CellSegment(CellLanguages.CSharp, source, [], 0)];
        }
        var segments = new List<CellSegment>();
        var language = CellLanguages.CSharp;
        var code = new StringBuilder(source.Length);
        var directives = new List<CellDirective>();
        var (start, offset, number) = (0, 0, 0);

        foreach (var line in source.Split('\n'))
        {
            number++;
            if (Language(line) is { } next)
            {
                if (next != language)
                {
                    End();
                    language = next;
                }
                Blank(line);
                if (
                    code.Length == offset + line.Length
                    && string.IsNullOrWhiteSpace(code.ToString(start, code.Length - start))
                )
                {
                    start = Math.Min(offset + line.Length + 1, source.Length);
                }
            }
            else if (Read(line, number, language) is { } found)
            {
                if (found.Kind is DirectiveKind.Command or DirectiveKind.Import && HasCode())
                {
                    End();
                }
                directives.Add(found);
                Blank(line);
            }
            else
            {
                code.Append(line);
            }
            offset += line.Length + 1;
            if (offset <= source.Length)
            {
                code.Append('\n');
            }
        }
        End();
        return segments;

        bool HasCode() => !string.IsNullOrWhiteSpace(code.ToString(start, code.Length - start));

        void Blank(string line) => code.Append(Blanked(line));

        void End()
        {
            if (directives.Count > 0 || HasCode() || (offset > source.Length && segments.Count == 0))
            {
                segments.Add(new CellSegment(language, code.ToString(), directives, start));
            }
            directives = [];
            start = Math.Min(offset, source.Length);
            var blank = Blanked(code.ToString());
            code.Clear().Append(blank);
        }
    }

    private static string Blanked(string text) =>
        string.Create(
            text.Length,
            text,
            static (span, text) =>
            {
                for (var i = 0; i < text.Length; i++)
                {
                    span[i] = text[i] is '\n' or '\r' ? text[i] : ' ';
                }
            }
        );

    private static string? Language(string line) =>
        Word().Match(line) is { Success: true } word ? CellLanguages.Of(word.Groups["word"].Value) : null;

    private static CellDirective? Read(string line, int number, string language)
    {
        if (Command().Match(line) is { Success: true } command)
        {
            var (word, argument) = (command.Groups["word"], command.Groups["argument"]);
            return word.Value == "import"
                ? new CellDirective(DirectiveKind.Import, argument.Value.Trim('"'), number, argument.Index + 1)
                : new CellDirective(
                    DirectiveKind.Command,
                    $"#!{word.Value} {argument.Value}".TrimEnd(),
                    number,
                    word.Index - 1
                );
        }
        if (language != CellLanguages.CSharp || Quoted().Match(line) is not { Success: true } quoted)
        {
            return null;
        }
        var what = quoted.Groups["argument"].Value.Trim();
        var column = quoted.Groups["argument"].Index + 1;
        var isPackage = what.StartsWith("nuget:", StringComparison.OrdinalIgnoreCase);
        var kind = quoted.Groups["verb"].Value switch
        {
            "load" => DirectiveKind.Load,
            "i" => DirectiveKind.PackageSource,
            _ => isPackage ? DirectiveKind.Package : DirectiveKind.Reference,
        };
        return new CellDirective(
            kind,
            kind == DirectiveKind.Package ? what["nuget:".Length..].Trim() : what,
            number,
            column
        );
    }

    [GeneratedRegex("""^\s*#(?<verb>r|i|load)\s+"(?<argument>[^"]+)"\s*(//.*)?$""")]
    private static partial Regex Quoted();

    [GeneratedRegex("""^\s*#!(?<word>\S+)\s*$""")]
    private static partial Regex Word();

    [GeneratedRegex("""^\s*#!(?<word>\S+)\s*(?<argument>.*?)\s*$""")]
    private static partial Regex Command();
}
