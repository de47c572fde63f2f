using ResNetTutorial.Notebooks.Documents;
using ResNetTutorial.Notebooks.Engine;
using ResNetTutorial.Notebooks.Running;

namespace ResNetTutorial.Notebooks.Reports;

/// <summary>One executed notebook of a report.</summary>
/// <param name="Name">Its file name without extension: the name of its page.</param>
/// <param name="Run">The run.</param>
public sealed record ReportLesson(string Name, NotebookRun Run)
{
    // What the library's claims show when they hold: a line of text with a tick, beside the HTML.
    private const string Tick = "✓ ";

    /// <summary>The notebook's title, or its name.</summary>
    public string Title => Run.Notebook.Title ?? Name;

    /// <summary>How many claims were borne out, by the tick they show.</summary>
    public int ClaimsHeld =>
        Run
            .Cells.SelectMany(cell => cell.Cell.Outputs)
            .OfType<DisplayOutput>()
            .Count(output => output.Data.Text("text/plain")?.StartsWith(Tick, StringComparison.Ordinal) == true);

    /// <summary>True when a claim ended the run.</summary>
    public bool ClaimFailed =>
        Run.Failure?.Error?.Name.EndsWith("ClaimFailedException", StringComparison.Ordinal) == true;

    /// <summary>The parameters the run was made with, as its cells say, those that matter to a reader.</summary>
    public IEnumerable<(string Name, string Value)> Parameters =>
        new[] { "scale", "seed", "device", "data" }
            .Select(name => (name, NotebookParameters.Value(Run.Notebook, name)))
            .Where(parameter => parameter.Item2 is not null)
            .Select(parameter => (parameter.name, parameter.Item2!));

    internal (string Kind, string Text) Badge
    {
        get
        {
            if (Run.Succeeded)
            {
                return (
                    "good",
                    ClaimsHeld switch
                    {
                        0 => "passed",
                        1 => "1 claim holds",
                        var many => $"{many} claims hold",
                    }
                );
            }
            return Run.Failure is { Status: CellStatus.Stopped } or null
                ? ("warn", "stopped")
                : ("bad", ClaimFailed ? "a claim fails" : "failed");
        }
    }
}
