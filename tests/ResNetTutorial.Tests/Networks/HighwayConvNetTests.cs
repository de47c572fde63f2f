using ResNetTutorial.Layers;
using ResNetTutorial.Networks;
using ResNetTutorial.Tests.Layers;
using static TorchSharp.torch;

namespace ResNetTutorial.Tests.Networks;

public sealed class HighwayConvNetTests
{
    [Theory]
    [InlineData(5, 3, 1)]
    [InlineData(20, 18, 16)]
    [InlineData(50, 48, 46)]
    public void Has_three_stages_whose_first_layers_change_the_shape(int depth, int layers, int highways)
    {
        using var network = HighwayConvNet.Create(depth, width: 4);

        Assert.Equal((depth, layers, highways), (network.Depth, network.Layers.Count, network.HighwayLayers.Count));
        Assert.Equal($"HighwayConvNet-{depth}", network.GetName());
    }

    [Fact]
    public void A_highway_layer_has_twice_the_weights_of_a_residual_networks_layer_or_three_times()
    {
        long Weights(nn.Module network) => network.parameters().Where(p => p.dim() == 4).Sum(p => p.numel());
        using var residual = CifarResNet.Create(20);
        using var coupled = HighwayConvNet.Create(20);
        using var independent = HighwayConvNet.Create(20, carryGate: CarryGate.Independent);

        // The first convolution and the two that change the shape have no gates.
        var once = (3 * 16 + 16 * 32 + 32 * 64) * 9;
        Assert.Equal(2 * Weights(residual) - once, Weights(coupled));
        Assert.Equal(3 * Weights(residual) - 2 * once, Weights(independent));
    }

    [Fact]
    public void With_closed_gates_only_the_plain_layers_do_anything()
    {
        using var scope = NewDisposeScope();
        using var network = HighwayConvNet.Create(50, width: 4, gateBias: -1000);
        var x = Check.Random(1, 2, 3, 16, 16).to(ScalarType.Float32);

        var expected = network
            .Layers.OfType<PlainConv>()
            .Aggregate(network.Stem(x), (signal, layer) => layer.call(signal));

        Check.Identical(network.Head(expected), network.call(x));
    }

    [Fact]
    public void Depths_that_do_not_exist_are_refused()
    {
        Assert.Equal(
            "HighwayConvNet: 21 layers are not 3n + 2; choose 20 or 23.",
            Check.Refusal<ArgumentException>(() => HighwayConvNet.Create(21))
        );
        Assert.Equal(
            "HighwayConvNet: 2 layers are not 3n + 2; 5 is the least.",
            Check.Refusal<ArgumentException>(() => HighwayConvNet.Create(2))
        );
        Assert.Contains("width is 0", Check.Refusal<ArgumentException>(() => HighwayConvNet.Create(8, width: 0)));
    }
}
