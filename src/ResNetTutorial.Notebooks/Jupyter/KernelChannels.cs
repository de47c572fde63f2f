using System.Text.Json;
using ResNetTutorial.Notebooks.Documents;
using ResNetTutorial.Notebooks.Jupyter.Messages;
using ResNetTutorial.Notebooks.Jupyter.ZeroMq;

namespace ResNetTutorial.Notebooks.Jupyter;

/// <summary>
/// The five sockets of a kernel. Shell and control have a thread each, which takes a request, answers it and takes the
/// next; what goes out on the others is sent under a lock.
/// </summary>
internal sealed class KernelChannels
{
    private readonly Codec _codec;
    private readonly ZmqSocket _ioPub;
    private readonly ZmqSocket _stdin;
    private readonly Lock _sending = new();
    private bool _closed;

    /// <exception cref="JupyterException">A port is taken, or libzmq is not there.</exception>
    public KernelChannels(ConnectionFile connection)
    {
        _codec = new Codec(connection.Key);
        _ioPub = Bind(LibZmq.Pub, connection.IOPubPort);
        _stdin = Bind(LibZmq.Router, connection.StdinPort);
        Shell = Bind(LibZmq.Router, connection.ShellPort);
        Control = Bind(LibZmq.Router, connection.ControlPort);
        var heartbeat = Bind(LibZmq.Rep, connection.HeartbeatPort);
        new Thread(heartbeat.Echo, 128 << 10) { IsBackground = true, Name = "heartbeat" }.Start();

        ZmqSocket Bind(int type, int port)
        {
            var socket = new ZmqSocket(type);
            socket.Bind(connection.Endpoint(port));
            return socket;
        }
    }

    public ZmqSocket Shell { get; }

    public ZmqSocket Control { get; }

    /// <summary>Waits for a request; messages that are none are dropped, with a line in the log.</summary>
    public Request Receive(ZmqSocket socket)
    {
        while (true)
        {
            if (_codec.Read(socket.Receive(), out var problem) is { } request)
            {
                return request;
            }
            Log($"a message was dropped: {problem}");
        }
    }

    /// <summary>Answers a request, on the thread that took it.</summary>
    public void Reply(ZmqSocket socket, Request request, Action<Utf8JsonWriter> content)
    {
        var type = request.Type.Replace("_request", "_reply", StringComparison.Ordinal);
        socket.Send(_codec.Write(request.Identities, type, request.Header, content));
    }

    /// <summary>Tells everybody.</summary>
    /// <param name="type">The message's type.</param>
    /// <param name="parent">The request it belongs to; null for none.</param>
    /// <param name="content">Writes its content.</param>
    /// <param name="size">About how many bytes that will be.</param>
    public void Publish(string type, Request? parent, Action<Utf8JsonWriter> content, int size = 256)
    {
        var topic = System.Text.Encoding.UTF8.GetBytes(type);
        var frames = _codec.Write([topic], type, parent?.Header ?? default, content, size);
        lock (_sending)
        {
            if (!_closed)
            {
                _ioPub.Send(frames);
            }
        }
    }

    public void Status(string state, Request? parent) =>
        Publish("status", parent, writer => writer.WriteString("execution_state"u8, state));

    public void Show(CellOutput output, Request parent, int count) =>
        Publish(OutputWriter.TypeOf(output), parent, writer => OutputWriter.Write(writer, output, count), 1024);

    /// <summary>Asks the front end of a request for a line of text, and waits.</summary>
    /// <exception cref="OperationCanceledException">The cell was stopped meanwhile.</exception>
    public string Ask(Request parent, string prompt, bool isPassword, CancellationToken cancel)
    {
        // An answer to a question that was given up.
        while (_stdin.Poll(0))
        {
            _ = _stdin.Receive();
        }
        _stdin.Send(
            _codec.Write(
                parent.Identities,
                "input_request",
                parent.Header,
                writer =>
                {
                    writer.WriteString("prompt"u8, prompt);
                    writer.WriteBoolean("password"u8, isPassword);
                }
            )
        );
        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            if (!_stdin.Poll(50))
            {
                continue;
            }
            if (_codec.Read(_stdin.Receive(), out var problem) is not { } answer)
            {
                Log($"a message was dropped: {problem}");
            }
            else if (answer.Type == "input_reply")
            {
                return answer.Text("value");
            }
        }
    }

    /// <summary>One line for whoever looks where Jupyter keeps what kernels print.</summary>
    public static void Log(string line) => Console.Error.WriteLine($"C# kernel: {line}");

    /// <summary>Closes the socket of the calling thread and the one everybody hears, once all is said.</summary>
    public void Close(ZmqSocket own)
    {
        own.Dispose();
        lock (_sending)
        {
            _closed = true;
            _ioPub.Dispose();
        }
    }
}
