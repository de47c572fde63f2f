using ResNetTutorial.Layers;
using ResNetTutorial.Networks;
using TorchSharp;
using static TorchSharp.torch;

namespace ResNetTutorial.Tests.Layers;

/// <summary>Recomputation against the same network run without it: nothing may differ, not in one bit.</summary>
public sealed class RecomputeTests
{
    /// <summary>The state after a step, by name: gradients, weights, running statistics.</summary>
    internal static Dictionary<string, Tensor> Step(nn.Module<Tensor, Tensor> network, Tensor images, nn.Module owner)
    {
        owner.zero_grad();
        var x = images.detach().clone().requires_grad_();
        var y = network.call(x);
        (y * Check.Random(7, y.shape).to(y.dtype)).sum().backward();
        var after = new Dictionary<string, Tensor> { ["output"] = y.detach(), ["input gradient"] = x.grad! };
        foreach (var (name, value) in Check.State(owner))
        {
            after[name] = value.detach().clone();
            if (value.requires_grad)
                after[$"{name}, gradient"] = value.grad!.clone();
        }
        return after;
    }

    internal static void Same(Dictionary<string, Tensor> expected, Dictionary<string, Tensor> actual)
    {
        Assert.Equal(expected.Keys, actual.Keys);
        foreach (var (name, value) in expected)
            Assert.True(value.equal(actual[name]).all().item<bool>(), $"{name} differs");
    }

    private static Tensor Images(int count = 4) => Check.Random(1, count, 3, 8, 8).to(ScalarType.Float32);

    /// <summary>Two steps with and without, from the same weights: the second starts from what the first left behind.</summary>
    private static void SameSteps(
        nn.Module<Tensor, Tensor> network,
        nn.Module<Tensor, Tensor> recomputed,
        Tensor images
    )
    {
        var before = Check.State(network).ToDictionary(pair => pair.Key, pair => pair.Value.detach().clone());
        var expected = new[] { Step(network, images, network), Step(network, images + 1, network) };
        using (no_grad())
            foreach (var (name, value) in Check.State(network))
                value.copy_(before[name]);
        Same(expected[0], Step(recomputed, images, network));
        Same(expected[1], Step(recomputed, images + 1, network));
    }

    [Theory]
    [InlineData(UnitKind.Plain, null)]
    [InlineData(UnitKind.V1, null)]
    [InlineData(UnitKind.V1, 1)]
    [InlineData(UnitKind.V1, 9)]
    [InlineData(UnitKind.V2, 4)]
    public void Outputs_gradients_and_running_statistics_are_the_same_to_the_bit(UnitKind kind, int? segments)
    {
        using var network = CifarResNet.Create(20, kind, width: 4, shortcut: ShortcutKind.Projection);
        using var scope = NewDisposeScope();
        Check.Unsettle(network);
        var recomputed = Recomputed.Of(network, segments);

        SameSteps(network, recomputed, Images());

        Assert.True(network.training);
        Assert.Equal(
            segments ?? recomputed.Recompute.Plan!.Segments.Length,
            recomputed.Recompute.Plan!.Segments.Length
        );
        Assert.Equal(Enumerable.Range(0, 9), Modules(recomputed.Recompute.Plan));
    }

    [Fact]
    public void In_evaluation_mode_too()
    {
        using var network = CifarResNet.Create(14, width: 4);
        using var scope = NewDisposeScope();
        Check.Unsettle(network);
        network.eval();

        SameSteps(network, Recomputed.Of(network, 3), Images());

        Assert.DoesNotContain(network.modules(), m => m.training);
    }

    [Fact]
    public void Parts_in_evaluation_mode_stay_so()
    {
        using var network = CifarResNet.Create(14, width: 4);
        using var scope = NewDisposeScope();
        var frozen = network.modules().OfType<TorchSharp.Modules.BatchNorm2d>().ElementAt(3);
        frozen.eval();

        SameSteps(network, Recomputed.Of(network), Images());

        Assert.Equal([frozen], network.modules().Where(m => !m.training));
    }

    [Fact]
    public void A_recomputed_chain_may_lie_in_another()
    {
        using var scope = NewDisposeScope();
        nn.Module<Tensor, Tensor>[] units = [.. Enumerable.Range(0, 8).Select(_ => new ResidualUnit(4, 4))];
        var chain = nn.Sequential(units);
        var halves = new Recompute([new Recompute(units[..4], 2), new Recompute(units[4..], 4)], 2);

        SameSteps(chain, halves, Check.Random(3, 4, 4, 6, 6).to(ScalarType.Float32));
    }

