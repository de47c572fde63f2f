using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using ResNetTutorial.Notebooks.Documents;
using ResNetTutorial.Notebooks.Engine;
using ResNetTutorial.Notebooks.Jupyter.Messages;

namespace ResNetTutorial.Notebooks.Jupyter;

/// <summary>Runs the cells that come as <c>execute_request</c>, and aborts those queued behind one that failed.</summary>
internal sealed class CellRequests(KernelChannels channels, Task<CSharpEngine> engine, InputHistory history)
{
    // What was sent together with the cell that failed may still be on its way.
    private const int AbortGraceMilliseconds = 10;

    private readonly Queue<Request> _queued = new();
    private readonly Lock _gate = new();
    private CancellationTokenSource? _running;
    private int _count;

    /// <summary>Stops the running cell, if one runs.</summary>
    public void Interrupt()
    {
        lock (_gate)
        {
            // Cancelling waits until the cell's thread has stopped, which native code can delay.
            _ = _running?.CancelAsync();
        }
    }

    public void Execute(Request request)
    {
        var code = request.Text("code");
        var silent = request.Flag("silent", false);
        var stored = !silent && request.Flag("store_history", true);
        var count = stored ? ++_count : _count;
        if (!silent)
        {
            channels.Publish(
                "execute_input",
                request,
                writer =>
                {
                    writer.WriteString("code"u8, code);
                    writer.WriteNumber("execution_count"u8, count);
                },
                code.Length + 64
            );
        }
        if (stored)
        {
            history.Add(count, code);
        }

        string? value = null;
        var error = Run(
            request,
            code,
            stored ? $"cell {count}" : "code",
            output =>
            {
                value = output is ExecuteResult result ? result.Data.Text("text/plain") : value;
                if (!silent)
                {
                    channels.Show(output, request, count);
                }
            }
        );
        if (stored && value is not null)
        {
            history.SetOutput(count, value);
        }
        var expressions = error is null ? Evaluate(request) : [];
        if (error is not null && request.Flag("stop_on_error", true))
        {
            // Taken before the reply: a client that waits for it, and then goes on, is not meant.
            while (channels.Shell.Poll(AbortGraceMilliseconds))
            {
                _queued.Enqueue(channels.Receive(channels.Shell));
            }
        }
        channels.Reply(channels.Shell, request, writer => WriteReply(writer, error, count, expressions));
    }

    /// <summary>What came while a cell ran that then failed.</summary>
    public bool TakeQueued([NotNullWhen(true)] out Request? request) => _queued.TryDequeue(out request);

    /// <summary>Answers a cell that is not run, since one before it failed.</summary>
    public void Abort(Request request) =>
        channels.Reply(channels.Shell, request, writer => Replies.Aborted(writer, _count));

    private ErrorOutput? Run(Request request, string code, string name, Action<CellOutput> show)
    {
        var stop = new CancellationTokenSource();
        lock (_gate)
        {
            _running = stop;
        }
        var submission = new CellSubmission(code, name)
        {
            Input = (prompt, isPassword) =>
                request.Flag("allow_stdin", false)
                    ? channels.Ask(request, prompt, isPassword, stop.Token)
                    : throw new InvalidOperationException(
                        "This cell asks for input, and whoever runs it cannot answer (allow_stdin is false)."
                    ),
        };
        try
        {
            return engine.Result.RunAsync(submission, show, stop.Token).GetAwaiter().GetResult().Error;
        }
        catch (OperationCanceledException)
        {
            // Stopped before it began.
            var stopped = new ErrorOutput("Stopped", "the cell was stopped", [$"{name}: stopped"]);
            show(stopped);
            return stopped;
        }
        finally
        {
            lock (_gate)
            {
                _running = null;
            }
        }
    }

    private List<(string Name, CellOutput Value)> Evaluate(Request request)
    {
        var values = new List<(string, CellOutput)>();
        if (request.Member("user_expressions") is not { ValueKind: JsonValueKind.Object } asked)
        {
            return values;
        }
        foreach (var each in asked.EnumerateObject())
        {
            CellOutput? value = null;
            var expression =
                each.Value.ValueKind == JsonValueKind.String ? each.Value.GetString()! : each.Value.ToString();
            var error = Run(request, expression, each.Name, output => value = output is ExecuteResult ? output : value);
            value =
                error
                ?? value
                ?? new ErrorOutput(
                    "NoValue",
                    $"{expression}: has no value",
                    [$"{each.Name}: {expression} has no value"]
                );
            values.Add((each.Name, value));
        }
        return values;
    }

    private static void WriteReply(
        Utf8JsonWriter writer,
        ErrorOutput? error,
        int count,
        List<(string Name, CellOutput Value)> expressions
    )
    {
        if (error is null)
        {
            Replies.Ok(writer);
        }
        else
        {
            Replies.Failure(writer, error);
        }
        writer.WriteNumber("execution_count"u8, count);
        writer.WriteStartArray("payload"u8);
        writer.WriteEndArray();
        writer.WriteStartObject("user_expressions"u8);
        foreach (var (name, value) in expressions)
        {
            writer.WriteStartObject(name);
            if (value is ExecuteResult result)
            {
                Replies.Ok(writer);
                OutputWriter.WriteData(writer, result.Data);
            }
            else
            {
                Replies.Failure(writer, (ErrorOutput)value);
            }
            writer.WriteEndObject();
        }
        writer.WriteEndObject();
    }
}
