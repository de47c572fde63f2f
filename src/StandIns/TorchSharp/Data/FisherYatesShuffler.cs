using System.Collections;

namespace TorchSharp.Utils;

/// <summary>The numbers below a size in random order: with a seed the same order every time, and the package's.</summary>
public class FisherYatesShuffler(long size, int? seed = null) : IEnumerable<long>
{
    public IEnumerator<long> GetEnumerator()
    {
        var random = seed is { } fixedSeed ? new Random(fixedSeed) : new Random();
        var order = new long[size];
        for (long k = 0; k < size; k++)
        {
            var drawn = (((long)random.Next() << 32) + (uint)random.Next()) % (k + 1);
            order[k] = order[drawn];
            order[drawn] = k;
        }
        return ((IEnumerable<long>)order).GetEnumerator();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
