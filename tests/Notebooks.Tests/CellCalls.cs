using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ResNetTutorial.Lessons.Tests;

/// <summary>Finds the claims and exercises in a cell's code by what it says, not by how it is laid out.</summary>
internal static class CellCalls
{
    private static readonly CSharpParseOptions Script = new(kind: SourceCodeKind.Script);

    /// <summary>The sentences of the cell's claims, as they stand in the code; those that are to fail (in a try) left out.</summary>
    public static IEnumerable<string> Claims(string code) =>
        Calls(code, "Claim.That").Where(call => !IsTried(call)).Select(FirstText);

    /// <summary>The names of the cell's exercises.</summary>
    public static IEnumerable<string> Exercises(string code) => Calls(code, "Exercise.Check").Select(FirstText);

    /// <summary>The cell without its claims but one, or without all of them.</summary>
    public static string WithOnly(string code, string? claim)
    {
        var root = CSharpSyntaxTree.ParseText(code, Script).GetRoot();
        var others = Calls(root, "Claim.That")
            .Where(call => !IsTried(call) && FirstText(call) != claim)
            .Select(call => call.FirstAncestorOrSelf<StatementSyntax>()!);
        // Blanks in place of a statement, so that lines keep their numbers.
        foreach (var span in others.Select(other => other.Span).OrderByDescending(span => span.Start))
        {
            var blank = new string([.. code.Substring(span.Start, span.Length).Select(c => c == '\n' ? c : ' ')]);
            code = code[..span.Start] + "{}" + blank[2..] + code[span.End..];
        }
        return code;
    }

    private static IEnumerable<InvocationExpressionSyntax> Calls(string code, string method) =>
        Calls(CSharpSyntaxTree.ParseText(code, Script).GetRoot(), method);

    private static IEnumerable<InvocationExpressionSyntax> Calls(SyntaxNode root, string method) =>
        root.DescendantNodes().OfType<InvocationExpressionSyntax>().Where(call => call.Expression.ToString() == method);

    private static bool IsTried(SyntaxNode call) => call.Ancestors().OfType<TryStatementSyntax>().Any();

    private static string FirstText(InvocationExpressionSyntax call) =>
        call.ArgumentList.Arguments[0].Expression switch
        {
            LiteralExpressionSyntax literal => literal.Token.ValueText,
            InterpolatedStringExpressionSyntax text => text.Contents.ToString(),
            var other => other.ToString(),
        };
}
