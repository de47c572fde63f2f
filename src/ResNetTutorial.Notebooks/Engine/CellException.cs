namespace ResNetTutorial.Notebooks.Engine;

/// <summary>A cell cannot be run, for a reason in the cell: a directive that names a missing file, say.</summary>
/// <param name="name">The kind of error.</param>
/// <param name="message">One line: the thing, the reason, the mend.</param>
/// <param name="traceback">Where it is.</param>
internal sealed class CellException(string name, string message, IReadOnlyList<string> traceback) : Exception(message)
{
    public string Name => name;

    public IReadOnlyList<string> Traceback => traceback;

    public static CellException At(CellDirective directive, string cell, string message) =>
        new("DirectiveError", message, [$"{cell}, line {directive.Line}, column {directive.Column}: {message}"]);
}
