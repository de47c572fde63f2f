using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Tests.Layers;

/// <summary>Layers that draw at random, by what must hold of what they draw.</summary>
public sealed class DropoutTests
{
    [Fact]
    public void DropoutDropsTheShareAskedForAndScalesTheRest()
    {
        using var scope = NewDisposeScope();
        manual_seed(1);
        using var layer = Dropout(0.25);
        var x = ones(10_000).requires_grad_();
        var y = layer.call(x);
        var dropped = (y == 0).to(float32).mean().item<float>();
        Assert.InRange(dropped, 0.23, 0.27);
        Assert.Equal(1 / 0.75, y.max().item<float>(), 1e-6);
        y.sum().backward();
        Assert.True(x.grad!.Is(y));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void ChannelDropoutDropsWholeChannels(int dimensions)
    {
        using var scope = NewDisposeScope();
        manual_seed(2);
        using Module<Tensor, Tensor> layer = dimensions switch
        {
            1 => Dropout1d(0.5),
            2 => Dropout2d(0.5),
            _ => Dropout3d(0.5),
        };
        long[] shape = [50, 40, .. Enumerable.Repeat(3L, dimensions)];
        var channels = layer.call(ones(shape)).reshape(2000, -1);
        Assert.True(channels.amin(1).Is(channels.amax(1)));
        Assert.InRange((channels.amin(1) == 0).to(float32).mean().item<float>(), 0.45, 0.55);
    }

    [Fact]
    public void AlphaDropoutKeepsMeanAndVariance()
    {
        using var scope = NewDisposeScope();
        manual_seed(3);
        using var layer = AlphaDropout(0.2);
        var y = layer.call(randn(50_000));
        Assert.InRange(y.mean().item<float>(), -0.02, 0.02);
        Assert.InRange(y.std().item<float>(), 0.98, 1.02);
    }

    [Fact]
    public void FractionalPoolsTakeMaximaAndGiveTheSizeAskedFor()
    {
        using var scope = NewDisposeScope();
        manual_seed(4);
        var x = rand(1, 2, 9, 8);
        using var layer = FractionalMaxPool2d(2, output_size: 5);
        var (values, indices) = layer.forward_with_indices(x);
        Assert.Equal([1, 2, 5, 5], values.shape);
        Assert.True(x.flatten(2).gather(2, indices.flatten(2)).Is(values.flatten(2)));
        using var byRatio = FractionalMaxPool2d(3, output_ratio: 0.5);
        Assert.Equal([1, 2, 4, 4], byRatio.call(x).shape);
        using var volumes = FractionalMaxPool3d((2, 2, 2), output_size: (2, 3, 2));
        Assert.Equal([1, 2, 2, 3, 2], volumes.call(rand([1, 2, 5, 6, 4])).shape);
        Assert.Throws<ArgumentNullException>(() => FractionalMaxPool2d(2));
    }
}
