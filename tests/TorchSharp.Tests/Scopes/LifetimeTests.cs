using static TorchSharp.torch;

namespace TorchSharp.Tests.Scopes;

/// <summary>Counts of the whole process: alone.</summary>
[Collection(nameof(Alone))]
public sealed class LifetimeTests
{
    /// <summary>
    /// Four threads make many short-lived tensors and drop them, while the collector runs as often as it can: a tensor
    /// collected while an operator still works on it would crash here, or give a wrong sum.
    /// </summary>
    [Fact]
    public void CollectionDuringOperatorsIsHarmless()
    {
        Settle();
        var before = Tensor.TotalCount;
        using var done = new ManualResetEventSlim();
        var collector = new Thread(() =>
        {
            while (!done.IsSet)
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
            }
        });
        collector.Start();
        var wrong = 0;
        var makers = Enumerable
            .Range(0, 4)
            .Select(_ => new Thread(() =>
            {
                for (var k = 0; k < 2000; k++)
                    if (Dropped(k) != 6 * k + 12)
                        Interlocked.Increment(ref wrong);
            }))
            .ToArray();
        foreach (var maker in makers)
            maker.Start();
        foreach (var maker in makers)
            maker.Join();
        done.Set();
        collector.Join();
        Assert.Equal(0, wrong);
        Settle();
        Assert.Equal(before, Tensor.TotalCount);
    }

    [Fact]
    public void DroppedTensorsAreCollected()
    {
        Settle();
        var before = Tensor.TotalCount;
        for (var k = 0; k < 1000; k++)
            Dropped(k);
        Settle();
        Assert.Equal(before, Tensor.TotalCount);
        Assert.True(Tensor.PeakCount >= before);
    }

    // Its tensors are unreachable from the moment that an operator has taken them as arguments.
    private static double Dropped(int k) =>
        cat([full(3, k), stack([ones(1), ones(1), ones(1)], 1).reshape(3)])[TensorIndex.Slice(0, 3)]
            .add(full(3, 2))
            .mul(2)
            .sum()
            .ToDouble();

    private static void Settle()
    {
        for (var k = 0; k < 3; k++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }
}
