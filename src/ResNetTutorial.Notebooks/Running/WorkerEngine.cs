using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using ResNetTutorial.Notebooks.Documents;
using ResNetTutorial.Notebooks.Engine;

namespace ResNetTutorial.Notebooks.Running;

/// <summary>How to start a process that runs <see cref="WorkerHost"/>.</summary>
/// <param name="FileName">The program.</param>
/// <param name="Arguments">Its arguments.</param>
public sealed record WorkerCommand(string FileName, IReadOnlyList<string> Arguments)
{
    /// <summary>The command that runs a verb of an assembly of this program on the same .NET.</summary>
    /// <param name="assembly">The path of the assembly that has the worker's entry point.</param>
    /// <param name="arguments">Its arguments.</param>
    public static WorkerCommand For(string assembly, params string[] arguments)
    {
        var host = Environment.ProcessPath;
        var isDotnet = Path.GetFileNameWithoutExtension(host) == "dotnet";
        return new WorkerCommand(isDotnet ? host! : "dotnet", ["exec", assembly, .. arguments]);
    }
}

/// <summary>
/// A C# engine in a process of its own: nothing a cell does can harm this one, and a cell stuck in native code can be
/// stopped by ending the process.
/// </summary>
public sealed class WorkerEngine : ICellEngine
{
    private readonly Process _process;
    private readonly Task _reading;
    private readonly Task _readingErrors;
    private readonly Lock _gate = new();
    private Action<CellOutput>? _output;
    private TaskCompletionSource<CellResult>? _running;
    private bool _ended;
    private volatile bool _stopped;

    private WorkerEngine(Process process)
    {
        _process = process;
        _reading = Task.Run(ReadAsync);
        _readingErrors = Task.Run(ReadErrorsAsync);
    }

    /// <summary>How long a stopped cell may take to return from native code before its process is ended.</summary>
    public TimeSpan Grace { get; set; } = TimeSpan.FromSeconds(0.5);

    /// <summary>The worker's process id.</summary>
    public int ProcessId => _process.Id;

    /// <summary>Starts a worker.</summary>
    /// <param name="command">How to start one.</param>
    /// <param name="folder">The folder it works in: the notebook's.</param>
    public static WorkerEngine Start(WorkerCommand command, string folder)
    {
        ArgumentNullException.ThrowIfNull(command);
        var start = new ProcessStartInfo(command.FileName, command.Arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        return new WorkerEngine(Process.Start(start)!);
    }

    /// <inheritdoc/>
    public async Task<CellResult> RunAsync(
        CellSubmission submission,
        Action<CellOutput> output,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(submission);
        var running = new TaskCompletionSource<CellResult>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            if (_ended)
            {
                return Gone(submission);
            }
            _output = output;
            _running = running;
        }
        using var stop = cancellationToken.Register(() => _ = StopAsync(running));
        try
        {
            await SendAsync(WorkerProtocol.Run(submission)).ConfigureAwait(false);
        }
        catch (IOException)
        {
            // The reader sees the same end and says so.
        }
        var result = await running.Task.ConfigureAwait(false);
        lock (_gate)
        {
            _output = null;
            _running = null;
        }
        return result;
    }

    /// <summary>Ends the worker.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            _process.StandardInput.Close();
            if (_stopped)
            {
                // Threads that the stopped cell started would only take a core from what comes next.
                Kill();
            }
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(0.3));
            await _process.WaitForExitAsync(patience.Token).ConfigureAwait(false);
        }
        catch (Exception problem) when (problem is OperationCanceledException or IOException)
        {
            Kill();
        }
        await _reading.ConfigureAwait(false);
        await _readingErrors.ConfigureAwait(false);
        _process.Dispose();
    }

    private async Task StopAsync(TaskCompletionSource<CellResult> running)
    {
        _stopped = true;
        try
        {
            await SendAsync(WorkerProtocol.Cancel()).ConfigureAwait(false);
            await Task.WhenAny(running.Task, Task.Delay(Grace)).ConfigureAwait(false);
        }
        catch (IOException)
        {
            // Ended already.
        }
        if (!running.Task.IsCompleted)
        {
            var error = new ErrorOutput("Stopped", "the cell was stopped, and its process with it", []);
            if (running.TrySetResult(new CellResult(CellStatus.Stopped, 0, error)))
            {
                Kill();
            }
        }
    }

    private async Task SendAsync(JsonObject message)
    {
        var line = message.ToJsonString() + "\n";
        await _process.StandardInput.WriteAsync(line).ConfigureAwait(false);
        await _process.StandardInput.FlushAsync().ConfigureAwait(false);
    }

    private async Task ReadAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync().ConfigureAwait(false) is { } line)
        {
            var marker = line.IndexOf(WorkerProtocol.Marker, StringComparison.Ordinal);
            if (marker < 0)
            {
                Show(new StreamOutput("stdout", line + "\n"));
                continue;
            }
            if (marker > 0)
            {
                Show(new StreamOutput("stdout", line[..marker]));
            }
            var message = JsonNode.Parse(line[(marker + 1)..])!.AsObject();
            if (WorkerProtocol.TypeOf(message) == "output")
            {
                Show(WorkerProtocol.ReadOutput(message));
            }
            else
            {
                _running?.TrySetResult(WorkerProtocol.ReadDone(message));
            }
        }
        lock (_gate)
        {
            _ended = true;
        }
        if (_running is { } waiting)
        {
            await _readingErrors.ConfigureAwait(false);
            await _process.WaitForExitAsync().ConfigureAwait(false);
            var message = $"the cell ended its process (exit code {_process.ExitCode}); see its output above.";
            var error = new ErrorOutput("ProcessEnded", message, [message]);
            if (!waiting.Task.IsCompleted)
            {
                Show(error);
                waiting.TrySetResult(new CellResult(CellStatus.Failed, 0, error));
            }
        }
    }

    private async Task ReadErrorsAsync()
    {
        while (await _process.StandardError.ReadLineAsync().ConfigureAwait(false) is { } line)
        {
            Show(new StreamOutput("stderr", line + "\n"));
        }
    }

    private void Show(CellOutput output)
    {
        lock (_gate)
        {
            _output?.Invoke(output);
        }
    }

    private void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // Ended already.
        }
    }

    private static CellResult Gone(CellSubmission submission)
    {
        var message = $"{submission.Name}: its process has ended; start the notebook again.";
        return new CellResult(CellStatus.Failed, 0, new ErrorOutput("ProcessEnded", message, [message]));
    }
}
