using ResNetTutorial.Notebooks.Running;

namespace ResNetTutorial.Cli.Lessons;

/// <summary>What the user asked of a run.</summary>
internal sealed record RunSettings
{
    /// <summary>Notebook parameters given on the command line, by name.</summary>
    public required IReadOnlyDictionary<string, object> Parameters { get; init; }

    public required string OutputFolder { get; init; }

    /// <summary>What runs the cells.</summary>
    public WorkerCommand Worker { get; init; } = LessonRunner.Worker;

    public int Jobs { get; init; } = 1;

    public TimeSpan CellTimeout { get; init; } = Timeout.InfiniteTimeSpan;

    public string? JUnitFile { get; init; }
}
