using ResNetTutorial.Notebooks.Documents;

namespace ResNetTutorial.Notebooks.Engine;

/// <summary>Code to run as one cell.</summary>
/// <param name="Source">The code.</param>
/// <param name="Name">What messages and traces call the cell, such as <c>cell 3</c>.</param>
public sealed record CellSubmission(string Source, string Name)
{
    /// <summary>
    /// Asks the reader for a line, given a prompt and whether to hide what is typed; null where nobody can be asked.
    /// </summary>
    public Func<string, bool, string>? Input { get; init; }
}

/// <summary>How a cell ended.</summary>
public enum CellStatus
{
    /// <summary>It ran to its end.</summary>
    Ok,

    /// <summary>It did not compile, or threw.</summary>
    Failed,

    /// <summary>It was stopped: cancelled, or out of time.</summary>
    Stopped,

    /// <summary>It was not run, since one before it failed or the run was stopped.</summary>
    Skipped,
}

/// <summary>The end of a cell.</summary>
/// <param name="Status">How it ended.</param>
/// <param name="ExecutionCount">The number the engine gave the run; 0 for none.</param>
/// <param name="Error">The error that was also sent as output, or null.</param>
public sealed record CellResult(CellStatus Status, int ExecutionCount, ErrorOutput? Error = null);

/// <summary>
/// Something that runs cells one after another and keeps what they declare: the C# engine of this assembly, the same
/// in a process of its own, later a Jupyter kernel or .NET Interactive.
/// </summary>
public interface ICellEngine : IAsyncDisposable
{
    /// <summary>Runs one cell; the task ends when the cell has.</summary>
    /// <param name="submission">The cell.</param>
    /// <param name="output">Called with everything the cell shows, as it shows it, one call at a time.</param>
    /// <param name="cancellationToken">Stops the cell, wherever it is.</param>
    /// <returns>How the cell ended; a failing cell does not throw.</returns>
    Task<CellResult> RunAsync(
        CellSubmission submission,
        Action<CellOutput> output,
        CancellationToken cancellationToken = default
    );
}
