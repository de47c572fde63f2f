using Microsoft.CodeAnalysis;

namespace ResNetTutorial.Notebooks.Engine;

/// <summary>Compiler errors as a reader of a notebook needs them: the place in the cell, the reason, the line itself.</summary>
internal static class CellDiagnostics
{
    // A wrong using at the top of a cell would bury the reason under what follows from it.
    private const int Most = 10;

    public static CellException ToException(IEnumerable<Diagnostic> diagnostics, string source)
    {
        var errors = diagnostics
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .ToList();
        var lines = source.Split('\n');
        var traceback = new List<string>();
        foreach (var error in errors.Take(Most))
        {
            var at = error.Location.GetLineSpan();
            var (line, column) = (at.StartLinePosition.Line, at.StartLinePosition.Character);
            traceback.Add($"{at.Path}, line {line + 1}, column {column + 1}: error {error.Id}: {error.GetMessage()}");
            if (line < lines.Length)
            {
                var width = at.EndLinePosition.Line == line ? at.EndLinePosition.Character - column : 1;
                traceback.Add("    " + lines[line]);
                traceback.Add("    " + Blank(lines[line], column) + new string('^', Math.Max(1, width)));
            }
        }
        if (errors.Count > Most)
        {
            traceback.Add($"and {errors.Count - Most} more errors");
        }
        var first = errors[0];
        var start = first.Location.GetLineSpan().StartLinePosition;
        var place = $"line {start.Line + 1}, column {start.Character + 1}";
        return new CellException("CompilationError", $"{place}: error {first.Id}: {first.GetMessage()}", traceback);
    }

    /// <summary>White space as wide as the start of a line, tabs kept, so that the mark stands under its place.</summary>
    private static string Blank(string line, int width) =>
        new([.. line.Take(width).Select(c => c == '\t' ? '\t' : ' ')]);
}
