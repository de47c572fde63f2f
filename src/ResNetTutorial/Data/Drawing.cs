namespace ResNetTutorial.Data;

/// <summary>What the procedural data sets share.</summary>
/// <remarks>
/// Only + - * / and the square root are used on floating-point numbers: they are exactly rounded everywhere, so that a
/// seed gives the same bytes on every machine.
/// </remarks>
internal static class Drawing
{
    /// <summary>Draws one image into its bytes.</summary>
    internal delegate void Painter(Span<byte> pixels, int size, int label, SplitMix64 random);

    /// <summary>
    /// Draws images side by side on all cores, each from a random stream of its own: what image i shows depends on the
    /// seed and on i alone. Every run of <paramref name="classes"/> images holds every class once, in random order.
    /// </summary>
    internal static (byte[] Pixels, long[] Labels) Run(
        int count,
        int seed,
        int size,
        int channels,
        int classes,
        Painter paint
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 8);
        var labels = Labels(count, seed, classes);
        var bytes = channels * size * size;
        var pixels = new byte[checked(count * bytes)];
        Parallel.For(
            0,
            count,
            i => paint(pixels.AsSpan(i * bytes, bytes), size, (int)labels[i], SplitMix64.For(seed, i))
        );
        return (pixels, labels);
    }

    internal static byte ToByte(double value) => (byte)Math.Clamp((int)((255 * value) + 0.5), 0, 255);

    private static long[] Labels(int count, int seed, int classes)
    {
        var labels = new long[count];
        var block = new long[classes];
        for (var start = 0; start < count; start += classes)
        {
            for (var i = 0; i < classes; i++)
                block[i] = i;
            SplitMix64.For(seed, ~(long)start).Shuffle<long>(block);
            block.AsSpan(0, Math.Min(classes, count - start)).CopyTo(labels.AsSpan(start));
        }
        return labels;
    }
}
