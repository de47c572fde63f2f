using ResNetTutorial.Insight;
using ResNetTutorial.Layers;
using ResNetTutorial.Networks;
using ResNetTutorial.Tests.Layers;
using ResNetTutorial.Tests.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace ResNetTutorial.Tests.Insight;

/// <summary>The signal and the gradient taken apart: on linear networks against products of matrices, on trained ones against themselves.</summary>
public sealed class DecompositionTests(Trained trained) : IClassFixture<Trained>
{
    private const int Width = 3;

    public static TheoryData<double> Lambdas => [1, 0.7, -1.3];

    private static (LinearNet Network, Tensor[] W) Linear(double lambda, int units = 4)
    {
        var random = new Random(5);
        double[][,] w = [.. Enumerable.Range(0, units).Select(_ => LinearNet.Matrix(random, Width))];
        return (
            new LinearNet([.. w.Select(m => new LinearUnit(m, lambda))]),
            [.. w.Select(m => from_array(m).to(ScalarType.Float64))]
        );
    }

    private static double Norm(Tensor x, double images = 1) =>
        Math.Sqrt(x.to(ScalarType.Float64).square().sum().item<double>() / images);

    [Theory]
    [MemberData(nameof(Lambdas))]
    public void Forward_in_a_linear_network_is_a_product_of_matrices(double lambda)
    {
        using var scope = NewDisposeScope();
        var (network, w) = Linear(lambda);
        var x = Check.Random(1, 5, Width).to(ScalarType.Float32);

        var measured = ForwardDecomposition.Measure("net", network, x);

        var value = x.to(ScalarType.Float64);
        for (var i = 0; i < w.Length; i++)
        {
            var (unit, residual) = (measured.Units[i], value.matmul(w[i].t()));
            var carried = Math.Pow(lambda, i + 1) * x.to(ScalarType.Float64);
            Assert.Equal((i, 0), (unit.Unit, unit.Start));
            Assert.Equal(1, unit.Input / Norm(value, 5), 1e-5);
            Assert.Equal(1, unit.Residual / Norm(residual, 5), 1e-5);
            value = (lambda * value) + residual;
            Assert.Equal(1, unit.Output / Norm(value, 5), 1e-5);
            Assert.Equal(1, unit.Carried / Norm(carried, 5), 1e-5);
            Assert.Equal(1, unit.Added / Norm(value - carried, 5), 1e-5);
            Assert.InRange(unit.Error, 0, 1e-5);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Forward_holds_on_a_trained_network_with_pre_activation(bool training)
    {
        var network = trained[UnitKind.V2];
        network.train(training);
        var measured = ForwardDecomposition.Measure("v2", network, trained.Images);
        Assert.InRange(measured.Error, 0, 1e-5);
        // The signal is followed within a stage, from behind the unit that activates both paths.
        Assert.Equal([0, 0, 0, 3, 3, 3, 6, 6, 6], measured.Units.Select(u => u.Start));
        // Something was there to be decomposed.
        Assert.All(measured.Units, u => Assert.True(u.Residual > 0.05 * u.Input && u.Carried > 0 && u.Added > 0));

        var part = ForwardDecomposition.Measure("v2", network, trained.Images, units: 4..6);
        Assert.Equal([4, 5], part.Units.Select(u => u.Unit));
        Assert.Equal(measured.Units[5].Output, part.Units[1].Output);
        Assert.Equal(part.Units[0].Input, part.Units[1].Carried, 1e-9 * part.Units[0].Input);
        Assert.InRange(part.Error, 0, 1e-5);
    }

    [Fact]
    public void Forward_does_not_hold_where_a_ReLU_follows_the_addition()
    {
        var network = trained[UnitKind.V1];
        network.eval();
        Assert.InRange(ForwardDecomposition.Measure("v1", network, trained.Images).Error, 0.1, 10);
    }

    [Fact]
    public void Scaled_shortcuts_leave_a_power_of_the_scale()
    {
        var network = trained[UnitKind.V2];
        network.eval();
        var scaled = ForwardDecomposition.Measure("v2", network, trained.Images, units: 1..3, shortcutScale: 0.5);
        Assert.Equal(0.25 * scaled.Units[0].Input, scaled.Units[1].Carried, 1e-6 * scaled.Units[0].Input);
        Assert.InRange(scaled.Error, 0, 1e-5);
        var cut = ForwardDecomposition.Measure("v2", network, trained.Images, units: 1..3, shortcutScale: 0);
        Assert.All(cut.Units, u => Assert.Equal((0, 1), (u.Carried, Math.Round(u.Output / u.Residual, 9))));
    }

    [Theory]
    [MemberData(nameof(Lambdas))]
    public void Backward_in_a_linear_network_is_a_product_of_matrices(double lambda)
    {
        using var scope = NewDisposeScope();
        var (network, w) = Linear(lambda);
        var x = Check.Random(1, 5, Width).to(ScalarType.Float32);
        var labels = tensor(new long[] { 0, 1, 2, 1, 0 });

        var measured = BackwardDecomposition.Measure("net", network, x, labels);

        // ∂L/∂logits of the mean cross entropy is (softmax - one-hot) / N.
        var logits = x.to(ScalarType.Float64);
        foreach (var matrix in w)
            logits = (lambda * logits) + logits.matmul(matrix.t());
        var gradient = (nn.functional.softmax(logits, 1) - nn.functional.one_hot(labels, Width)) / 5;
        Assert.Equal(
            -nn.functional.log_softmax(logits, 1).gather(1, labels.unsqueeze(1)).mean().item<double>(),
            measured.Loss,
            1e-6
        );
        var (whole, identity) = (gradient, gradient);
        for (var i = w.Length - 1; i >= 0; i--)
        {
            (whole, identity) = ((lambda * whole) + whole.matmul(w[i]), lambda * identity);
            var (unit, residual) = (measured.Units[i], whole - identity);
            Assert.Equal(1, unit.Gradient / Norm(whole), 1e-5);
            Assert.Equal(1, unit.Identity / Norm(identity), 1e-5);
            Assert.Equal(1, unit.Residual / Norm(residual), 1e-5);
            Assert.Equal(
                (identity * residual).sum().item<double>() / Norm(identity) / Norm(residual),
                unit.Cosine,
                1e-4
            );
            Assert.InRange(unit.Error, 0, 1e-5);
        }
    }

    [Theory]
    [InlineData(UnitKind.V2, true)]
    [InlineData(UnitKind.V2, false)]
    [InlineData(UnitKind.V1, true)]
    [InlineData(UnitKind.V1, false)]
    public void The_two_terms_add_up_to_autograds_gradient_on_a_trained_network(UnitKind kind, bool training)
    {
        var network = trained[kind];
        network.train(training);
        var measured = BackwardDecomposition.Measure($"{kind}", network, trained.Images, trained.Labels);
        Assert.Equal(9, measured.Units.Length);
        Assert.InRange(measured.Error, 0, 1e-5);
        Assert.All(measured.Units, u => Assert.True(u.Identity > 0 && u.Residual > 0 && Math.Abs(u.Cosine) <= 1));
        // Autograd's own, of the network run as a whole.
        using var scope = NewDisposeScope();
        using var undisturbed = new Undisturbed(network);
        var x = network.Stem(trained.Images).detach().requires_grad_();
        var y = network.Layers.Aggregate(x, (value, unit) => unit.call(value));
        nn.functional.cross_entropy(network.Head(y), trained.Labels).backward();
        network.zero_grad();
        Assert.Equal(1, measured.Units[0].Gradient / Norm(x.grad!), 1e-6);
        foreach (var parameter in network.parameters())
            parameter.grad = null;
    }

    [Fact]
    public void Without_shortcuts_the_identity_term_vanishes_and_scaled_ones_leave_a_power()
    {
        var network = trained[UnitKind.V2];
        network.eval();
        // Units 1 and 2 hand their input on as it is: within a stage the identity term is ∂L/∂x_L itself.
        BackwardDecomposition At(double scale) =>
            BackwardDecomposition.Measure("v2", network, trained.Images, trained.Labels, 1..3, scale);
        var whole = At(1);
        Assert.Equal(1, whole.Units[0].Identity / whole.Units[1].Identity, 1e-6);

        var half = At(0.5);
        Assert.Equal(0.5, half.Units[0].Identity / half.Units[1].Identity, 1e-6);
        Assert.InRange(half.Error, 0, 1e-5);

        var cut = At(0);
        Assert.All(cut.Units, u => Assert.Equal(0, u.Identity));
        Assert.All(cut.Units, u => Assert.True(u.Residual > 0));
        Assert.InRange(cut.Error, 0, 1e-5);
    }

    public static TheoryData<string> Variants => [.. Variant.Keys];

    private static readonly Dictionary<string, (ActivationOrder Order, ShortcutKind Shortcut)> Variant = new()
    {
        ["BN after addition"] = (ActivationOrder.BatchNormAfterAddition, ShortcutKind.ZeroPad),
        ["ReLU before addition"] = (ActivationOrder.ReluBeforeAddition, ShortcutKind.ZeroPad),
        ["ReLU-only pre-activation"] = (ActivationOrder.ReluOnlyPreActivation, ShortcutKind.ZeroPad),
        ["projections"] = (ActivationOrder.FullPreActivation, ShortcutKind.ProjectionEverywhere),
        ["scaled"] = (ActivationOrder.FullPreActivation, ShortcutKind.Scaled(0.5)),
        ["exclusive gate"] = (ActivationOrder.Original, ShortcutKind.ExclusiveGate(-1)),
        ["shortcut gate"] = (ActivationOrder.Original, ShortcutKind.ShortcutGate(-2)),
    };

    /// <summary>Equations 6 to 8: other shortcuts and other orders, in both directions.</summary>
    [Theory]
    [MemberData(nameof(Variants))]
    public void Units_of_every_kind_can_be_taken_apart(string name)
    {
        using var network = CifarResNet.Create(14, Variant[name].Order, width: 4, shortcut: Variant[name].Shortcut);
        Check.Unsettle(network);
        network.eval();
        using var few = trained.Set.Take(16);

        Assert.InRange(BackwardDecomposition.Measure(name, network, few.Images, few.Labels).Error, 0, 1e-5);
        // Forward, where nothing follows the addition.
        if (Variant[name].Order is ActivationOrder.FullPreActivation or ActivationOrder.ReluOnlyPreActivation)
            Assert.InRange(ForwardDecomposition.Measure(name, network, few.Images).Error, 0, 1e-5);
    }

    [Fact]
    public void Networks_are_left_as_they_were()
    {
        foreach (var kind in new[] { UnitKind.V1, UnitKind.V2 })
        {
            var network = trained[kind];
            network.train();
            network.Layers[2].eval(); // one module in a mode of its own
            foreach (var parameter in network.parameters())
                parameter.grad = null; // other tests of the class share the network, and differentiate it
            var (state, modes) = (Toy.State(network), network.modules().Select(m => m.training).ToArray());
            ForwardDecomposition.Measure("net", network, trained.Images);
            BackwardDecomposition.Measure("net", network, trained.Images, trained.Labels);
            PathLengths.Measure("net", network, trained.Images, trained.Labels, samples: 1);
            Lesion.EachUnit("net", network, trained.Set);
            Assert.Equal(0, Toy.Difference(state, Toy.State(network)));
            Assert.Equal(modes, network.modules().Select(m => m.training));
            Assert.All(network.parameters(), p => Assert.Null(p.grad));
            network.train();
        }
    }

    [Fact]
    public void All_is_freed()
    {
        var (network, few) = (trained[UnitKind.V2], trained.Set.Take(32));
        void Everything()
        {
            ForwardDecomposition.Measure("net", network, trained.Images);
            BackwardDecomposition.Measure("net", network, trained.Images, trained.Labels);
            PathLengths.Measure("net", network, trained.Images, trained.Labels, samples: 1);
            Lesion.EachUnit("net", network, trained.Set);
            Lesion.Delete(network, trained.Set, 1);
            LossLandscape.Line("net", network, few, points: 3);
        }
        Everything();
        var before = DisposeScopeManager.Statistics.TensorStatistics.ThreadTotalLiveCount;
        Everything();
        Assert.Equal(before, DisposeScopeManager.Statistics.TensorStatistics.ThreadTotalLiveCount);
    }

    [Fact]
    public void Units_that_are_not_there_or_have_no_shortcut_are_refused()
    {
        using var plain = CifarResNet.Create(8, UnitKind.Plain, width: 4);
        Assert.Contains(
            "unit 0, PlainUnit 4→4, stride 1, has no shortcut",
            Check.Refusal<ArgumentException>(() => ForwardDecomposition.Measure("plain", plain, trained.Images))
        );
        Assert.Contains(
            "there are no units 7..12; the network has 9",
            Check.Refusal<ArgumentException>(() =>
                ForwardDecomposition.Measure("v2", trained[UnitKind.V2], trained.Images, 7..12)
            )
        );
    }
}
