using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ResNetTutorial.Notebooks.Documents;

namespace ResNetTutorial.Notebooks.Engine;

/// <summary>What an editor asks about C# cells, answered by the compiler on top of the cells that ran.</summary>
internal sealed class CSharpLanguage(ScriptChain script, string folder) : ILanguageService
{
    private const string NewLineInString = "CS1010";

    public Task<CompletionList> CompleteAsync(
        string code,
        int position,
        CancellationToken cancellationToken = default
    ) => Task.Run(() => Complete(code, Within(code, position), cancellationToken), cancellationToken);

    public Task<MimeBundle?> InspectAsync(
        string code,
        int position,
        int detail = 0,
        CancellationToken cancellationToken = default
    ) => Task.Run(() => Inspect(code, Within(code, position), detail, cancellationToken), cancellationToken);

    public Task<CompletenessReply> IsCompleteAsync(string code, CancellationToken cancellationToken = default)
    {
        if (CellDirectives.Split(code)[^1] is not { Language: CellLanguages.CSharp } segment)
        {
            return Task.FromResult(new CompletenessReply(Completeness.Complete));
        }
        var tree = CSharpSyntaxTree.ParseText(
            segment.Code,
            ScriptChain.ParseOptions,
            cancellationToken: cancellationToken
        );
        var errors = tree.GetDiagnostics(cancellationToken)
            .Where(each => each.Severity == DiagnosticSeverity.Error)
            .ToList();
        // A string that ends with its line cannot be mended by the next one.
        if (!SyntaxFactory.IsCompleteSubmission(tree) && !errors.Any(each => each.Id == NewLineInString))
        {
            return Task.FromResult(new CompletenessReply(Completeness.Incomplete, Indent(segment.Code)));
        }
        return Task.FromResult(new CompletenessReply(errors.Count > 0 ? Completeness.Invalid : Completeness.Complete));
    }

    private CompletionList Complete(string code, int position, CancellationToken cancel)
    {
        if (DirectiveCompletion.Find(code, position, folder) is { } directives)
        {
            return directives;
        }
        if (At(code, position) is not { } segment)
        {
            return new CompletionList([], position, position);
        }
        var (compilation, tree) = script.Sketch(segment);
        return new Completer(compilation, tree, position).Find(cancel);
    }

    private MimeBundle? Inspect(string code, int position, int detail, CancellationToken cancel)
    {
        if (At(code, position) is not { } segment)
        {
            return null;
        }
        var (compilation, tree) = script.Sketch(segment);
        return new Inspector(compilation, tree, position).Describe(detail, cancel);
    }

    /// <summary>The C# around a place, every character of it where it is in the cell; null in another language.</summary>
    private static string? At(string code, int position)
    {
        var segment = CellDirectives.Split(code).LastOrDefault(each => each.Start <= position);
        return segment is null ? new string(' ', position)
            : segment.Language == CellLanguages.CSharp ? segment.Code.PadRight(position)
            : null;
    }

    private static int Within(string code, int position) => Math.Clamp(position, 0, code.Length);

    /// <summary>The last line's own indent, one step further where it opens something.</summary>
    private static string Indent(string code)
    {
        var last = code.Split('\n').LastOrDefault(line => !string.IsNullOrWhiteSpace(line)) ?? "";
        var indent = last[..(last.Length - last.TrimStart().Length)];
        return last.TrimEnd() is [.., '{' or '(' or '['] ? indent + "    " : indent;
    }
}
