using System.Reflection;
using System.Runtime.InteropServices;

namespace ResNetTutorial.Notebooks.Jupyter.ZeroMq;

/// <summary>The functions of libzmq that a kernel needs; see its manual, one page a function.</summary>
internal static unsafe partial class LibZmq
{
    public const int Pub = 1;
    public const int Rep = 4;
    public const int Router = 6;

    public const int Linger = 17;
    public const int SendHighWater = 23;
    public const int ReceiveHighWater = 24;
    public const int IPv6 = 42;
    public const int RouterHandover = 56;

    public const int SendMore = 2;
    public const short PollIn = 1;

    public const int Interrupted = 4;

    private const string Name = "zmq";

    private static readonly string[] Files =
        OperatingSystem.IsWindows() ? ["libzmq.dll", "zmq.dll"]
        : OperatingSystem.IsMacOS()
            ? ["libzmq.5.dylib", "/opt/homebrew/lib/libzmq.5.dylib", "/usr/local/lib/libzmq.5.dylib"]
        : ["libzmq.so.5"];

    private static IntPtr s_library;

    /// <summary>Finds the library, whose file has another name on each system.</summary>
    /// <exception cref="JupyterException">This machine has none.</exception>
    public static void Load()
    {
        if (s_library != IntPtr.Zero)
        {
            return;
        }
        foreach (var file in Files)
        {
            if (NativeLibrary.TryLoad(file, out s_library))
            {
                NativeLibrary.SetDllImportResolver(typeof(LibZmq).Assembly, Resolve);
                return;
            }
        }
        var mend =
            OperatingSystem.IsWindows() ? "put libzmq.dll (vcpkg install zeromq) on PATH"
            : OperatingSystem.IsMacOS() ? "run: brew install zeromq"
            : "run: apt-get install -y --no-install-recommends libzmq5";
        throw new JupyterException($"{Files[0]}: not on this machine; {mend}", isMachine: true);
    }

    /// <summary>What the last call on this thread failed with.</summary>
    public static string LastError() => Marshal.PtrToStringUTF8(zmq_strerror(zmq_errno())) ?? "unknown error";

    private static IntPtr Resolve(string name, Assembly assembly, DllImportSearchPath? paths) =>
        name == Name ? s_library : IntPtr.Zero;

    /// <summary>zmq_msg_t: 64 bytes that are libzmq's own business.</summary>
    [StructLayout(LayoutKind.Sequential, Size = 64, Pack = 8)]
    public struct Frame
    {
        private readonly long _first;
    }

#pragma warning disable IDE1006, SYSLIB1054 // The names are libzmq's.
    [LibraryImport(Name)]
    public static partial IntPtr zmq_ctx_new();

    [LibraryImport(Name)]
    public static partial int zmq_ctx_term(IntPtr context);

    [LibraryImport(Name)]
    public static partial IntPtr zmq_socket(IntPtr context, int type);

    [LibraryImport(Name)]
    public static partial int zmq_close(IntPtr socket);

    [LibraryImport(Name)]
    public static partial int zmq_setsockopt(IntPtr socket, int option, int* value, nuint size);

    [LibraryImport(Name, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int zmq_bind(IntPtr socket, string endpoint);

    [LibraryImport(Name)]
    public static partial int zmq_send(IntPtr socket, byte* data, nuint size, int flags);

    [LibraryImport(Name)]
    public static partial int zmq_msg_init(Frame* frame);

    [LibraryImport(Name)]
    public static partial int zmq_msg_recv(Frame* frame, IntPtr socket, int flags);

    [LibraryImport(Name)]
    public static partial byte* zmq_msg_data(Frame* frame);

    [LibraryImport(Name)]
    public static partial nuint zmq_msg_size(Frame* frame);

    [LibraryImport(Name)]
    public static partial int zmq_msg_more(Frame* frame);

    [LibraryImport(Name)]
    public static partial int zmq_msg_close(Frame* frame);

    [LibraryImport(Name)]
    public static partial int zmq_poll(byte* items, int count, nint milliseconds);

    [LibraryImport(Name)]
    public static partial int zmq_proxy(IntPtr front, IntPtr back, IntPtr capture);

    [LibraryImport(Name)]
    private static partial int zmq_errno();

    [LibraryImport(Name)]
    private static partial IntPtr zmq_strerror(int error);

    public static int LastErrorCode() => zmq_errno();
#pragma warning restore IDE1006, SYSLIB1054
}
