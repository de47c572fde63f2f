using System.Text;
using System.Text.RegularExpressions;

namespace ResNetTutorial.Notebooks.Engine;

/// <summary>What a line that is not C# asks of the engine.</summary>
internal enum DirectiveKind
{
    Reference,
    Package,
    Load,
    Import,
    Unknown,
}

/// <param name="Kind">What is asked.</param>
/// <param name="Argument">The path, or the package as <c>Name, Version</c>.</param>
/// <param name="Line">The line of the cell, from 1.</param>
/// <param name="Column">The column, from 1.</param>
internal sealed record CellDirective(DirectiveKind Kind, string Argument, int Line, int Column);

/// <summary>
/// Takes <c>#r</c>, <c>#load</c> and the <c>#!</c> lines out of a cell and leaves the code, every character of it in
/// its place, for the compiler.
/// </summary>
internal static partial class CellDirectives
{
    public static (string Code, IReadOnlyList<CellDirective> Directives) Split(string source)
    {
        if (!source.Contains('#'))
        {
            return (source, []);
        }
        var code = new StringBuilder(source.Length);
        var directives = new List<CellDirective>();
        var number = 0;
        foreach (var line in source.Split('\n'))
        {
            if (number++ > 0)
            {
                code.Append('\n');
            }
            if (Read(line, number) is { } found)
            {
                directives.AddRange(found);
            }
            else
            {
                code.Append(line);
            }
        }
        return (code.ToString(), directives);
    }

    /// <summary>The directives of a line, none for a line that only marks the language, null for code.</summary>
    private static IReadOnlyList<CellDirective>? Read(string line, int number)
    {
        if (Quoted().Match(line) is { Success: true } quoted)
        {
            var argument = quoted.Groups["argument"].Value.Trim();
            var column = quoted.Groups["argument"].Index + 1;
            if (quoted.Groups["verb"].Value == "load")
            {
                return [new CellDirective(DirectiveKind.Load, argument, number, column)];
            }
            return argument.StartsWith("nuget:", StringComparison.OrdinalIgnoreCase)
                ? [new CellDirective(DirectiveKind.Package, argument["nuget:".Length..].Trim(), number, column)]
                : [new CellDirective(DirectiveKind.Reference, argument, number, column)];
        }
        if (Import().Match(line) is { Success: true } import)
        {
            var argument = import.Groups["argument"];
            return [new CellDirective(DirectiveKind.Import, argument.Value, number, argument.Index + 1)];
        }
        if (Language().IsMatch(line))
        {
            return [];
        }
        return Command().Match(line) is { Success: true } command
            ? [new CellDirective(DirectiveKind.Unknown, command.Value.Trim(), number, command.Index + 1)]
            : null;
    }

    [GeneratedRegex("""^\s*#(?<verb>r|load)\s+"(?<argument>[^"]+)"\s*(//.*)?$""")]
    private static partial Regex Quoted();

    [GeneratedRegex("""^\s*#!import\s+"?(?<argument>[^"]+?)"?\s*$""")]
    private static partial Regex Import();

    [GeneratedRegex("""^\s*#!(csharp|c#)\s*$""")]
    private static partial Regex Language();

    [GeneratedRegex("#!\\S+(?<=^\\s*#!\\S+)")]
    private static partial Regex Command();
}
