using ResNetTutorial.Insight;
using ResNetTutorial.Layers;
using ResNetTutorial.Networks;
using TorchSharp;
using static TorchSharp.torch;
using Modules = TorchSharp.Modules;

namespace ResNetTutorial.Tests.Insight;

public sealed class GradientCorrelationTests
{
    /// <summary>
    /// The limit of wide networks of ReLUs with He's weights: y(x) is a Gaussian process with the covariance K(x, x') of the
    /// arc-cosine kernels (Cho and Saul 2009), so its slopes have the covariance ∂²K / ∂x ∂x'.
    /// </summary>
    private static double Kernel(double x, double other, int layers)
    {
        static double K(double x, double other, int layers)
        {
            // Of inputs (x, 1) and (x', 1). Each layer keeps the sizes and changes the angle.
            var size = Math.Sqrt(((x * x) + 1) * ((other * other) + 1));
            var cosine = ((x * other) + 1) / size;
            for (var l = 0; l < layers; l++)
            {
                var theta = Math.Acos(Math.Clamp(cosine, -1, 1));
                cosine = (Math.Sin(theta) + ((Math.PI - theta) * Math.Cos(theta))) / Math.PI;
            }
            return size * cosine;
        }
        double Slopes(double a, double b)
        {
            const double h = 1e-3;
            return K(a + h, b + h, layers)
                - K(a + h, b - h, layers)
                - K(a - h, b + h, layers)
                + K(a - h, b - h, layers);
        }
        return Slopes(x, other) / Math.Sqrt(Slopes(x, x) * Slopes(other, other));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void Wide_plain_networks_have_the_correlation_of_their_kernel(int layers)
    {
        var measured = GradientCorrelation.Measure(
            "plain",
            () => Mlp.Create(layers, 400, 2, 100),
            networks: 12,
            points: 9
        );
        var deviations =
            from i in Enumerable.Range(0, 9)
            from j in Enumerable.Range(0, 9)
            select measured.Correlation[i][j] - Kernel(measured.Inputs[i], measured.Inputs[j], layers);
        Assert.InRange(Math.Sqrt(deviations.Average(d => d * d)), 0, 0.1);
        Assert.Equal(1, measured.ByLag[0], 1e-12);
        Assert.Equal(Enumerable.Range(0, 7).Average(i => measured.Correlation[i][i + 2]), measured.At(1), 1e-12);
        Assert.Equal((measured.ByLag[1] + measured.ByLag[2]) / 2, measured.At(0.75), 1e-12);
    }

    [Fact]
    public void A_linear_network_has_one_slope()
    {
        var measured = GradientCorrelation.Measure(
            "linear",
            () => Mlp.Create(5, 10, 2, 3, Activation.None),
            networks: 2,
            points: 7
        );
        Assert.All(measured.ByLag, r => Assert.Equal(1, r, 1e-5));
        Assert.All(measured.Gradients, g => Assert.Equal(1, Math.Abs(g), 1e-5));
    }

    [Fact]
    public void Gradients_are_difference_quotients_and_statistics_hold_still()
    {
        // Other tests draw from the same generator, so the weights are carried over rather than drawn again.
        using var scope = NewDisposeScope();
        using var network = ResidualMlp.Create(4, 30, 2, 1);
        var measured = GradientCorrelation.Measure(
            "net",
            () =>
            {
                var twin = ResidualMlp.Create(4, 30, 2, 1);
                twin.load_state_dict(network.state_dict());
                return twin;
            },
            networks: 1,
            points: 4
        );
        // The statistics of the same four points. (A fifth would be 0, where all units of the first layer switch at once.)
        network.@double();
        var line = stack([tensor(measured.Inputs.ToArray()), ones(4, ScalarType.Float64)], dim: 1);
        foreach (var norm in network.modules().OfType<Modules.BatchNorm1d>())
            norm.momentum = 1;
        using var _ = no_grad();
        network.call(line);
        network.eval();
        double Y(double x) => network.call(tensor(new[] { x, 1.0 }).unsqueeze(0)).item<double>();
        var slopes = measured.Inputs.Select(x => (Y(x + 1e-6) - Y(x - 1e-6)) / 2e-6).ToArray();
        var size = Math.Sqrt(slopes.Average(s => s * s));
        foreach (var (slope, gradient) in slopes.Zip(measured.Gradients))
            Assert.Equal(slope / size, gradient, 1e-3);
    }

    [Fact]
    public void With_normalisation_plain_networks_shatter_and_residual_ones_less()
    {
        var plain = GradientCorrelation.Measure("plain", () => Mlp.Create(16, 100, 2, 20, batchNorm: true), 2, 64);
        var residual = GradientCorrelation.Measure(
            "residual",
            () => ResidualMlp.Create(16, 100, 2, 20, beta: 0.3),
            2,
            64
        );
        Assert.InRange(plain.OfNeighbours, -0.3, 0.3);
        Assert.InRange(residual.OfNeighbours, 0.45, 1);
    }

    [Fact]
    public void The_theory_is_exponential_for_plain_and_a_root_for_residual_networks()
    {
        Assert.Equal(1.0 / 1024, GradientCorrelation.OfPlain(10));
        // L = 1: 1 + 1/2 of 1 + 1.
        Assert.Equal(0.75, GradientCorrelation.OfResidual(1), 1e-12);
        // Π (l + 3/2) / (l + 2) = Γ(L + 3/2) / (Γ(3/2) Γ(L + 2)), about 2 / √(π L).
        Assert.Equal(2 / Math.Sqrt(Math.PI), GradientCorrelation.OfResidual(1000) * Math.Sqrt(1000), 0.01);
        Assert.Equal(1, GradientCorrelation.OfResidual(1000) / GradientCorrelation.OfResidual(4000) / 2, 0.001);
        Assert.InRange(
            GradientCorrelation.OfResidual(50, beta: 0.1),
            1 / Math.Sqrt(1.5) - 0.01,
            1 / Math.Sqrt(1.5) + 0.01
        );
    }

    [Fact]
    public void White_noise_has_no_memory_and_brown_noise_has()
    {
        static double Neighbours(double[] v) => v.Zip(v.Skip(1), (a, b) => a * b).Sum() / v.Sum(a => a * a);
        Assert.InRange(Neighbours(GradientCorrelation.WhiteNoise(4000)), -0.05, 0.05);
        Assert.InRange(Neighbours(GradientCorrelation.BrownNoise(4000)), 0.98, 1);
    }

    [Fact]
    public void A_measurement_of_nothing_is_refused()
    {
        static GradientCorrelation Of(int networks, int points, double high) =>
            GradientCorrelation.Measure("net", () => Mlp.Create(1, 2, 2, 1), networks, points, 0, high);
        Assert.Throws<ArgumentException>(() => Of(0, 5, 1));
        Assert.Throws<ArgumentException>(() => Of(1, 1, 1));
        Assert.Throws<ArgumentException>(() => Of(1, 5, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Of(1, 5, 1).At(1.5));
    }
}
