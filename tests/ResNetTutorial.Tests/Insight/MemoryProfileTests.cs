using ResNetTutorial.Data;
using ResNetTutorial.Insight;
using ResNetTutorial.Layers;
using ResNetTutorial.Networks;
using ResNetTutorial.Tests.Training;
using static TorchSharp.torch;

namespace ResNetTutorial.Tests.Insight;

/// <summary>Measured bytes against those that shapes say must be there.</summary>
[Collection(Alone.Name)]
public sealed class MemoryProfileTests
{
    private const long Map = 32L * 16 * 32 * 32 * 4;

    public MemoryProfileTests() =>
        Assert.SkipUnless(MemoryProfile.IsExact, "This C library does not say how many bytes it has given out.");

    private static nn.Module<Tensor, Tensor> Layer(bool convolution) =>
        convolution ? nn.Conv2d(16, 16, 3, padding: 1) : nn.Sigmoid();

    private static void Near(double expected, double actual, double share = 0.03) =>
        Assert.True(
            Math.Abs(actual - expected) <= share * expected,
            $"measured {actual:n0}, must be {expected:n0} bytes"
        );

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_chain_holds_one_output_a_layer_and_gives_one_back_at_each_step_down(bool convolution)
    {
        const int layers = 12;
        using var scope = NewDisposeScope();
        var chain = nn.Sequential([.. Enumerable.Range(0, layers).Select(_ => Layer(convolution))]);
        var x = randn([32, 16, 32, 32]).requires_grad_();
        x.grad = zeros_like(x);

        var profile = MemoryProfile.Measure("chain", chain, x, y => y.sum());

        var forward = profile.Timeline.Where(s => s is { Phase: MemoryPhase.Forward, Layer.Length: > 0 }).ToArray();
        Assert.Equal(Enumerable.Range(0, layers).Select(i => $"{i}"), forward.Select(s => s.Layer));
        for (var i = 0; i < layers; i++)
            Near((i + 1) * Map, forward[i].Bytes);
        Near(layers * Map, profile.AfterForward);
        // Entering layer i the outputs below it are still there, its own too if it is saved, and the gradient of it.
        var backward = profile.Timeline.Where(s => s is { Phase: MemoryPhase.Backward, Layer.Length: > 0 }).ToArray();
        Assert.Equal(forward.Select(s => s.Layer).Reverse(), backward.Select(s => s.Layer));
        for (var i = 2; i < layers - 1; i++)
            Near(Map, backward[i - 1].Bytes - backward[i].Bytes, 0.05);
        Assert.InRange(profile.Timeline[^1].Bytes, -Map / 20, 2 * Map + Map / 20);
        Assert.InRange(profile.Peak, layers * Map, (layers + 2) * Map + Map / 20);
    }

    [Fact]
    public void Recomputation_holds_the_square_root()
    {
        using var network = CifarResNet.Create(110, width: 8);
        using var scope = NewDisposeScope();
        var set = Shapes.Make(16, seed: 1);
        var recomputed = Recomputed.Of(network);

        var kept = MemoryProfile.Measure("kept", network, set.Images, set.Labels);
        var profile = MemoryProfile.Measure("recomputed", recomputed, set.Images, set.Labels);

        // 4 outputs a unit at the least: two convolutions, an activation, the sum.
        var map = 16L * 8 * 16 * 16 * 4;
        var closed = 18 * 4 * map * (1 + 0.5 + 0.25);
        Assert.InRange(kept.AfterForward, closed, 1.5 * closed);
        // n units share what all of them hold; at most 2.5 √n such shares.
        var n = network.Layers.Count;
        Assert.InRange(profile.Peak, 0, 2.5 * Math.Sqrt(n) * closed / n);
        Assert.Contains(profile.Timeline, s => s.Phase == MemoryPhase.Recomputation);
        Assert.DoesNotContain(kept.Timeline, s => s.Phase == MemoryPhase.Recomputation);
    }

    [Fact]
    public void Without_gradients_recomputed_layers_hold_no_more_the_deeper_the_chain()
    {
        using var scope = NewDisposeScope();
        var x = randn([32, 16, 32, 32]);
        MemoryProfile Forward(int layers, bool scoped)
        {
            nn.Module<Tensor, Tensor>[] units =
            [
                .. Enumerable.Range(0, layers).Select(_ => nn.Sequential(Layer(false), Layer(false))),
            ];
            return MemoryProfile.MeasureForward("chain", scoped ? new Recompute(units) : new Unscoped(units), x);
        }

        var deep = Forward(16, scoped: true);
        Near(Forward(8, scoped: true).Peak, deep.Peak);
        Assert.InRange(deep.Peak, Map, 3 * Map + Map / 20);
        Near(Map, deep.AfterForward);
        // Handles that nobody frees hold what no backward pass needs.
        Near(16 * Map, Forward(16, scoped: false).AfterForward);
        Assert.All(deep.Timeline, s => Assert.Equal(MemoryPhase.Forward, s.Phase));
    }

    /// <summary>One module after the other, each output left to the dispose scope of the caller.</summary>
    private sealed class Unscoped : nn.Module<Tensor, Tensor>
    {
        private readonly TorchSharp.Modules.ModuleList<nn.Module<Tensor, Tensor>> units;

        public Unscoped(nn.Module<Tensor, Tensor>[] modules)
            : base(nameof(Unscoped))
        {
            units = nn.ModuleList(modules);
            RegisterComponents();
        }

        public override Tensor forward(Tensor x) => units.Aggregate(x, (y, unit) => unit.call(y));
    }

    [Fact]
    public void It_leaves_the_network_as_it_was()
    {
        using var scope = NewDisposeScope();
        var network = Toy.Convolutional(1);
        var set = Toy.Set(10);
        var first = network.parameters().First();
        first.grad = ones_like(first);
        var state = Toy.State(network);

        MemoryProfile.Measure("net", network, set.Images, set.Labels);

        Assert.Equal(0, Toy.Difference(state, Toy.State(network)));
        Assert.True(network.training);
        Assert.True(first.grad!.eq(1).all().item<bool>());
        Assert.All(network.parameters().Skip(1), p => Assert.Null(p.grad));
    }

    [Fact]
    public void Chosen_modules_only_and_none_at_all()
    {
        using var scope = NewDisposeScope();
        var set = Toy.Set(10);
        var some = MemoryProfile.Measure("net", Toy.Mlp(1), set.Images, set.Labels, layer => layer == "hidden");
        Assert.Equal(["", "hidden", "", "hidden", ""], some.Timeline.Select(s => s.Layer));
        var none = Assert.Throws<ArgumentException>(() =>
            MemoryProfile.Measure("net", Toy.Mlp(1), set.Images, set.Labels, _ => false)
        );
        Assert.Equal("net: the network ran none of the modules asked for.", none.Message);
    }
}
