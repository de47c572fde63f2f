namespace TorchSharp.Modules;

/// <summary>The forms in which layers take a size a dimension, as the array that operators take.</summary>
internal static class Sizes
{
    public static long[] Of((long, long) pair) => [pair.Item1, pair.Item2];

    public static long[] Of((long, long, long) triple) => [triple.Item1, triple.Item2, triple.Item3];

    public static long[] Of((long, long)? pair, long otherwise) => Of(pair ?? (otherwise, otherwise));

    public static long[] Of((long, long, long)? triple, long otherwise) =>
        Of(triple ?? (otherwise, otherwise, otherwise));

    /// <summary>The same in every dimension.</summary>
    public static long[] Of(long size, int dimensions)
    {
        var sizes = new long[dimensions];
        Array.Fill(sizes, size);
        return sizes;
    }
}
