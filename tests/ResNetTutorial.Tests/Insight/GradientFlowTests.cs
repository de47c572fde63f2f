using ResNetTutorial.Insight;
using ResNetTutorial.Tests.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace ResNetTutorial.Tests.Insight;

public sealed class GradientFlowTests
{
    private const int Width = 3;

    /// <summary>A linear chain x → W1 → … → Wn, with L = c·y: δ_n = c, δ_l = W_{l+1}ᵀ·δ_{l+1}, ∂L/∂W_l = δ_l·x_{l-1}ᵀ.</summary>
    [Fact]
    public void In_a_linear_chain_it_is_the_product_of_the_weights()
    {
        const int depth = 6;
        var random = new Random(3);
        double[][,] weights = [.. Enumerable.Range(0, depth).Select(_ => RandomMatrix(random))];
        double[] x = [0.3, -1.2, 0.7];
        double[] c = [1.1, 0.4, -0.9];

        var network = nn.Sequential([
            .. weights.Select((w, i) => ($"layer{i + 1}", (nn.Module<Tensor, Tensor>)Layer(w))),
        ]);
        var flow = GradientFlow.Measure(
            "chain",
            network,
            tensor(x, ScalarType.Float32).unsqueeze(0),
            y => (y * tensor(c, ScalarType.Float32)).sum()
        );

        var inputs = new List<double[]> { x };
        foreach (var w in weights)
            inputs.Add(Times(w, inputs[^1]));
        var delta = c;
        for (var layer = depth; layer >= 1; layer--)
        {
            var measured = flow.Layers[layer - 1];
            Assert.Equal((layer, $"layer{layer}"), (measured.Depth, measured.Name));
            Assert.Equal(1, measured.Signal / Norm(delta), 1e-5);
            Assert.Equal(1, measured.Weights / (Norm(delta) * Norm(inputs[layer - 1])), 1e-5);
            Assert.Equal(measured.Weights / Width, measured.WeightsRms, 1e-9);
            delta = TransposedTimes(weights[layer - 1], delta);
        }
        Assert.Equal(1, flow.Loss / c.Zip(inputs[depth], (a, b) => a * b).Sum(), 1e-5);
    }

    /// <summary>One path, width 1: a_l = σ(w_l·a_{l-1}), L = a_n, so δ_l = σ'(z_l)·Π_{k&gt;l} w_k·σ'(z_k), at most 0.25 for each w = 1 layer.</summary>
    [Fact]
    public void On_one_path_of_sigmoids_it_is_the_chain_of_derivatives()
    {
        double[] w = [1.5, -0.7, 2.0, 0.9, 1.2];
        var modules = w.SelectMany(
            (weight, i) =>
                new (string, nn.Module<Tensor, Tensor>)[]
                {
                    (
                        $"w{i + 1}",
                        Layer(
                            new[,]
                            {
                                { weight },
                            }
                        )
                    ),
                    ($"s{i + 1}", nn.Sigmoid()),
                }
        );
        var flow = GradientFlow.Measure(
            "path",
            nn.Sequential([.. modules]),
            tensor(new[] { 0.8f }).unsqueeze(0),
            y => y.sum()
        );

        double a = 0.8;
        var (before, slopes) = (new List<double>(), new List<double>());
        foreach (var weight in w)
        {
            before.Add(a);
            a = 1 / (1 + Math.Exp(-weight * a));
            slopes.Add(a * (1 - a));
        }
        for (var l = 0; l < w.Length; l++)
        {
            var delta = slopes[l];
            for (var k = l + 1; k < w.Length; k++)
                delta *= w[k] * slopes[k];
            Assert.Equal(1, flow.Layers[l].Signal / Math.Abs(delta), 1e-5);
            Assert.Equal(1, flow.Layers[l].Weights / Math.Abs(delta * before[l]), 1e-5);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void It_is_what_training_sees_and_activations_in_place_change_nothing(bool inPlace)
    {
        var set = Toy.Set(20);
        var network = nn.Sequential(
            ("conv", nn.Conv2d(1, 4, 3, padding: 1)),
            ("norm", nn.BatchNorm2d(4)),
            ("relu", nn.ReLU(inPlace)),
            ("flatten", nn.Flatten()),
            ("out", nn.Linear(64, Toy.Classes))
        );
        var flow = GradientFlow.Measure("net", network, set.Images, set.Labels);
        nn.functional.cross_entropy(network.call(set.Images), set.Labels).backward();
        Assert.Equal(["conv", "out"], flow.Layers.Select(l => l.Name));
        foreach (var layer in flow.Layers)
        {
            var gradient = network.get_parameter($"{layer.Name}.weight")!.grad!.to(ScalarType.Float64);
            Assert.Equal(1, layer.Weights / gradient.square().sum().sqrt().item<double>(), 1e-5);
        }
    }

    [Fact]
    public void It_leaves_the_network_as_it_was()
    {
        var set = Toy.Set(20);
        var network = Toy.Convolutional(1);
        var state = Toy.State(network);
        var first = GradientFlow.Measure("net", network, set.Images, set.Labels);
        Assert.Equal(0, Toy.Difference(state, Toy.State(network)));
        Assert.All(network.parameters(), p => Assert.Null(p.grad));
        Assert.True(network.training);
        // A hook left behind would be called here, and count its layers again.
        network.eval();
        using (no_grad())
            network.call(set.Images);
        network.train();
        Assert.Equal(first.Layers.Length, GradientFlow.Measure("net", network, set.Images, set.Labels).Layers.Length);
    }

    [Fact]
    public void Layers_can_be_chosen_and_none_is_an_error()
    {
        var set = Toy.Set(20);
        var network = Toy.Mlp(1);
        var flow = GradientFlow.Measure("net", network, set.Images, set.Labels, name => name == "out");
        Assert.Equal(["out"], flow.Layers.Select(l => l.Name));
        Assert.Throws<ArgumentException>(() =>
            GradientFlow.Measure("net", network, set.Images, set.Labels, _ => false)
        );
    }

    [Fact]
    public void It_frees_all_it_made()
    {
        var set = Toy.Set(20);
        var network = Toy.Convolutional(1);
        GradientFlow.Measure("net", network, set.Images, set.Labels);
        var before = DisposeScopeManager.Statistics.TensorStatistics.ThreadTotalLiveCount;
        GradientFlow.Measure("net", network, set.Images, set.Labels);
        ActivationStatistics.Measure("net", network, set.Images);
        Assert.Equal(before, DisposeScopeManager.Statistics.TensorStatistics.ThreadTotalLiveCount);
    }

    private static nn.Module<Tensor, Tensor> Layer(double[,] weights)
    {
        var layer = nn.Linear(weights.GetLength(1), weights.GetLength(0), hasBias: false);
        using (no_grad())
            layer.weight!.copy_(from_array(weights));
        return layer;
    }

    private static double[,] RandomMatrix(Random random)
    {
        var m = new double[Width, Width];
        for (var i = 0; i < Width; i++)
        for (var j = 0; j < Width; j++)
            m[i, j] = 2 * random.NextDouble() - 1;
        return m;
    }

    private static double[] Times(double[,] m, double[] v) =>
        [.. Enumerable.Range(0, m.GetLength(0)).Select(i => v.Select((x, j) => m[i, j] * x).Sum())];

    private static double[] TransposedTimes(double[,] m, double[] v) =>
        [.. Enumerable.Range(0, m.GetLength(1)).Select(j => v.Select((x, i) => m[i, j] * x).Sum())];

    private static double Norm(double[] v) => Math.Sqrt(v.Sum(x => x * x));
}
