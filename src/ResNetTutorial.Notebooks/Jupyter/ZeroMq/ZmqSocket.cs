namespace ResNetTutorial.Notebooks.Jupyter.ZeroMq;

/// <summary>
/// A libzmq socket that sends and receives whole messages, each a list of frames, and is used by one thread at a time.
/// It has a context of its own, so that closing it waits for what it has still to send and for no other socket.
/// </summary>
internal sealed unsafe class ZmqSocket : IDisposable
{
    private readonly IntPtr _context;
    private readonly IntPtr _socket;

    /// <param name="type">One of <see cref="LibZmq"/>'s types.</param>
    public ZmqSocket(int type)
    {
        _context = LibZmq.zmq_ctx_new();
        _socket = LibZmq.zmq_socket(_context, type);
        if (_socket == IntPtr.Zero)
        {
            throw Failed("cannot open a socket");
        }
        // By default libzmq drops what does not fit a queue of 1,000; a kernel's output must arrive.
        Set(LibZmq.SendHighWater, 0);
        Set(LibZmq.ReceiveHighWater, 0);
        Set(LibZmq.Linger, 1000);
        if (type == LibZmq.Router)
        {
            // A client that connects again under its old name takes over from what is left of it.
            Set(LibZmq.RouterHandover, 1);
        }
    }

    /// <exception cref="JupyterException">Another program has the address.</exception>
    public void Bind(string endpoint)
    {
        if (endpoint.Contains('['))
        {
            Set(LibZmq.IPv6, 1);
        }
        if (LibZmq.zmq_bind(_socket, endpoint) != 0)
        {
            throw Failed($"{endpoint}: cannot listen there");
        }
    }

    /// <summary>Waits for a message and takes it.</summary>
    public List<byte[]> Receive()
    {
        var frames = new List<byte[]>(8);
        bool more;
        do
        {
            LibZmq.Frame frame;
            _ = LibZmq.zmq_msg_init(&frame);
            while (LibZmq.zmq_msg_recv(&frame, _socket, 0) < 0)
            {
                if (LibZmq.LastErrorCode() != LibZmq.Interrupted)
                {
                    throw Failed("cannot receive");
                }
            }
            frames.Add(new ReadOnlySpan<byte>(LibZmq.zmq_msg_data(&frame), (int)LibZmq.zmq_msg_size(&frame)).ToArray());
            more = LibZmq.zmq_msg_more(&frame) != 0;
            _ = LibZmq.zmq_msg_close(&frame);
        } while (more);
        return frames;
    }

    /// <summary>True when a message comes within the time.</summary>
    public bool Poll(int milliseconds)
    {
        // zmq_pollitem_t: the socket, a file (a handle on Windows, an int elsewhere), the events wanted, those that came.
        var item = stackalloc byte[24];
        new Span<byte>(item, 24).Clear();
        *(IntPtr*)item = _socket;
        *(short*)(item + IntPtr.Size + (OperatingSystem.IsWindows() ? IntPtr.Size : sizeof(int))) = LibZmq.PollIn;
        return LibZmq.zmq_poll(item, 1, milliseconds) > 0;
    }

    /// <summary>Sends a message; it is queued, whole, when this returns.</summary>
    public void Send(IReadOnlyList<ReadOnlyMemory<byte>> frames)
    {
        for (var i = 0; i < frames.Count; i++)
        {
            fixed (byte* data = frames[i].Span)
            {
                var flags = i + 1 < frames.Count ? LibZmq.SendMore : 0;
                while (LibZmq.zmq_send(_socket, data, (nuint)frames[i].Length, flags) < 0)
                {
                    if (LibZmq.LastErrorCode() != LibZmq.Interrupted)
                    {
                        throw Failed("cannot send");
                    }
                }
            }
        }
    }

    /// <summary>Sends back all that comes, for ever: the heartbeat.</summary>
    public void Echo() => _ = LibZmq.zmq_proxy(_socket, _socket, IntPtr.Zero);

    /// <summary>Closes the socket once what it was given to send is gone, or after a second.</summary>
    public void Dispose()
    {
        _ = LibZmq.zmq_close(_socket);
        _ = LibZmq.zmq_ctx_term(_context);
    }

    private void Set(int option, int value) => _ = LibZmq.zmq_setsockopt(_socket, option, &value, sizeof(int));

    private static JupyterException Failed(string what) =>
        new($"{what}: {LibZmq.LastError()}; start the kernel again.", isMachine: true);
}
