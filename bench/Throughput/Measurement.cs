using System.Diagnostics;

namespace ResNetTutorial.Bench;

/// <summary>One setting's pairs: blocks of steps on the C# side and on PyTorch's, run one after the other.</summary>
internal sealed record Measurement(
    Setting Setting,
    int Steps,
    IReadOnlyList<Block> CSharp,
    IReadOnlyList<Block> PyTorch,
    long BytesPerStep
)
{
    private const double BlockSeconds = 1;

    /// <summary>Of each pair, how many times as fast as PyTorch the C# side is.</summary>
    public IReadOnlyList<double> Ratios => [.. CSharp.Zip(PyTorch, (mine, theirs) => theirs.Seconds / mine.Seconds)];

    /// <summary>The same by the processor's time: what a busy machine disturbs less.</summary>
    public IReadOnlyList<double> ProcessorRatios =>
        [.. CSharp.Zip(PyTorch, (mine, theirs) => theirs.ProcessorSeconds / mine.ProcessorSeconds)];

    public IEnumerable<double> ImagesPerSecond(IEnumerable<Block> blocks) =>
        blocks.Select(block => Setting.Batch * Steps / block.Seconds);

    public static double Median(IEnumerable<double> values) => Quantile(values, 0.5);

    public static double Quantile(IEnumerable<double> values, double part)
    {
        var sorted = values.Order().ToArray();
        var at = part * (sorted.Length - 1);
        var below = (int)at;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + (sorted[above] - sorted[below]) * (at - below);
    }

    /// <summary>Runs the pairs, alternating which side goes first.</summary>
    public static Measurement Take(Setting setting, PyTorch? other, int pairs)
    {
        using var folder = new TemporaryFolder();
        using var mine = new Workload(setting);
        if (other is not null)
        {
            mine.Write(folder.Path);
            other.Load(setting, folder.Path);
        }
        var steps = WarmUp(setting, mine, other);
        var (here, there) = (new List<Block>(), new List<Block>());
        long bytes = 0;
        for (var pair = 0; pair < pairs; pair++)
        {
            if (pair % 2 == 1 && other is not null)
                there.Add(other.Train(steps).Block);
            bytes = GC.GetAllocatedBytesForCurrentThread();
            here.Add(Block.Of(() => mine.Train(steps)));
            bytes = (GC.GetAllocatedBytesForCurrentThread() - bytes) / steps;
            if (pair % 2 == 0 && other is not null)
                there.Add(other.Train(steps).Block);
        }
        return new Measurement(setting, steps, here, there, bytes);
    }

    /// <summary>Both sides do the same first steps, and come to the same loss; how many steps make a block.</summary>
    private static int WarmUp(Setting setting, Workload mine, PyTorch? other)
    {
        const int steps = 3;
        var loss = mine.Train(steps);
        if (other?.Train(steps).Loss is { } theirs && Math.Abs(theirs - loss) > 1e-3 * Math.Abs(theirs))
            throw new InvalidOperationException(
                $"{setting}: the two sides do not do the same: after {steps} steps the loss is {loss} here and {theirs} in PyTorch."
            );
        var watch = Stopwatch.StartNew();
        mine.Train(steps);
        other?.Train(steps);
        return Math.Max(
            2,
            (int)Math.Round(BlockSeconds * steps / (watch.Elapsed.TotalSeconds / (other is null ? 1 : 2)))
        );
    }

    private sealed class TemporaryFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("throughput").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
