namespace ResNetTutorial.Bench;

/// <summary>What is trained: a residual network of a depth and width, on square images, in batches.</summary>
internal sealed record Setting(int Depth, int Width, int Size, int Batch, int Threads)
{
    /// <summary>The settings of the foundation's promise: each with one thread and with two.</summary>
    public static IReadOnlyList<Setting> All { get; } =
    [
        .. new[] { 1, 2 }.SelectMany(threads =>
            new Setting[] { new(20, 16, 32, 128, threads), new(56, 8, 16, 128, threads) }
        ),
    ];

    public override string ToString() =>
        $"ResNet-{Depth}, width {Width}, {Size}x{Size}, batch {Batch}, {Threads} thread{(Threads == 1 ? "" : "s")}";
}
