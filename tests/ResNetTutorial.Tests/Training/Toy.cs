using ResNetTutorial.Data;
using static TorchSharp.torch;

namespace ResNetTutorial.Tests.Training;

/// <summary>A small learning problem and small networks for it, all made from seeds.</summary>
internal static class Toy
{
    public const int Classes = 3;

    /// <summary>Noisy images of Classes patterns, C×4×4.</summary>
    public static ImageSet Set(int count, int seed = 1, int channels = 1)
    {
        using var scope = NewDisposeScope();
        var random = new Random(seed);
        var patterns = Numbers(new Random(99), Classes * channels * 16, 1.5);
        var labels = Enumerable.Range(0, count).Select(_ => (long)random.Next(Classes)).ToArray();
        var noise = Numbers(random, count * channels * 16, 1);
        var size = channels * 16;
        var pixels = noise.Select((z, i) => z + patterns[labels[i / size] * size + i % size]).ToArray();
        return new ImageSet(
            $"toy {seed}",
            tensor(pixels, [count, channels, 4, 4]),
            tensor(labels, ScalarType.Int64),
            ["a", "b", "c"],
            new Normalisation([.. Enumerable.Repeat(0.5, channels)], [.. Enumerable.Repeat(0.25, channels)])
        );
    }

    /// <summary>Flatten, linear, ReLU, linear.</summary>
    public static nn.Module<Tensor, Tensor> Mlp(int seed, int hidden = 8)
    {
        var network = nn.Sequential(
            ("flatten", nn.Flatten()),
            ("hidden", nn.Linear(16, hidden)),
            ("relu", nn.ReLU()),
            ("out", nn.Linear(hidden, Classes))
        );
        return Seeded(network, seed);
    }

    /// <summary>Convolution, batch normalisation, ReLU, dropout, linear: everything that has a state.</summary>
    public static nn.Module<Tensor, Tensor> Convolutional(int seed, double dropout = 0.25)
    {
        var network = nn.Sequential(
            ("conv", nn.Conv2d(1, 4, 3, padding: 1)),
            ("norm", nn.BatchNorm2d(4)),
            ("relu", nn.ReLU()),
            ("flatten", nn.Flatten()),
            ("dropout", nn.Dropout(dropout)),
            ("out", nn.Linear(64, Classes))
        );
        return Seeded(network, seed);
    }

    /// <summary>All tensors of a network's state as numbers, by name.</summary>
    public static Dictionary<string, double[]> State(nn.Module network)
    {
        using var scope = NewDisposeScope();
        return network
            .state_dict()
            .ToDictionary(
                t => t.Key,
                t => t.Value.detach().to(ScalarType.Float64).cpu().contiguous().data<double>().ToArray()
            );
    }

    /// <summary>The largest difference between the states of two networks.</summary>
    public static double Difference(Dictionary<string, double[]> a, Dictionary<string, double[]> b)
    {
        Assert.Equal(a.Keys.Order(), b.Keys.Order());
        return a.Max(t => t.Value.Zip(b[t.Key]).Max(p => p.First.Equals(p.Second) ? 0 : Math.Abs(p.First - p.Second)));
    }

    // Weights from a generator of the test's own, so that nothing depends on which test ran before.
    private static nn.Module<Tensor, Tensor> Seeded(nn.Module<Tensor, Tensor> network, int seed)
    {
        using var scope = NewDisposeScope();
        using var _ = no_grad();
        var random = new Random(seed);
        foreach (var weights in network.parameters().Where(p => p.dim() > 1))
            weights.copy_(
                tensor(
                    Numbers(random, (int)weights.numel(), 1 / Math.Sqrt(weights.numel() / weights.shape[0])),
                    weights.shape
                )
            );
        foreach (var (name, bias) in network.named_parameters().Where(p => p.Item2.dim() == 1))
            bias.fill_(name == "norm.weight" ? 1 : 0);
        return network;
    }

    private static float[] Numbers(Random random, int count, double size) =>
        [.. Enumerable.Range(0, count).Select(_ => (float)((2 * random.NextDouble() - 1) * size))];
}
