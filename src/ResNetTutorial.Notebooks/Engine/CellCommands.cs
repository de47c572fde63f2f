using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Formatting;

namespace ResNetTutorial.Notebooks.Engine;

/// <summary>A command as <c>#!lsmagic</c> lists it.</summary>
/// <param name="Name">What to write.</param>
/// <param name="Does">What it does.</param>
internal sealed record CellCommand(string Name, string Does);

/// <summary>The <c>#!</c> commands, and the parts of cells that are shown and not run.</summary>
internal sealed partial class CellCommands(ScriptChain script)
{
    public static IReadOnlyList<CellCommand> All { get; } =
    [
        new("#!about", "What runs the cells, and its version."),
        new("#!csharp", "What follows is C# again."),
        new("#!html", "What follows is HTML, to be shown."),
        new("#!import", "Runs a notebook or a C# file, given by its path, here."),
        new("#!javascript", "What follows is JavaScript, to be run by the page."),
        new("#!lsmagic", "Lists these commands."),
        new("#!markdown", "What follows is Markdown, to be shown."),
        new("#!set", "Sets a variable: --name x --value @csharp:y, @input:\"prompt\", @password:\"prompt\" or a text."),
        new("#!share", "Brings a C# variable to JavaScript: #!share x --from csharp."),
        new("#!time", "Shows how long the rest of the cell takes."),
        new("#!who", "Names the variables."),
        new("#!whos", "Lists the variables with their types and values."),
    ];

    /// <summary>Does what a command asks; returns C# to be run for it, or null.</summary>
    public async Task<string?> FollowAsync(CellDirective directive, CellSegment segment, string name, CellContext cell)
    {
        var parts = directive.Argument.Split(' ', 2, StringSplitOptions.TrimEntries);
        var argument = parts.Length > 1 ? parts[1] : "";
        switch (parts[0])
        {
            case "#!about":
                About();
                return null;
            case "#!lsmagic":
                Kernel.display(All, HtmlFormatter.MimeType, PlainTextFormatter.MimeType);
                return null;
            case "#!who":
                Kernel.display(string.Join("  ", script.Variables().Select(variable => variable.Name)));
                return null;
            case "#!whos":
                Whos();
                return null;
            case "#!time":
                var clock = Stopwatch.StartNew();
                cell.AtEnd(() =>
                    Kernel.display(
                        $"Wall time: {clock.Elapsed.TotalMilliseconds.ToString("0.0", CultureInfo.InvariantCulture)}ms"
                    )
                );
                return null;
            case "#!set" or "#!share":
                return await SetAsync(directive, parts[0], argument, segment, name, cell);
            default:
                throw CellException.At(
                    directive,
                    name,
                    $"{parts[0]}: not a command here; #!lsmagic lists those there are."
                );
        }
    }

    /// <summary>Shows a part of a cell that is not C#.</summary>
    public void Show(CellSegment segment, string name)
    {
        var text = segment.Text;
        switch (segment.Language)
        {
            case CellLanguages.Html:
                Kernel.display(Kernel.HTML(text));
                break;
            case CellLanguages.JavaScript:
                // In a function of its own, so that await works and two cells may use one name.
                var values = string.Concat(Shared(segment).Select(each => $"const {each.Name} = {each.Json};\n"));
                Kernel.Javascript($"(async () => {{\n{values}{text}\n}})();");
                break;
            case CellLanguages.Markdown:
                text.DisplayAs("text/markdown");
                break;
            case CellLanguages.Meta:
                break;
            default:
                var line = segment.Code[..segment.Start].Count(c => c == '\n');
                var at = new CellDirective(DirectiveKind.Command, segment.Language, Math.Max(1, line), 1);
                throw CellException.At(at, name, CellLanguages.Refusal(segment.Language));
        }
    }

    private static void About()
    {
        var version = typeof(CSharpEngine)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
            ?.InformationalVersion;
        var compiler = typeof(CSharpCompilation).Assembly.GetName().Version!;
        Kernel.display(
            new Dictionary<string, string>
            {
                ["kernel"] = $"ResNetTutorial C# {version?.Split('+')[0]}",
                ["runtime"] = RuntimeInformation.FrameworkDescription,
                ["compiler"] = $"Roslyn {compiler.ToString(3)}",
                ["system"] = $"{RuntimeInformation.OSDescription} ({RuntimeInformation.RuntimeIdentifier})",
                ["process"] = Environment.ProcessId.ToString(CultureInfo.InvariantCulture),
            },
            HtmlFormatter.MimeType,
            PlainTextFormatter.MimeType
        );
    }

