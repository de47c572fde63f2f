using System.Runtime.InteropServices;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Tests.Functional;

/// <summary>nn.init: what is fixed, exactly; what is drawn, by its bounds and its first two moments.</summary>
public sealed class InitTests
{
    private const long Seed = 11;

    [Fact]
    public void Constants()
    {
        using var scope = NewDisposeScope();
        var t = empty(3, 4);
        Assert.Same(t, init.ones_(t));
        Assert.All(t.data<float>().ToArray(), value => Assert.Equal(1f, value));
        init.zeros_(t);
        Assert.All(t.data<float>().ToArray(), value => Assert.Equal(0f, value));
        init.constant_(t, 0.25);
        Assert.All(t.data<float>().ToArray(), value => Assert.Equal(0.25f, value));
    }

    [Fact]
    public void ParametersThatLearnAreFilledToo()
    {
        using var scope = NewDisposeScope();
        var weight = empty(3, 4).requires_grad_();
        init.ones_(weight);
        init.kaiming_normal_(weight);
        init.orthogonal_(weight);
        Assert.True(weight.is_leaf);
        Assert.True(weight.requires_grad);
        Assert.Null(weight.grad);
    }

    [Fact]
    public void IdentityMatrix()
    {
        using var scope = NewDisposeScope();
        var t = init.eye_(empty(2, 3));
        Assert.Equal([1f, 0, 0, 0, 1, 0], t.data<float>().ToArray());
    }

    [Theory]
    [InlineData(5)]
    [InlineData(3, 4)]
    [InlineData(3, 4, 3)]
    public void DiracPassesItsInputOn(params int[] size)
    {
        using var scope = NewDisposeScope();
        long[] spatial = [.. size.Select(extent => (long)extent)];
        var x = randn([2, 3, .. spatial]);
        var weight = init.dirac_(empty([4, 3, .. Enumerable.Repeat(3L, spatial.Length)]));
        long[] padding = [.. Enumerable.Repeat(1L, spatial.Length)];
        var y = spatial.Length switch
        {
            1 => functional.conv1d(x, weight, padding: 1),
            2 => functional.conv2d(x, weight, padding: padding),
            _ => functional.conv3d(x, weight, padding: padding),
        };
        Assert.True(Same(y.narrow(1, 0, 3), x));
        Assert.Equal(0, y.narrow(1, 3, 1).abs().sum().item<float>());
    }

    [Theory]
    [InlineData(5, 5)]
    [InlineData(4, 7)]
    [InlineData(7, 4)]
    [InlineData(6, 2, 3)]
    public void OrthogonalRowsOrColumns(params int[] size)
    {
        using var scope = NewDisposeScope();
        manual_seed(Seed);
        var t = init.orthogonal_(empty(size.Select(extent => (long)extent).ToArray(), dtype: float64), 2);
        var flat = t.reshape(size[0], -1);
        var (rows, columns) = (flat.shape[0], flat.shape[1]);
        var products = rows <= columns ? flat.matmul(flat.t()) : flat.t().matmul(flat);
        var off = (products - 4 * eye(Math.Min(rows, columns), dtype: float64)).abs().max().item<double>();
        Assert.InRange(off, 0, 1e-5); // the package draws and factorises in float32
    }

    [Fact]
    public void OrthogonalMatricesAreOfEitherSign()
    {
        using var scope = NewDisposeScope();
        manual_seed(Seed);
        var corners = Enumerable.Range(0, 40).Select(_ => init.orthogonal_(empty(3, 3))[0, 0].item<float>()).ToArray();
        Assert.InRange(corners.Count(corner => corner > 0), 8, 32);
    }

    [Theory]
    [InlineData(0.0, 1.0)]
    [InlineData(-3.0, 5.0)]
    public void Uniform(double low, double high)
    {
        using var scope = NewDisposeScope();
        manual_seed(Seed);
        var t = init.uniform_(empty(200, 300), low, high);
        Bounded(t, low, high);
        Moments(t, (low + high) / 2, (high - low) / Math.Sqrt(12));
    }

    [Fact]
    public void Normal()
    {
        using var scope = NewDisposeScope();
        manual_seed(Seed);
        Moments(init.normal_(empty(200, 300), 2, 0.5), 2, 0.5);
        Moments(init.normal_(empty(200, 300)), 0, 1);
    }

    [Fact]
    public void TruncatedNormal()
    {
        using var scope = NewDisposeScope();
        manual_seed(Seed);
        var t = init.trunc_normal_(empty(200, 300));
        Bounded(t, -2, 2);
        // φ(2) = 0.0539910, Φ(2) - Φ(-2) = 0.9544997: the variance is 1 - 2·2 φ(2)/0.9544997.
        Moments(t, 0, Math.Sqrt(1 - 4 * 0.0539910 / 0.9544997));
        var wide = init.trunc_normal_(empty(200, 300), 1, 0.5, -10, 10);
        Moments(wide, 1, 0.5);
        var oneSided = init.trunc_normal_(empty(200, 300), 0, 2, 0, 100);
        Bounded(oneSided, 0, 100);
        Moments(oneSided, 2 * Math.Sqrt(2 / Math.PI), 2 * Math.Sqrt(1 - 2 / Math.PI)); // half-normal
    }

