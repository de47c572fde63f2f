using ResNetTutorial.Notebooks.Documents;
using ResNetTutorial.Notebooks.Engine;

namespace ResNetTutorial.Notebooks.Running;

/// <summary>One code cell of a run.</summary>
/// <param name="Number">Its place among the notebook's code cells, from 1.</param>
/// <param name="Cell">The cell, with what it has shown.</param>
/// <param name="Status">How it ended.</param>
/// <param name="Elapsed">How long it ran.</param>
/// <param name="Error">Why it failed, or null.</param>
public sealed record CellRun(int Number, NotebookCell Cell, CellStatus Status, TimeSpan Elapsed, ErrorOutput? Error)
{
    /// <summary>What messages call the cell.</summary>
    public string Name => $"cell {Number}";
}

/// <summary>A notebook that was run, as far as it got.</summary>
/// <param name="Notebook">The executed notebook, outputs included.</param>
/// <param name="Cells">Its code cells, in order.</param>
/// <param name="Elapsed">How long the run took.</param>
public sealed record NotebookRun(NotebookDocument Notebook, IReadOnlyList<CellRun> Cells, TimeSpan Elapsed)
{
    /// <summary>How many cells ran to their end.</summary>
    public int Passed => Cells.Count(cell => cell.Status == CellStatus.Ok);

    /// <summary>The cell at which the run ended early, or null.</summary>
    public CellRun? Failure => Cells.FirstOrDefault(cell => cell.Status is CellStatus.Failed or CellStatus.Stopped);

    /// <summary>True when every cell ran to its end.</summary>
    public bool Succeeded => Passed == Cells.Count;
}

/// <summary>Told of a run's progress, from any thread, one call at a time.</summary>
public interface IRunObserver
{
    /// <summary>A cell starts.</summary>
    /// <param name="number">Its place among the code cells, from 1.</param>
    /// <param name="count">How many code cells there are.</param>
    /// <param name="cell">The cell.</param>
    void CellStarted(int number, int count, NotebookCell cell);

    /// <summary>A cell shows something.</summary>
    /// <param name="output">What.</param>
    void CellShowed(CellOutput output);

    /// <summary>A cell ended.</summary>
    /// <param name="run">How.</param>
    void CellEnded(CellRun run);
}