    [Fact]
    public void Modules_that_work_in_place_stay_with_the_one_before()
    {
        using var scope = NewDisposeScope();
        nn.Module<Tensor, Tensor>[] modules =
        [
            nn.ReLU(inplace: true),
            nn.Conv2d(3, 4, 3, padding: 1),
            nn.BatchNorm2d(4),
            nn.ReLU(inplace: true),
            nn.Conv2d(4, 4, 3, padding: 1),
            nn.ReLU(inplace: true),
            nn.Flatten(),
            nn.Linear(256, 5),
        ];
        var recompute = new Recompute(modules, 4);
        var x = Images() - 0.5;
        using var input = nn.Sequential(nn.Conv2d(3, 3, 1), nn.BatchNorm2d(3));
        var whole = nn.Sequential(("input", input), ("rest", nn.Sequential(modules)));

        SameSteps(whole, nn.Sequential(("input", input), ("rest", recompute)), x);

        Assert.Equal([1, 2, 4, 7], recompute.Plan!.Segments.Select(s => s.First));
        Assert.Equal([1, 2, 3, 1], recompute.Plan.Segments.Select(s => s.Count));
    }

    [Fact]
    public void Frozen_parameters_get_no_gradient_and_gradients_can_be_asked_for_by_name()
    {
        using var network = CifarResNet.Create(8, width: 4);
        using var scope = NewDisposeScope();
        var frozen = network.Layers[0].parameters().ToArray();
        foreach (var parameter in frozen)
            parameter.requires_grad = false;
        network.eval();

        var recomputed = Recomputed.Of(network, 3);
        recomputed.call(Images()).sum().backward();
        Assert.All(frozen, p => Assert.True(p.grad is null || p.grad.abs().sum().item<float>() == 0));

        Tensor[] asked = [network.Layers[1].parameters().First(), network.Layers[2].parameters().Last()];
        Same(
            new() { ["first"] = asked[0].grad!, ["last"] = asked[1].grad! },
            autograd.grad([recomputed.call(Images()).sum()], asked) is var found
                ? new() { ["first"] = found[0], ["last"] = found[1] }
                : []
        );
    }

    [Fact]
    public void Gradients_of_gradients_are_those_without_recomputation()
    {
        using var scope = NewDisposeScope();
        nn.Module<Tensor, Tensor>[] layers =
        [
            .. Enumerable.Range(0, 4).Select(_ => new PlainLayer(5, 5, Activation.Tanh)),
        ];
        var chain = nn.Sequential(layers).@double();
        Tensor Second(nn.Module<Tensor, Tensor> network)
        {
            var x = Check.Random(1, 3, 5).requires_grad_();
            var first = autograd.grad([network.call(x).pow(2).sum()], [x], create_graph: true)[0];
            return autograd.grad([first.pow(2).sum()], [x])[0];
        }

        // Sums of more than two terms come in another order.
        Check.Close(Second(chain), Second(new Recompute(layers, 3)), 1e-12);
    }

    [Fact]
    public void Without_gradients_the_modules_just_run()
    {
        using var network = CifarResNet.Create(14, width: 4);
        using var scope = NewDisposeScope();
        network.eval();
        var recomputed = Recomputed.Of(network);
        using (no_grad())
            Check.Identical(network.call(Images()), recomputed.call(Images()));

        Assert.Null(recomputed.Recompute.Plan);
        Assert.Equal(network.state_dict().Keys.Select(k => $"network.{k}"), recomputed.state_dict().Keys);
    }

    [Fact]
    public void A_graph_that_is_kept_can_be_gone_through_twice_and_one_that_is_not_says_so()
    {
        using var network = CifarResNet.Create(14, width: 4);
        using var scope = NewDisposeScope();
        var recomputed = Recomputed.Of(network, 3);
        var loss = nn.functional.cross_entropy(recomputed.call(Images()), zeros(4, ScalarType.Int64));
        var weight = network.Layers[0].parameters().First();
        loss.backward(retain_graph: true);
        var once = weight.grad!.clone();
        loss.backward();

        Check.Identical(2 * once, weight.grad!);
        Assert.Contains("second time", Assert.ThrowsAny<Exception>(() => loss.backward()).Message);
    }

    [Fact]
    public void Nothing_stays_alive_once_the_step_is_over()
    {
        using var network = CifarResNet.Create(14, width: 4);
        var recomputed = Recomputed.Of(network, 3);
        void Step()
        {
            using var scope = NewDisposeScope();
            recomputed.call(Images()).sum().backward();
        }
        Step();
        var before = DisposeScopeManager.Statistics.TensorStatistics.ThreadTotalLiveCount;
        for (var i = 0; i < 5; i++)
            Step();
        Assert.Equal(before, DisposeScopeManager.Statistics.TensorStatistics.ThreadTotalLiveCount);
    }

    [Fact]
    public void Too_many_segments_and_no_modules_are_refused()
    {
        using var scope = NewDisposeScope();
        Assert.Equal(
            "Recompute: there are no modules; give at least one.",
            Check.Refusal<ArgumentException>(() => new Recompute([]))
        );
        Assert.Equal(
            "Recompute: 2 segments of 1 modules; choose 1 to 1.",
            Check.Refusal<ArgumentException>(() => new Recompute([nn.Identity()], 2))
        );
    }

    private static IEnumerable<int> Modules(RecomputePlan plan) =>
        plan.Segments.SelectMany(s => Enumerable.Range(s.First, s.Count));
}
