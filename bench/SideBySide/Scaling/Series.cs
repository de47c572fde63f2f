namespace ResNetTutorial.Bench.Scaling;

/// <summary>Networks that differ in one size alone.</summary>
internal sealed record Series(string Name, IReadOnlyList<(int Size, Network Network)> Networks)
{
    public static IReadOnlyList<Series> All { get; } =
    [
        new(
            "depth",
            [
                .. Each(
                    [8, 20, 56, 110, 218, 434, 602, 1202],
                    depth => Network.Cifar(depth, width: 8, size: 16, batch: 16)
                ),
            ]
        ),
        new("width", [.. Each([4, 8, 16, 32, 64], width => Network.Cifar(20, width, size: 16, batch: 16))]),
        new("batch", [.. Each([4, 8, 16, 32, 64, 128, 256], batch => Network.Cifar(20, width: 8, size: 16, batch))]),
    ];

    private static IEnumerable<(int, Network)> Each(int[] sizes, Func<int, Network> network) =>
        sizes.Select(size => (size, network(size)));
}

/// <summary>A training step of one of the networks.</summary>
internal sealed record Point(int Size, double SecondsPerStep, long PeakBytes, long StepBytes);
