using System.Diagnostics;
using ResNetTutorial.Notebooks.Documents;
using ResNetTutorial.Notebooks.Engine;

namespace ResNetTutorial.Notebooks.Running;

/// <summary>Runs a notebook from its first cell to its last, or to the first that fails, on any engine.</summary>
/// <param name="engine">The engine; what it has already run, the notebook sees.</param>
public sealed class NotebookRunner(ICellEngine engine)
{
    /// <summary>The longest a cell may run; default: as long as it likes.</summary>
    public TimeSpan CellTimeout { get; init; } = Timeout.InfiniteTimeSpan;

    /// <summary>Given the copy that is being executed, before its first cell runs.</summary>
    public Action<NotebookDocument>? Started { get; init; }

    /// <summary>Runs all code cells of a copy of the notebook.</summary>
    /// <param name="notebook">The notebook; it is not changed.</param>
    /// <param name="observer">Told of the progress, or null.</param>
    /// <param name="cancellationToken">Stops the run, the running cell included; what was executed is returned.</param>
    /// <remarks>
    /// A cell tagged <c>raises-exception</c> may fail without ending the run, as with nbclient. Cells after a failure
    /// are <see cref="CellStatus.Skipped"/>.
    /// </remarks>
    public async Task<NotebookRun> RunAsync(
        NotebookDocument notebook,
        IRunObserver? observer = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(notebook);
        var executed = notebook.Clone();
        executed.ClearOutputs();
        RunRecord.Start(executed);
        Started?.Invoke(executed);
        var cells = executed.CodeCells.ToList();
        var outputs = new OutputKeeper();
        var runs = new List<CellRun>();
        var clock = Stopwatch.StartNew();
        var ended = false;
        foreach (var cell in cells)
        {
            var number = runs.Count + 1;
            if (ended || cancellationToken.IsCancellationRequested)
            {
                runs.Add(new CellRun(number, cell, CellStatus.Skipped, TimeSpan.Zero, null));
                continue;
            }
            observer?.CellStarted(number, cells.Count, cell);
            var run = await RunCellAsync(cell, number, outputs, observer, cancellationToken).ConfigureAwait(false);
            runs.Add(run);
            observer?.CellEnded(run);
            ended = run.Status != CellStatus.Ok;
        }
        return new NotebookRun(executed, runs, clock.Elapsed);
    }

    private async Task<CellRun> RunCellAsync(
        NotebookCell cell,
        int number,
        OutputKeeper outputs,
        IRunObserver? observer,
        CancellationToken cancellationToken
    )
    {
        if (cell.IsEmpty)
        {
            return new CellRun(number, cell, CellStatus.Ok, TimeSpan.Zero, null);
        }
        var clock = Stopwatch.StartNew();
        var start = DateTimeOffset.UtcNow;
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(CellTimeout);
        var result = await engine
            .RunAsync(
                new CellSubmission(CellLanguages.Marked(cell.Source, cell.Language), $"cell {number}"),
                output =>
                {
                    outputs.Add(cell, output);
                    observer?.CellShowed(output);
                },
                deadline.Token
            )
            .ConfigureAwait(false);
        cell.ExecutionCount = result.ExecutionCount == 0 ? number : result.ExecutionCount;
        RunRecord.Write(cell, start, clock.Elapsed);

        var error = result.Error;
        if (result.Status == CellStatus.Stopped)
        {
            var message = cancellationToken.IsCancellationRequested
                ? "interrupted"
                : $"ran longer than {CellTimeout.TotalSeconds:0.###} s and was stopped; give it longer with --cell-timeout.";
            error = new ErrorOutput(
                cancellationToken.IsCancellationRequested ? "Interrupted" : "Timeout",
                message,
                [$"cell {number}: {message}"]
            );
            outputs.ReplaceError(cell, error);
        }
        else if (error is not null && !cell.Outputs.OfType<ErrorOutput>().Any())
        {
            outputs.ReplaceError(cell, error);
        }
        var forgiven = result.Status == CellStatus.Failed && cell.Tags.Contains("raises-exception");
        return new CellRun(number, cell, forgiven ? CellStatus.Ok : result.Status, clock.Elapsed, error);
    }
}
