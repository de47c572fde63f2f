using ResNetTutorial.Layers;
using ResNetTutorial.Networks;
using ResNetTutorial.Tests.Layers;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace ResNetTutorial.Tests.Networks;

public sealed class FullyConnectedNetworksTests
{
    private static long Parameters(Module network) => network.parameters().Sum(parameter => parameter.numel());

    [Fact]
    public void A_plain_layer_of_width_71_has_about_as_many_parameters_as_a_highway_layer_of_width_50()
    {
        using var plain = Mlp.Create(depth: 10);
        using var highway = HighwayNet.Create(depth: 10);

        Assert.Equal((256 * 71) + 71 + (9 * ((71 * 71) + 71)) + (71 * 10) + 10, Parameters(plain));
        Assert.Equal((256 * 50) + 50 + (9 * 2 * ((50 * 50) + 50)) + (50 * 10) + 10, Parameters(highway));
        Assert.Equal(5112, Parameters(plain.Layers[1]));
        Assert.Equal(5100, Parameters(highway.Layers[1]));
        Assert.Equal((10, 10), (plain.Depth, highway.Depth));
        Assert.Equal((10, 10, 9), (plain.Layers.Count, highway.Layers.Count, highway.HighwayLayers.Count));
    }

    [Theory]
    [InlineData(Activation.Sigmoid, false)]
    [InlineData(Activation.ReLU, true)]
    public void Mlp_is_layer_after_layer(Activation activation, bool batchNorm)
    {
        using var scope = NewDisposeScope();
        using var network = Mlp.Create(3, width: 6, inputs: 8, classes: 4, activation, batchNorm: batchNorm).@double();
        Check.Unsettle(network);
        network.eval();
        var (state, images) = (Check.State(network), Check.Random(1, 5, 2, 2, 2));

        var x = images.view(5, 8);
        for (var i = 0; i < 3; i++)
        {
            x = x.matmul(state[$"layers.{i}.linear.weight"].t()) + state[$"layers.{i}.linear.bias"];
            if (batchNorm)
                x =
                    (
                        (x - state[$"layers.{i}.norm.running_mean"])
                        / (state[$"layers.{i}.norm.running_var"] + 1e-5).sqrt()
                        * state[$"layers.{i}.norm.weight"]
                    ) + state[$"layers.{i}.norm.bias"];
            x = activation == Activation.Sigmoid ? 1 / (1 + (-x).exp()) : maximum(x, zeros_like(x));
        }
        x = x.matmul(state["classifier.weight"].t()) + state["classifier.bias"];

        Check.Close(x, network.call(images), 1e-10);
    }

    [Fact]
    public void HighwayNet_is_layer_after_layer()
    {
        using var scope = NewDisposeScope();
        using var network = HighwayNet.Create(3, width: 6, gateBias: -1, inputs: 8, classes: 4).@double();
        Check.Unsettle(network);
        var (state, images) = (Check.State(network), Check.Random(1, 5, 1, 2, 4));
        Tensor Affine(string name, Tensor x) => x.matmul(state[$"{name}.weight"].t()) + state[$"{name}.bias"];

        var x = Affine("input.linear", images.view(5, 8)).clamp_min(0);
        for (var i = 0; i < 2; i++)
        {
            var t = 1 / (1 + (-Affine($"layers.{i}.gate", x)).exp());
            x = (Affine($"layers.{i}.transform", x).clamp_min(0) * t) + (x * (1 - t));
        }

        Check.Close(Affine("classifier", x), network.call(images), 1e-10);
    }

    [Fact]
    public void A_highway_net_with_closed_gates_hands_the_signal_on_through_any_depth()
    {
        using var scope = NewDisposeScope();
        using var network = HighwayNet.Create(100, gateBias: -1000);
        var x = Check.Random(1, 3, 256).to(ScalarType.Float32);

        var first = network.Layers[0].call(x);
        var last = network.Layers.Skip(1).Aggregate(first, (y, layer) => layer.call(y));

        Check.Identical(first, last);
    }

    [Fact]
    public void The_initialisation_reaches_every_hidden_layer()
    {
        using var network = Mlp.Create(4, width: 100, inputs: 100, initialisation: Initialisation.SmallGaussian);

        foreach (var layer in network.Layers)
            Assert.Equal(0.01, Check.State(layer)["linear.weight"].std().item<float>(), tolerance: 0.0005);
    }

    [Fact]
    public void Wrong_sizes_are_refused_in_one_line()
    {
        using var scope = NewDisposeScope();
        using var network = Mlp.Create(2);

        Assert.Equal(
            "PlainLayer 256→71: the input is 3×64, but must be N×256.",
            Check.Refusal<ArgumentException>(() => network.call(zeros(3, 1, 8, 8)))
        );
        Assert.Contains("depth is 0", Check.Refusal<ArgumentException>(() => HighwayNet.Create(0)));
        Assert.Contains("width is -1", Check.Refusal<ArgumentException>(() => Mlp.Create(1, width: -1)));
    }
}
