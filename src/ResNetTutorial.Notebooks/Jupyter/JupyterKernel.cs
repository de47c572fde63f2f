using ResNetTutorial.Notebooks.Documents;
using ResNetTutorial.Notebooks.Engine;
using ResNetTutorial.Notebooks.Jupyter.Messages;
using ResNetTutorial.Notebooks.Jupyter.ZeroMq;

namespace ResNetTutorial.Notebooks.Jupyter;

/// <summary>
/// Answers a front end's requests, protocol 5.4 (https://jupyter-client.readthedocs.io, "Messaging in Jupyter"): those
/// on the shell socket one after another, those on the control socket while a cell runs.
/// </summary>
/// <param name="channels">The sockets.</param>
/// <param name="engine">Runs the cells; it may still be starting.</param>
/// <param name="history">What was run, now and earlier.</param>
/// <param name="end">Ends the process.</param>
internal sealed class JupyterKernel(
    KernelChannels channels,
    Task<CSharpEngine> engine,
    InputHistory history,
    Action end
)
{
    private readonly CellRequests _cells = new(channels, engine, history);

    /// <summary>Answers requests for ever.</summary>
    public void Run()
    {
        channels.Status("starting", null);
        new Thread(ServeControl) { IsBackground = true, Name = "control" }.Start();
        while (true)
        {
            var request = channels.Receive(channels.Shell);
            Handle(request, channels.Shell);
            while (_cells.TakeQueued(out var queued))
            {
                Handle(queued, channels.Shell, isAborted: queued.Type == "execute_request");
            }
        }
    }

    /// <summary>Stops the running cell, if one runs.</summary>
    public void Interrupt() => _cells.Interrupt();

    private void ServeControl()
    {
        while (true)
        {
            Handle(channels.Receive(channels.Control), channels.Control);
        }
    }

    private void Handle(Request request, ZmqSocket socket, bool isAborted = false)
    {
        channels.Status("busy", request);
        try
        {
            if (isAborted)
            {
                _cells.Abort(request);
            }
            else
            {
                Answer(request, socket);
            }
        }
        catch (Exception problem)
        {
            KernelChannels.Log($"{request.Type}: {problem}");
            if (request.Type.EndsWith("_request", StringComparison.Ordinal))
            {
                var error = new ErrorOutput(problem.GetType().Name, problem.Message, [problem.ToString()]);
                channels.Reply(socket, request, writer => Replies.Failure(writer, error));
            }
        }
        channels.Status("idle", request);
    }

    private void Answer(Request request, ZmqSocket socket)
    {
        switch (request.Type)
        {
            case "kernel_info_request":
                channels.Reply(socket, request, Replies.KernelInfo);
                break;
            case "execute_request" when socket == channels.Shell:
                _cells.Execute(request);
                break;
            case "complete_request":
                Complete(request, socket);
                break;
            case "inspect_request":
                Inspect(request, socket);
                break;
            case "is_complete_request":
                var whole = Wait(engine.Result.Language.IsCompleteAsync(request.Text("code")));
                channels.Reply(socket, request, writer => Replies.Completeness(writer, whole));
                break;
            case "history_request":
                var entries = history.Find(HistoryQuery.Of(request));
                var withOutput = request.Flag("output", false);
                channels.Reply(socket, request, writer => InputHistory.Write(writer, entries, withOutput));
                break;
            case "comm_info_request":
                channels.Reply(socket, request, Replies.NoComms);
                break;
            case "comm_open":
                // No target has a name here: the other side is told at once, as the protocol asks.
                var id = request.Text("comm_id");
                channels.Publish("comm_close", request, writer => Replies.CommClose(writer, id));
                break;
            case "comm_msg" or "comm_close":
                break;
            case "interrupt_request":
                _cells.Interrupt();
                channels.Reply(socket, request, Replies.Ok);
                break;
            case "shutdown_request":
                ShutDown(request, socket);
                break;
            default:
                KernelChannels.Log($"a message was ignored: {request.Type} is not one that this kernel answers here");
                break;
        }
    }

    private void Complete(Request request, ZmqSocket socket)
    {
        var code = request.Text("code");
        var position = CodePoints.ToUtf16(code, request.Number("cursor_pos") ?? int.MaxValue);
        var found = Wait(engine.Result.Language.CompleteAsync(code, position));
        channels.Reply(socket, request, writer => Replies.Completions(writer, found, code));
    }

    private void Inspect(Request request, ZmqSocket socket)
    {
        var code = request.Text("code");
        var position = CodePoints.ToUtf16(code, request.Number("cursor_pos") ?? int.MaxValue);
        var found = Wait(engine.Result.Language.InspectAsync(code, position, request.Number("detail_level") ?? 0));
        channels.Reply(socket, request, writer => Replies.Inspection(writer, found));
    }

    private void ShutDown(Request request, ZmqSocket socket)
    {
        _cells.Interrupt();
        var restart = request.Flag("restart", false);
        channels.Reply(socket, request, writer => Replies.Shutdown(writer, restart));
        channels.Publish("shutdown_reply", request, writer => Replies.Shutdown(writer, restart));
        channels.Status("idle", request);
        channels.Close(socket);
        end();
        Thread.Sleep(Timeout.Infinite);
    }

    private static T Wait<T>(Task<T> task) => task.GetAwaiter().GetResult();
}
