namespace ResNetTutorial.Data;

/// <summary>
/// A 64-bit generator of pseudo-random numbers: the same numbers for the same seed on every machine and every version
/// of .NET, which <see cref="System.Random"/> does not promise.
/// </summary>
/// <remarks>
/// One step adds the odd constant 0x9E3779B97F4A7C15 to the state and returns a mixture of its bits (Steele, Lea and
/// Flood 2014, Fast Splittable Pseudorandom Number Generators, with Stafford's thirteenth set of constants). Only integer arithmetic and exactly
/// rounded floating-point operations are used, so results do not depend on the machine.
/// </remarks>
/// <param name="seed">The first state.</param>
public sealed class SplitMix64(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A generator for one stream out of many that share a seed: one for each image, or for each epoch.</summary>
    /// <param name="seed">The user's seed.</param>
    /// <param name="stream">The number of the stream.</param>
    /// <returns>A generator whose numbers have nothing to do with those of another seed or stream.</returns>
    public static SplitMix64 For(long seed, long stream) =>
        new(Mix(Mix((ulong)seed + 0x9E3779B97F4A7C15) ^ ((ulong)stream * 0xD1342543DE82EF95)));

    /// <summary>The next 64 bits.</summary>
    /// <returns>Any 64-bit number, all equally likely.</returns>
    public ulong Next() => Mix(_state += 0x9E3779B97F4A7C15);

    /// <summary>A whole number from 0 up to, but without, <paramref name="limit"/>.</summary>
    /// <param name="limit">The number of possible results, at least 1.</param>
    /// <returns>The number.</returns>
    public int Below(int limit) => (int)(((Next() >> 32) * (ulong)limit) >> 32);

    /// <summary>A number between two bounds, all equally likely.</summary>
    /// <param name="low">The lower bound, included.</param>
    /// <param name="high">The upper bound, not included.</param>
    /// <returns>The number.</returns>
    public double Between(double low, double high) => low + ((high - low) * ((Next() >> 11) * (1.0 / (1UL << 53))));

    /// <summary>Noise with mean 0 and standard deviation 1: the scaled sum of four uniform numbers.</summary>
    /// <remarks>Close to a normal distribution, and free of the logarithm whose last digit differs between machines.</remarks>
    /// <returns>A number between -√12 and √12.</returns>
    public double Noise()
    {
        // Four 16-bit uniform numbers: their sum has mean 4 * 65535 / 2 and variance 4 * (65536² - 1) / 12.
        var bits = Next();
        var sum = (bits & 0xFFFF) + ((bits >> 16) & 0xFFFF) + ((bits >> 32) & 0xFFFF) + (bits >> 48);
        return ((double)sum - 131070.0) * 2.6428997921303014e-05;
    }

    /// <summary>Puts items into a random order, all orders equally likely (Fisher and Yates).</summary>
    /// <typeparam name="T">What is shuffled.</typeparam>
    /// <param name="items">The items, changed in place.</param>
    public void Shuffle<T>(Span<T> items)
    {
        for (var last = items.Length - 1; last > 0; last--)
        {
            var other = Below(last + 1);
            (items[last], items[other]) = (items[other], items[last]);
        }
    }

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
