using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace TorchSharp.Tests.Functional;

/// <summary>What is dropped is drawn: its share, its pattern, and the scale of what stays.</summary>
public sealed class DropoutTests
{
    [Theory]
    [InlineData(0.2)]
    [InlineData(0.5)]
    [InlineData(0.9)]
    public void DropsAShareAndScalesTheRest(double p)
    {
        using var scope = NewDisposeScope();
        manual_seed(5);
        var x = ones(100_000);
        var y = F.dropout(x, p);
        var values = y.data<float>().ToArray();
        Assert.All(values, value => Assert.True(value == 0 || Math.Abs(value * (1 - p) - 1) < 1e-5));
        var error = Math.Sqrt(p * (1 - p) / values.Length);
        Assert.InRange(values.Count(value => value == 0) / (double)values.Length, p - 5 * error, p + 5 * error);
        Assert.Equal(100_000, x.sum().item<float>());
    }

    [Fact]
    public void InPlaceChangesItsInput()
    {
        using var scope = NewDisposeScope();
        manual_seed(5);
        var x = ones(1000);
        var y = F.dropout(x, 0.5, true, true);
        Assert.Equal(x.data<float>().ToArray(), y.data<float>().ToArray());
        Assert.Contains(0f, x.data<float>().ToArray());
    }

    [Fact]
    public void TheGradientGoesWhereTheValueWent()
    {
        using var scope = NewDisposeScope();
        manual_seed(5);
        var x = ones(1000, requires_grad: true);
        var y = F.dropout(x, 0.3);
        y.sum().backward();
        Assert.Equal(y.data<float>().ToArray(), x.grad!.data<float>().ToArray());
    }

    [Fact]
    public void WholeChannelsAreDropped()
    {
        using var scope = NewDisposeScope();
        manual_seed(5);
        Channels(F.dropout1d(ones(40, 50, 6), 0.25));
        Channels(F.dropout2d(ones(40, 50, 2, 3), 0.25));
        Channels(F.dropout3d(ones([40, 50, 1, 2, 3]), 0.25));

        static void Channels(Tensor y)
        {
            var sums = y.reshape(2000, 6).sum(dim: 1).data<float>().ToArray();
            Assert.All(sums, sum => Assert.True(sum == 0 || Math.Abs(sum - 8) < 1e-4));
            Assert.InRange(sums.Count(sum => sum == 0), 400, 600);
        }
    }

    [Fact]
    public void AlphaDropoutKeepsMeanAndVariance()
    {
        using var scope = NewDisposeScope();
        manual_seed(5);
        var y = F.alpha_dropout(randn(200_000), 0.3, true);
        Assert.InRange(y.mean().item<float>(), -0.02, 0.02);
        Assert.InRange(y.std().item<float>(), 0.98, 1.02);
        var channels = F.feature_alpha_dropout(randn(200, 300, 4), 0.3, true).reshape(60_000, 4);
        var constant = (channels == channels.narrow(1, 0, 1)).all(1).to(float32).mean().item<float>();
        Assert.InRange(constant, 0.28, 0.32);
    }
}
