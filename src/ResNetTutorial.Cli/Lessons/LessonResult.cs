using ResNetTutorial.Notebooks.Running;

namespace ResNetTutorial.Cli.Lessons;

/// <summary>A lesson that was run.</summary>
internal sealed record LessonResult(string Name, string File, NotebookRun Run)
{
    public string Summary =>
        $"{Run.Passed} of {Run.Cells.Count} cells passed in {Run.Elapsed.TotalSeconds:0.0} s"
        + (Run.Failure is { } failure ? $"; stopped at {failure.Name}" : "");
}
