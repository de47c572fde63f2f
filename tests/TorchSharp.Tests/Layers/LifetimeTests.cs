using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Tests.Layers;

/// <summary>Counts of live tensors, which hold only while nothing else makes any.</summary>
[Collection(nameof(Alone))]
public sealed class LifetimeTests
{
    /// <summary>Frees what other tests left to the garbage collector, so that it does not go in the middle of these.</summary>
    public LifetimeTests()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
    }

    [Fact]
    public void TrainingStepsLeaveNoTensorsBehind()
    {
        using var net = Sequential(
            ("conv", Conv2d(2, 4, 3, padding: 1, bias: false)),
            ("norm", BatchNorm2d(4)),
            ("act", ReLU(inplace: true)),
            ("pool", AdaptiveAvgPool2d(1)),
            ("flat", Flatten()),
            ("drop", Dropout(0.1)),
            ("out", Linear(4, 3))
        );
        long Step()
        {
            using (NewDisposeScope())
            {
                net.zero_grad();
                net.call(rand(2, 2, 4, 4)).square().sum().backward();
            }
            return Tensor.TotalCount;
        }
        var after = Step();
        for (var k = 0; k < 20; k++)
            Assert.Equal(after, Step());
    }

    [Fact]
    public void DisposedNetworksAreGone()
    {
        var before = Tensor.TotalCount;
        using (NewDisposeScope())
        {
            using var parts = new Parts();
            parts.to(float64);
            parts.call(ones(4, 2, dtype: float64)).sum().backward();
        }
        Assert.Equal(before, Tensor.TotalCount);
    }
}
