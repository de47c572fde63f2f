using ResNetTutorial.Notebooks.Documents;
using ResNetTutorial.Notebooks.Engine;
using ResNetTutorial.Notebooks.Running;
using Spectre.Console;

namespace ResNetTutorial.Cli.Lessons;

/// <summary>
/// The lines a person watches: one per cell, the running one alive on a terminal; in a pipe, or with several lessons
/// at once, each line when its cell has ended.
/// </summary>
internal sealed class RunProgress : IRunObserver, IDisposable
{
    private readonly IAnsiConsole _console;
    private readonly string _prefix;
    private readonly bool _live;
    private readonly Lock _gate;
    private readonly Timer? _timer;
    private (int Number, int Count, NotebookCell Cell, DateTime Start)? _running;
    private string _lastText = "";

    /// <param name="console">Where to.</param>
    /// <param name="lesson">The lesson's name, put before each line when several run at once; else null.</param>
    /// <param name="gate">Held while writing, shared by all who write to the console.</param>
    public RunProgress(IAnsiConsole console, string? lesson, Lock gate)
    {
        _console = console;
        _prefix = lesson is null ? "" : lesson + " ";
        _gate = gate;
        _live = lesson is null && Terminal.IsLive;
        _timer = _live ? new Timer(_ => Redraw(), null, 100, 100) : null;
    }

    /// <summary>Called after a cell has ended and its line is written.</summary>
    public Action<CellRun>? Ended { get; init; }

    public void CellStarted(int number, int count, NotebookCell cell)
    {
        lock (_gate)
        {
            _running = (number, count, cell, DateTime.UtcNow);
            _lastText = "";
        }
        Redraw();
    }

    public void CellShowed(CellOutput output)
    {
        var text = output switch
        {
            StreamOutput stream => stream.Text,
            DisplayOutput shown => shown.Data.Text("text/plain"),
            DisplayUpdate shown => shown.Data.Text("text/plain"),
            _ => null,
        };
        if (_live && text is not null)
        {
            var line = text.Split('\n', '\r').LastOrDefault(each => !string.IsNullOrWhiteSpace(each));
            _lastText = line?.Trim() ?? _lastText;
        }
    }

    public void CellEnded(CellRun run)
    {
        lock (_gate)
        {
            var count = _running?.Count ?? run.Number;
            _running = null;
            if (_live)
            {
                _console.Write(new ControlCode("\r\u001b[2K"));
            }
            var (word, colour) = run.Status switch
            {
                CellStatus.Ok => ("ok", "green"),
                CellStatus.Stopped => ("stopped", "yellow"),
                CellStatus.Skipped => ("skipped", "grey"),
                _ => ("failed", "red"),
            };
            var head = Head(run.Number, count, run.Cell);
            _console.MarkupLineInterpolated($"{head} {Seconds(run.Elapsed), 8}  [{colour}]{word}[/]");
            foreach (var line in run.Error is { } error && run.Status != CellStatus.Ok ? error.Traceback : [])
            {
                _console.MarkupLineInterpolated($"          [{colour}]{line}[/]");
            }
        }
        Ended?.Invoke(run);
    }

    public void Dispose() => _timer?.Dispose();

    private void Redraw()
    {
        lock (_gate)
        {
            if (_live && _running is { } now)
            {
                var text =
                    $"{Head(now.Number, now.Count, now.Cell)} {Seconds(DateTime.UtcNow - now.Start), 8}  {_lastText}";
                var width = Terminal.Width - 1;
                _console.Write(new ControlCode("\r\u001b[2K"));
                _console.Write(new Text(text.Length > width ? text[..width] : text));
            }
        }
    }

    private string Head(int number, int count, NotebookCell cell)
    {
        var width = Math.Clamp(Terminal.Width - 40 - _prefix.Length, 24, 72);
        var line = cell.FirstLine.Length > width ? cell.FirstLine[..(width - 1)] + "…" : cell.FirstLine.PadRight(width);
        var digits = count.ToString().Length;
        return $"{_prefix}  {number.ToString().PadLeft(digits)}/{count}  {line}";
    }

    private static string Seconds(TimeSpan elapsed) => $"{elapsed.TotalSeconds:0.0} s";
}