    [Theory]
    [InlineData(init.NonlinearityType.ReLU, 0, init.FanInOut.FanIn)]
    [InlineData(init.NonlinearityType.ReLU, 0, init.FanInOut.FanOut)]
    [InlineData(init.NonlinearityType.LeakyReLU, 0, init.FanInOut.FanIn)]
    [InlineData(init.NonlinearityType.LeakyReLU, 2.2360679774997896, init.FanInOut.FanIn)]
    [InlineData(init.NonlinearityType.Tanh, 0, init.FanInOut.FanOut)]
    [InlineData(init.NonlinearityType.Linear, 0, init.FanInOut.FanIn)]
    public void Kaiming(init.NonlinearityType nonlinearity, double a, init.FanInOut mode)
    {
        using var scope = NewDisposeScope();
        manual_seed(Seed);
        var gain = nonlinearity switch
        {
            init.NonlinearityType.Tanh => 5.0 / 3,
            init.NonlinearityType.Linear => 1,
            _ => Math.Sqrt(2 / (1 + a * a)),
        };
        // 100 maps in, 150 out, through windows of 2 by 3.
        var deviation = gain / Math.Sqrt((mode == init.FanInOut.FanIn ? 100 : 150) * 6);
        Moments(init.kaiming_normal_(empty(150, 100, 2, 3), a, mode, nonlinearity), 0, deviation);
        var uniform = init.kaiming_uniform_(empty(150, 100, 2, 3), a, mode, nonlinearity);
        Bounded(uniform, -Math.Sqrt(3) * deviation, Math.Sqrt(3) * deviation);
        Moments(uniform, 0, deviation);
    }

    [Theory]
    [InlineData(1.0)]
    [InlineData(1.5)]
    public void Xavier(double gain)
    {
        using var scope = NewDisposeScope();
        manual_seed(Seed);
        var deviation = gain * Math.Sqrt(2.0 / (200 + 300));
        foreach (var fill in new Func<Tensor, double, Tensor>[] { init.xavier_uniform_, init.glorot_uniform_ })
        {
            var t = fill(empty(200, 300), gain);
            Bounded(t, -Math.Sqrt(3) * deviation, Math.Sqrt(3) * deviation);
            Moments(t, 0, deviation);
        }
        Moments(init.xavier_normal_(empty(200, 300), gain), 0, deviation);
        Moments(init.glorot_normal_(empty(200, 300), gain), 0, deviation);
    }

    [Fact]
    public void SparseColumns()
    {
        using var scope = NewDisposeScope();
        manual_seed(Seed);
        var t = init.sparse_(empty(50, 200), 0.33, 0.1);
        var zeros = (t == 0).sum(dim: 0);
        Assert.True((zeros == 17).all().item<bool>(), "17 of 50 in each column");
        Moments(t[t != 0], 0, 0.1, within: 0.05);
    }

    [Fact]
    public void GainsAndFans()
    {
        Assert.Equal(1, init.calculate_gain(init.NonlinearityType.Conv2D));
        Assert.Equal(1, init.calculate_gain(init.NonlinearityType.Sigmoid));
        Assert.Equal(5.0 / 3, init.calculate_gain(init.NonlinearityType.Tanh), 1e-15);
        Assert.Equal(Math.Sqrt(2), init.calculate_gain(init.NonlinearityType.ReLU), 1e-15);
        Assert.Equal(Math.Sqrt(2 / 1.04), init.calculate_gain(init.NonlinearityType.LeakyReLU, 0.2), 1e-15);
        using var scope = NewDisposeScope();
        Assert.Equal((7, 3), init.CalculateFanInAndFanOut(empty(3, 7)));
        Assert.Equal((7 * 15, 3 * 15), init.CalculateFanInAndFanOut(empty(3, 7, 5, 3)));
    }

    [Fact]
    public void TheSameSeedDrawsTheSame()
    {
        using var scope = NewDisposeScope();
        manual_seed(Seed);
        var first = init.kaiming_normal_(empty(20, 30));
        manual_seed(Seed);
        Assert.True(Same(init.kaiming_normal_(empty(20, 30)), first));
        Assert.False(Same(init.kaiming_normal_(empty(20, 30)), first));
    }

    [Fact]
    public void ShapesThatDoNotFitAreRefused()
    {
        using var scope = NewDisposeScope();
        var vector = empty(3);
        Assert.Throws<ArgumentException>(() => init.CalculateFanInAndFanOut(vector));
        foreach (
            var fill in new Func<Tensor, Tensor>[]
            {
                t => init.kaiming_normal_(t),
                t => init.xavier_uniform_(t),
                t => init.eye_(t),
                t => init.dirac_(t),
                t => init.orthogonal_(t),
                t => init.sparse_(t, 0.1),
            }
        )
            Assert.Contains("dimensions", Assert.Throws<ExternalException>(() => fill(vector)).Message);
    }

    private static bool Same(Tensor a, Tensor b) => (a == b).all().item<bool>();

    private static void Bounded(Tensor t, double low, double high)
    {
        Assert.InRange(t.min().item<float>(), low - 1e-6, high);
        Assert.InRange(t.max().item<float>(), low, high + 1e-6);
    }

    /// <summary>With 60,000 values the mean is within 5 standard errors and the deviation within 3 %.</summary>
    private static void Moments(Tensor t, double mean, double deviation, double within = 0.03)
    {
        var values = t.to(float64);
        var count = values.numel();
        Assert.InRange(
            values.mean().item<double>(),
            mean - 5 * deviation / Math.Sqrt(count),
            mean + 5 * deviation / Math.Sqrt(count)
        );
        Assert.InRange(values.std().item<double>(), deviation * (1 - within), deviation * (1 + within));
    }
}
