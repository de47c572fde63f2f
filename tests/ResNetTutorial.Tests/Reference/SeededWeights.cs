using System.Text;
using ResNetTutorial.Data;
using static TorchSharp.torch;

namespace ResNetTutorial.Tests.Reference;

/// <summary>
/// Weights and inputs that follow from a seed and a name alone, the same bits here as in seeded_weights.py: so what PyTorch
/// computed for them is committed as a few numbers, and the tests need no Python.
/// </summary>
internal static class SeededWeights
{
    /// <summary>Fills parameters and buffers in place.</summary>
    /// <param name="module">The network; its state-dict names decide.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="gain">
    /// Multiplies what has two or more dimensions: below 1 it keeps the sums of deep residual networks small enough in
    /// evaluation mode for biases to matter.
    /// </param>
    internal static T Fill<T>(T module, long seed, double gain = 1)
        where T : nn.Module
    {
        using var _ = no_grad();
        using var scope = NewDisposeScope();
        foreach (var (name, target) in module.state_dict())
        {
            if (name.EndsWith("num_batches_tracked", StringComparison.Ordinal))
                target.zero_();
            else
                target.copy_(tensor(Values(seed, name, target.shape, gain), target.shape));
        }
        return module;
    }

    /// <summary>Images with mean 0 and variance 1, as float32.</summary>
    internal static Tensor Input(long seed, params long[] shape)
    {
        var values = Uniform(seed, "input", shape.Aggregate(1L, (product, size) => product * size));
        var scale = Math.Sqrt(12);
        return tensor([.. values.Select(u => (float)((u - 0.5) * scale))], shape);
    }

    /// <summary>The values of one tensor, in row-major order.</summary>
    internal static float[] Values(long seed, string name, long[] shape, double gain = 1)
    {
        var count = shape.Aggregate(1L, (product, size) => product * size);
        var drawn = Uniform(seed, name, count);
        var values = new float[count];
        // He et al. 2015, arXiv 1502.01852: variance 2 / fan_in, here of a uniform distribution.
        var bound = shape.Length >= 2 ? gain * Math.Sqrt(6.0 / (count / shape[0])) : 0;
        var positive = name[(name.LastIndexOf('.') + 1)..] is "weight" or "running_var";
        for (var k = 0; k < values.Length; k++)
            values[k] = (float)(
                shape.Length >= 2 ? ((2.0 * drawn[k]) - 1.0) * bound
                : positive ? drawn[k] + 0.5
                : (drawn[k] - 0.5) * 0.5
            );
        return values;
    }

    /// <summary>Numbers in [0, 1) with 24 bits each.</summary>
    private static double[] Uniform(long seed, string name, long count)
    {
        var random = SplitMix64.For(seed, (long)Fnv1a(name));
        var numbers = new double[count];
        for (var k = 0; k < numbers.Length; k++)
            numbers[k] = (random.Next() >> 40) * (1.0 / (1 << 24));
        return numbers;
    }

    private static ulong Fnv1a(string text) =>
        Encoding.UTF8.GetBytes(text).Aggregate(0xCBF29CE484222325, (hash, b) => (hash ^ b) * 0x100000001B3);
}
