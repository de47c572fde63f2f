using System.Text;
using ResNetTutorial.Notebooks.Documents;

namespace ResNetTutorial.Notebooks.Engine;

/// <summary>
/// The cell that is running: where <c>display</c> and the console go. It flows with the execution context, so that a
/// thread a cell starts writes to that cell; when the cell has ended, its threads write to the one that runs now.
/// </summary>
internal sealed class CellContext(
    Action<CellOutput> send,
    int executionCount,
    Func<string, bool, string>? input,
    CancellationToken cancellationToken
)
{
    /// <summary>What a terminal clears its screen for.</summary>
    private const string ClearScreen = "\e[2J";

    private static readonly AsyncLocal<CellContext?> Flowing = new();
    private static CellContext? s_latest;

    private readonly Lock _gate = new();
    private readonly StringBuilder _text = new();
    private readonly Stack<Action> _atEnd = new();
    private string _stream = "stdout";
    private bool _flushPlanned;
    private int _thread;
    private bool _closed;

    /// <summary>The cell this code belongs to, or null outside cells.</summary>
    public static CellContext? Current
    {
        get
        {
            var own = Flowing.Value;
            if (own is { _closed: false })
            {
                return own;
            }
            var latest = Volatile.Read(ref s_latest);
            return latest is { _closed: false } ? latest : null;
        }
    }

    public int ExecutionCount => executionCount;

    /// <summary>The cell's text.</summary>
    public string Source { get; init; } = "";

    /// <summary>Runs more code as part of the cell.</summary>
    public Func<string, Task<CellValue>> SubmitAsync { get; set; } = static _ => Task.FromResult(default(CellValue));

    public CancellationToken CancellationToken => cancellationToken;

    /// <summary>Makes this the context of the calling code and of what it starts.</summary>
    public void Enter()
    {
        _thread = Environment.CurrentManagedThreadId;
        Flowing.Value = this;
        Volatile.Write(ref s_latest, this);
    }

    /// <summary>Asks for something to be done when the cell has run, whether or not to its end.</summary>
    public void AtEnd(Action action) => _atEnd.Push(action);

    /// <summary>Does what was asked for.</summary>
    public void End()
    {
        while (_atEnd.TryPop(out var action))
        {
            action();
        }
    }

    /// <summary>Sends what is still buffered and takes nothing more.</summary>
    public void Close()
    {
        lock (_gate)
        {
            Flush();
            _closed = true;
        }
    }

    public void Send(CellOutput output)
    {
        GiveUpIfStopped();
        // Stopping a cell aborts its thread anywhere but in a finally block: half a message must not be sent.
        try { }
        finally
        {
            lock (_gate)
            {
                if (!_closed)
                {
                    Flush();
                    send(output);
                }
            }
        }
    }

    /// <summary>
    /// Takes console text; small writes are gathered for a twentieth of a second. What clears a terminal's screen
    /// clears the cell's output.
    /// </summary>
    public void Write(string stream, ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOf(ClearScreen); at >= 0; at = text.IndexOf(ClearScreen))
        {
            Append(stream, text[..at]);
            Send(new ClearOutput(Wait: true));
            text = text[(at + ClearScreen.Length)..];
            text = text.StartsWith("\e[H") ? text[3..] : text;
        }
        Append(stream, text);
    }

    /// <summary>What to say where nobody can be asked for input.</summary>
    public const string NobodyToAsk =
        "input: nobody can be asked here; run the notebook in a front end that takes input, or set the value in the cell.";

    /// <summary>Asks the reader for a line; null where nobody can be asked.</summary>
    public string? Ask(string prompt, bool isPassword)
    {
        if (input is null)
        {
            return null;
        }
        lock (_gate)
        {
            Flush();
        }
        return input(prompt, isPassword);
    }

    /// <summary>
    /// A loop that only writes is nearly always where it cannot be aborted; here it notices by itself. Not on threads that
    /// the cell has started: an exception there would end the process.
    /// </summary>
    private void GiveUpIfStopped()
    {
        if (Environment.CurrentManagedThreadId == _thread)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    private void Append(string stream, ReadOnlySpan<char> text)
    {
        GiveUpIfStopped();
        try { }
        finally
        {
            lock (_gate)
            {
                if (!_closed && !text.IsEmpty)
                {
                    if (_stream != stream || _text.Length > 1 << 15)
                    {
                        Flush();
                        _stream = stream;
                    }
                    _text.Append(text);
                    if (!_flushPlanned)
                    {
                        _flushPlanned = true;
                        _ = FlushSoon();
                    }
                }
            }
        }
    }

    private async Task FlushSoon()
    {
        await Task.Delay(50, CancellationToken.None).ConfigureAwait(false);
        lock (_gate)
        {
            _flushPlanned = false;
            if (!_closed)
            {
                Flush();
            }
        }
    }

    private void Flush()
    {
        if (_text.Length > 0)
        {
            send(new StreamOutput(_stream, _text.ToString()));
            _text.Clear();
        }
    }
}
