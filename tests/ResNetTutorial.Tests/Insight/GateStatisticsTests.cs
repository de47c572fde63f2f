using ResNetTutorial.Insight;
using ResNetTutorial.Layers;
using ResNetTutorial.Networks;
using ResNetTutorial.Tests.Layers;
using ResNetTutorial.Tests.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace ResNetTutorial.Tests.Insight;

public sealed class GateStatisticsTests
{
    [Fact]
    public void Statistics_are_those_of_the_gates_written_out()
    {
        using var scope = NewDisposeScope();
        using var network = HighwayNet.Create(3, width: 6, gateBias: -1.5, inputs: 16).@double();
        var (state, images) = (Check.State(network), Check.Random(1, 20, 1, 4, 4));
        var layer = GateStatistics.Measure("net", network, images).Layers[0];

        var x = nn.functional.linear(images.view(20, 16), state["input.linear.weight"], state["input.linear.bias"]);
        var t = nn
            .functional.linear(x.clamp_min(0), state["layers.0.gate.weight"], state["layers.0.gate.bias"])
            .sigmoid();
        var gates = t.flatten().data<double>().ToArray();
        var mean = gates.Average();
        Assert.Equal((1, "layers.0"), (layer.Depth, layer.Name));
        Assert.Equal(mean, layer.Mean, 12);
        Assert.Equal(Math.Sqrt(gates.Average(g => (g - mean) * (g - mean))), layer.Std, 12);
        Assert.Equal(gates.Count(g => g < 0.1) / 120.0, layer.Closed, 12);
        Assert.InRange(layer.Closed, 0.01, 0.99);
        Assert.Equal(1 - mean, layer.Carry, 12);
        for (var unit = 0; unit < 6; unit++)
            Assert.Equal(Enumerable.Range(0, 20).Average(n => gates[n * 6 + unit]), layer.Units[unit], 12);
    }

    [Fact]
    public void A_convolutional_layer_has_a_mean_for_each_channel()
    {
        using var scope = NewDisposeScope();
        using var network = HighwayConvNet.Create(8, width: 4, carryGate: CarryGate.Independent);
        var statistics = GateStatistics.Measure("net", network, Check.Random(1, 2, 3, 8, 8).to(ScalarType.Float32));

        Assert.Equal([4, 4, 8, 16], statistics.Layers.Select(l => l.Units.Length));
        Assert.Equal([1, 2, 3, 4], statistics.Layers.Select(l => l.Depth));
        Assert.All(statistics.Layers, l => Assert.Equal(l.Mean, l.Units.Average(), 6));
        Assert.All(statistics.Layers, l => Assert.Equal(1, l.Mean + l.Carry, 5));
    }

    [Theory]
    [InlineData(-1000, 0, 1)]
    [InlineData(1000, 1, 0)]
    public void Shut_and_open_gates_are_found_so_with_recomputation_too(double bias, double mean, double closed)
    {
        using var scope = NewDisposeScope();
        using var network = HighwayNet.Create(4, width: 6, gateBias: bias, inputs: 16);
        var images = Check.Random(1, 5, 1, 4, 4).to(ScalarType.Float32);
        foreach (nn.Module<Tensor, Tensor> form in new nn.Module<Tensor, Tensor>[] { network, Recomputed.Of(network) })
            Assert.All(
                GateStatistics.Measure("net", form, images).Layers,
                l => Assert.Equal((mean, 0, closed, 1 - mean), (l.Mean, l.Std, l.Closed, l.Carry))
            );
    }

    [Fact]
    public void The_network_stays_as_it_was_and_one_without_gates_is_refused()
    {
        using var scope = NewDisposeScope();
        var images = Toy.Set(10).Images;
        using var network = HighwayConvNet.Create(5, width: 4, batchNorm: true, channels: 1);
        var state = Toy.State(network);
        GateStatistics.Measure("net", network, images);
        Assert.Equal(0, Toy.Difference(state, Toy.State(network)));

        var thrown = Assert.Throws<ArgumentException>(() => GateStatistics.Measure("mlp", Toy.Mlp(1), images));
        Assert.Equal("mlp: the network ran no highway layer; only those have gates.", thrown.Message);
    }
}
