using ResNetTutorial.Notebooks.Documents;
using ResNetTutorial.Notebooks.Running;

namespace ResNetTutorial.Cli.Lessons;

/// <summary>A lesson that was run.</summary>
internal sealed record LessonResult(string Name, string File, NotebookRun Run)
{
    public string Summary =>
        $"{Run.Passed} of {Run.Cells.Count} cells passed in {Run.Elapsed.TotalSeconds:0.0} s"
        + (Run.Failure is { } failure ? $"; stopped at {failure.Name}" : "");

    /// <summary>Why the lesson did not pass, in one line, or null.</summary>
    public string? Problem =>
        Run.Failure is { Error: { } error } failure
            ? $"{Name}, {failure.Name} ({Short(failure.Cell.FirstLine)}): {Reason(error)}; the whole trace is in {Name}.html."
            : null;

    private static string Short(string line) => line.Length > 60 ? line[..59] + "…" : line;

    private static string Reason(ErrorOutput error)
    {
        var message = error.Message.ReplaceLineEndings(" ").TrimEnd('.', ';');
        return error.Name.Contains('.') ? $"{error.Name.Split('.')[^1]}: {message}" : message;
    }
}
