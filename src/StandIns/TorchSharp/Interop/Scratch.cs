using System.Runtime.InteropServices;

namespace TorchSharp.Interop;

/// <summary>
/// Each thread's small ring of native memory for the lists among an operator's arguments, so that a call allocates
/// nothing. What was taken lives until the ring comes round again, which is long after the call that took it: one call's
/// lists are far smaller than the ring (it grows until they are).
/// </summary>
internal sealed unsafe class Scratch
{
    private const int SmallestRing = 1 << 16;

    [ThreadStatic]
    private static Scratch? current;

    private readonly byte* ring;
    private readonly int size;
    private readonly Scratch? outgrown; // arguments already prepared may still point there
    private int used;

    private Scratch(int size, Scratch? outgrown)
    {
        this.size = size;
        this.outgrown = outgrown;
        ring = (byte*)NativeMemory.Alloc((nuint)size);
    }

    ~Scratch()
    {
        NativeMemory.Free(ring);
        GC.KeepAlive(outgrown);
    }

    public static Span<T> Take<T>(int count)
        where T : unmanaged
    {
        var bytes = checked((count * sizeof(T) + 15) & ~15);
        var scratch = current ??= new Scratch(SmallestRing, null);
        if (bytes > scratch.size / 8)
            current = scratch = new Scratch(checked(bytes * 16), scratch);
        if (scratch.used + bytes > scratch.size)
            scratch.used = 0;
        var at = scratch.ring + scratch.used;
        scratch.used += bytes;
        return new Span<T>(at, count);
    }
}