    private void Whos() =>
        Kernel.display(
            script
                .Variables()
                .Select(variable => new
                {
                    variable.Name,
                    Type = TypeNames.Short(variable.Type),
                    Value = PlainText.Summary(variable.Value),
                }),
            HtmlFormatter.MimeType,
            PlainTextFormatter.MimeType
        );

    private async Task<string?> SetAsync(
        CellDirective directive,
        string command,
        string argument,
        CellSegment segment,
        string cellName,
        CellContext cell
    )
    {
        var (name, value) =
            Assignment(command, argument) ?? throw Problem("not understood; write #!set --name x --value @csharp:y.");
        if (segment.Language == CellLanguages.JavaScript && value.StartsWith("@csharp:", StringComparison.Ordinal))
        {
            _ =
                script.Variables().FirstOrDefault(each => each.Name == value["@csharp:".Length..])
                ?? throw Problem(
                    $"{value["@csharp:".Length..]}: no such C# variable; run the cell that declares it first."
                );
            return null;
        }
        if (segment.Language != CellLanguages.CSharp)
        {
            throw Problem(
                "only C# variables can be shared, and only with JavaScript; write the value into the text from C# with display(HTML($\"…\"))."
            );
        }
        switch (Kind().Match(value))
        {
            case { Success: true } at when at.Groups["kind"].Value == "csharp":
                return $"var {name} = {at.Groups["rest"].Value};";
            case { Success: true } at when at.Groups["kind"].Value is "input" or "password":
                var secret = at.Groups["kind"].Value == "password";
                var prompt = at.Groups["rest"].Value.Trim('"');
                var answer = await Task.Run(() => cell.Ask(prompt, secret)) ?? throw Problem(CellContext.NobodyToAsk);
                var literal = SymbolDisplay.FormatLiteral(answer, quote: true);
                return secret
                    ? $"var {name} = new Microsoft.DotNet.Interactive.PasswordString({literal});"
                    : $"var {name} = {literal};";
            case { Success: true } at:
                throw Problem(
                    $"{at.Groups["kind"].Value}: its values stay in the page; C# variables can be brought to JavaScript, not the other way."
                );
            default:
                return $"var {name} = {SymbolDisplay.FormatLiteral(value.Trim('"'), quote: true)};";
        }

        CellException Problem(string reason) => CellException.At(directive, cellName, $"{command}: {reason}");
    }

    /// <summary>The C# variables that a JavaScript part asks for, as JSON.</summary>
    private IEnumerable<(string Name, string Json)> Shared(CellSegment segment)
    {
        var variables = script.Variables();
        foreach (var directive in segment.Directives.Where(each => each.Kind == DirectiveKind.Command))
        {
            var parts = directive.Argument.Split(' ', 2, StringSplitOptions.TrimEntries);
            if (parts.Length == 2 && Assignment(parts[0], parts[1]) is var (name, value))
            {
                var found = variables.First(each => each.Name == value["@csharp:".Length..]);
                yield return (name, JsonSerializer.Serialize(found.Value, JsonFormatter.SerializerOptions));
            }
        }
    }

    /// <summary>The name and the value of <c>#!set</c>, or of <c>#!share</c> put in its words.</summary>
    private static (string Name, string Value)? Assignment(string command, string argument)
    {
        var options = Option()
            .Matches(argument)
            .ToDictionary(each => each.Groups["name"].Value, each => each.Groups["value"].Value);
        if (command == "#!set")
        {
            return
                options.TryGetValue("name", out var name) && options.TryGetValue("value", out var value) && IsName(name)
                ? (name, value)
                : null;
        }
        var shared = argument.Split(' ')[0];
        return IsName(shared) && options.TryGetValue("from", out var from)
            ? (options.GetValueOrDefault("as", shared), $"@{from}:{shared}")
            : null;
    }

    private static bool IsName(string text) => SyntaxFacts.IsValidIdentifier(text);

    [GeneratedRegex("""--(?<name>\w+)\s+(?<value>@\w+:"[^"]*"|"[^"]*"|\S+)""")]
    private static partial Regex Option();

    [GeneratedRegex("^@(?<kind>\\w+):(?<rest>.*)$")]
    private static partial Regex Kind();
}
