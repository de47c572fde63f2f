using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using ResNetTutorial.Notebooks.Documents;
using ResNetTutorial.Notebooks.Engine;

namespace ResNetTutorial.Notebooks.Running;

/// <summary>
/// What an executed notebook says of its own run: the time of each cell, where Jupyter's tools write it
/// (<c>metadata.execution</c>), and the machine it was measured on.
/// </summary>
public static class RunRecord
{
    private const string Busy = "iopub.status.busy";
    private const string Idle = "iopub.status.idle";
    private const string Run = "run";

    /// <summary>The machine of this process: system, processor, memory, runtime.</summary>
    public static string ThisMachine { get; } =
        string.Join(
            " · ",
            OperatingSystem(),
            $"{Processor()}, {Environment.ProcessorCount} cores",
            $"{GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (double)(1 << 30):0} GB",
            RuntimeInformation.FrameworkDescription
        );

    /// <summary>The machine that an executed notebook was run on, or null where it does not say.</summary>
    /// <param name="notebook">The notebook.</param>
    public static string? Machine(NotebookDocument notebook) =>
        (string?)((notebook ?? throw new ArgumentNullException(nameof(notebook))).Metadata[Run]?["machine"]);

    /// <summary>When an executed notebook was run, or null where it does not say.</summary>
    /// <param name="notebook">The notebook.</param>
    public static DateTimeOffset? Started(NotebookDocument notebook)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        var first = notebook.CodeCells.Select(cell => Times(cell)?.Start).FirstOrDefault(start => start is not null);
        return Time(notebook.Metadata[Run]?["started"]) ?? first;
    }

    /// <summary>The run that an executed notebook is the record of; times it does not have are zero.</summary>
    /// <param name="notebook">The executed notebook.</param>
    public static NotebookRun Read(NotebookDocument notebook)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        var runs = new List<CellRun>();
        foreach (var cell in notebook.CodeCells)
        {
            var error = cell.Outputs.OfType<ErrorOutput>().FirstOrDefault();
            var status =
                cell.IsEmpty ? CellStatus.Ok
                : error is { Name: "Timeout" or "Interrupted" } ? CellStatus.Stopped
                : error is not null && !cell.Tags.Contains("raises-exception") ? CellStatus.Failed
                : cell.ExecutionCount is null ? CellStatus.Skipped
                : CellStatus.Ok;
            var elapsed = Times(cell) is var (start, end) ? end - start : TimeSpan.Zero;
            runs.Add(new CellRun(runs.Count + 1, cell, status, elapsed, error));
        }
        return new NotebookRun(notebook, runs, runs.Aggregate(TimeSpan.Zero, (sum, run) => sum + run.Elapsed));
    }

    internal static void Start(NotebookDocument notebook)
    {
        notebook.Metadata[Run] = new JsonObject
        {
            ["machine"] = ThisMachine,
            ["started"] = Text(DateTimeOffset.UtcNow),
        };
        foreach (var cell in notebook.CodeCells)
        {
            (cell.Json["metadata"] as JsonObject)?.Remove("execution");
        }
    }

    internal static void Write(NotebookCell cell, DateTimeOffset start, TimeSpan elapsed)
    {
        if (cell.Json["metadata"] is not JsonObject metadata)
        {
            cell.Json["metadata"] = metadata = [];
        }
        metadata["execution"] = new JsonObject { [Busy] = Text(start), [Idle] = Text(start + elapsed) };
    }

    private static (DateTimeOffset Start, DateTimeOffset End)? Times(NotebookCell cell)
    {
        var record = cell.Json["metadata"]?["execution"];
        return Time(record?[Busy]) is { } start && Time(record?[Idle]) is { } end && end >= start ? (start, end) : null;
    }

    private static string Text(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    private static DateTimeOffset? Time(JsonNode? node) =>
        node is JsonValue value
        && value.TryGetValue(out string? text)
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : null;

    private static string OperatingSystem()
    {
        const string release = "/etc/os-release";
        var line = File.Exists(release)
            ? File.ReadLines(release).FirstOrDefault(each => each.StartsWith("PRETTY_NAME=", StringComparison.Ordinal))
            : null;
        return line?.Split('=', 2)[1].Trim('"') ?? RuntimeInformation.OSDescription;
    }

    private static string Processor()
    {
        const string info = "/proc/cpuinfo";
        var line = File.Exists(info)
            ? File.ReadLines(info).FirstOrDefault(each => each.StartsWith("model name", StringComparison.Ordinal))
            : null;
        return line?.Split(':', 2)[1].Trim() ?? RuntimeInformation.ProcessArchitecture.ToString();
    }
}
