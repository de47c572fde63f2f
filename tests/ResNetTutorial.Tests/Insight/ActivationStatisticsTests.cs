using ResNetTutorial.Insight;
using ResNetTutorial.Layers;
using ResNetTutorial.Networks;
using ResNetTutorial.Tests.Training;
using static TorchSharp.torch;

namespace ResNetTutorial.Tests.Insight;

public sealed class ActivationStatisticsTests
{
    [Fact]
    public void Mean_deviation_and_dead_units_of_a_relu_are_those_counted_by_hand()
    {
        // Unit 1 passes x, unit 2 passes -x, unit 3 is always below zero.
        var layer = nn.Linear(1, 3);
        using (no_grad())
        {
            layer.weight!.copy_(tensor(new float[] { 1, -1, 0 }, [3, 1]));
            layer.bias!.copy_(tensor(new float[] { 0, 0, -5 }));
        }
        var network = nn.Sequential(("layer", layer), ("relu", nn.ReLU()));
        var images = tensor(new float[] { 1, 2, -3, 4 }).unsqueeze(1);

        var statistics = ActivationStatistics.Measure("net", network, images).Layers.Single();

        double[] values = [1, 0, 0, 2, 0, 0, 0, 3, 0, 4, 0, 0];
        var mean = values.Average();
        Assert.Equal((1, "relu", "ReLU"), (statistics.Depth, statistics.Name, statistics.Kind));
        Assert.Equal(mean, statistics.Mean, 1e-9);
        Assert.Equal(Math.Sqrt(values.Average(v => (v - mean) * (v - mean))), statistics.Std, 1e-9);
        Assert.Equal(1 / 3.0, statistics.Dead, 1e-9);
        Assert.Equal(0, statistics.Saturated);
    }

    [Theory]
    [InlineData("sigmoid")]
    [InlineData("tanh")]
    public void Saturated_is_where_the_slope_is_under_a_tenth_of_the_steepest(string kind)
    {
        double[] z = [-6, -3.5, -2, -1, 0, 0.5, 1.7, 1.9, 2.5, 4, 7];
        nn.Module<Tensor, Tensor> network = kind == "tanh" ? nn.Tanh() : nn.Sigmoid();
        Func<double, double> slope =
            kind == "tanh" ? x => 1 / Math.Pow(Math.Cosh(x), 2) : x => 4 * Math.Exp(-x) / Math.Pow(1 + Math.Exp(-x), 2);
        var statistics = ActivationStatistics.Measure(
            "net",
            nn.Sequential(("a", network)),
            tensor(z, ScalarType.Float32).unsqueeze(1)
        );
        var expected = z.Count(x => slope(x) < 0.1) / (double)z.Length;
        Assert.InRange(expected, 0.1, 0.9);
        Assert.Equal(expected, statistics.Layers.Single().Saturated, 1e-9);
    }

    [Fact]
    public void The_librarys_networks_are_measured_at_their_layers()
    {
        var network = Mlp.Create(3, width: 8, inputs: 16, activation: Activation.Sigmoid);
        var (name, image) = ("mlp", Toy.Set(10).Images);
        var measured = ActivationStatistics.Measure(name, network, image * 100);
        var byHand = network.Layers[0].call((image * 100).flatten(1)).to(ScalarType.Float64);
        Assert.Equal(3, measured.Layers.Length);
        Assert.All(measured.Layers, l => Assert.Equal("PlainLayer", l.Kind));
        Assert.Equal(byHand.mean().item<double>(), measured.Layers[0].Mean, 1e-9);
        var steep = byHand.gt(0.5 - Math.Sqrt(0.225)).logical_and(byHand.lt(0.5 + Math.Sqrt(0.225)));
        Assert.Equal(1 - steep.to(ScalarType.Float64).mean().item<double>(), measured.Layers[0].Saturated, 1e-9);
        Assert.True(measured.Layers[0].Saturated > 0.5);
    }

    [Fact]
    public void A_network_without_activation_modules_is_measured_at_its_layers()
    {
        var network = nn.Sequential(("flatten", nn.Flatten()), ("one", nn.Linear(16, 5)), ("two", nn.Linear(5, 3)));
        var statistics = ActivationStatistics.Measure("net", network, Toy.Set(10).Images);
        Assert.Equal(["one", "two"], statistics.Layers.Select(l => l.Name));
        Assert.Equal([1, 2], statistics.Layers.Select(l => l.Depth));
    }

    [Fact]
    public void It_leaves_the_network_as_it_was()
    {
        var network = Toy.Convolutional(1);
        var state = Toy.State(network);
        ActivationStatistics.Measure("net", network, Toy.Set(10).Images);
        Assert.Equal(0, Toy.Difference(state, Toy.State(network)));
        Assert.True(network.training);
    }
}
