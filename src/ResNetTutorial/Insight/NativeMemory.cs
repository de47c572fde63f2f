using System.Diagnostics;
using System.Runtime.InteropServices;

namespace ResNetTutorial.Insight;

/// <summary>
/// How much memory the native side of this process holds. libtorch takes the tensors of the CPU from the C library; the
/// GNU one says how many bytes it has given out, over all its arenas, to the byte.
/// </summary>
internal static class NativeMemory
{
    /// <summary>Whether the bytes are those given out, rather than the pages of the process.</summary>
    public static bool IsExact { get; } = HasMallinfo();

    /// <summary>The bytes given out and not given back; without the GNU C library, the private memory of the process.</summary>
    public static long InUse()
    {
        if (IsExact)
        {
            var info = mallinfo2();
            return (long)(info.InArenas + info.Mapped);
        }
        using var process = Process.GetCurrentProcess();
        return process.PrivateMemorySize64;
    }

    private static bool HasMallinfo()
    {
        if (!OperatingSystem.IsLinux())
            return false;
        try
        {
            mallinfo2();
            return true;
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException)
        {
            return false;
        }
    }

    [DllImport("libc.so.6")]
    private static extern Mallinfo mallinfo2();

    /// <summary>struct mallinfo2 of malloc.h: ten numbers of the size of a pointer.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Mallinfo
    {
        private readonly nuint arena;
        private readonly nuint ordblks;
        private readonly nuint smblks;
        private readonly nuint hblks;
        private readonly nuint hblkhd;
        private readonly nuint usmblks;
        private readonly nuint fsmblks;
        private readonly nuint uordblks;
        private readonly nuint fordblks;
        private readonly nuint keepcost;

        public nuint InArenas => uordblks;

        public nuint Mapped => hblkhd;
    }
}
