using ResNetTutorial.Layers;
using static ResNetTutorial.Tests.Layers.Formula;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace ResNetTutorial.Tests.Layers;

/// <summary>The convolutional units against their formulas, written with functional operators on the named parameters.</summary>
public sealed class UnitTests
{
    public static TheoryData<int, int, int, ShortcutKind> Forms =>
        new()
        {
            { 4, 4, 1, ShortcutKind.ZeroPad },
            { 4, 4, 1, ShortcutKind.Identity },
            { 4, 8, 2, ShortcutKind.ZeroPad },
            { 4, 8, 2, ShortcutKind.Projection },
            { 4, 6, 1, ShortcutKind.Projection },
            { 4, 4, 2, ShortcutKind.ZeroPad },
        };

    [Theory]
    [InlineData(4, 4, 1, true)]
    [InlineData(4, 8, 2, true)]
    [InlineData(4, 8, 2, false)]
    public void Plain_unit_computes_its_formula(int inputs, int outputs, int stride, bool training)
    {
        using var scope = NewDisposeScope();
        using var unit = Ready(new PlainUnit(inputs, outputs, stride), training);
        var (state, x) = (Check.State(unit), Check.Random(1, 3, inputs, 6, 6));

        var hidden = Relu(Norm(state, "bn1", Conv(state, "conv1", x, stride), training));
        var expected = Relu(Norm(state, "bn2", Conv(state, "conv2", hidden, 1), training));

        Check.Close(expected, unit.call(x), 1e-10);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Residual_unit_computes_its_formula(int inputs, int outputs, int stride, ShortcutKind kind)
    {
        foreach (var training in new[] { true, false })
        {
            using var scope = NewDisposeScope();
            using var unit = Ready(new ResidualUnit(inputs, outputs, stride, kind), training);
            var (state, x) = (Check.State(unit), Check.Random(1, 3, inputs, 6, 6));
            var hidden = Relu(Norm(state, "bn1", Conv(state, "conv1", x, stride), training));
            var f = Norm(state, "bn2", Conv(state, "conv2", hidden, 1), training);
            var expected = Relu(f + H(state, x, outputs, stride, kind, training));

            // Before the call below: in training mode a call moves the running statistics, not its own result.
            Check.Close(f, unit.Residual(x), 1e-10);
            Check.Close(expected, unit.call(x), 1e-10);
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Pre_activation_unit_computes_its_formula(int inputs, int outputs, int stride, ShortcutKind kind)
    {
        foreach (var (training, first) in new[] { (true, false), (false, false), (true, true) })
        {
            using var scope = NewDisposeScope();
            using var unit = Ready(new PreActivationUnit(inputs, outputs, stride, kind, first), training);
            var (state, x) = (Check.State(unit), Check.Random(1, 3, inputs, 6, 6));
            var a = Relu(Norm(state, "bn1", x, training));
            var hidden = Relu(Norm(state, "bn2", Conv(state, "conv1", a, stride), training));
            var keeps = inputs == outputs && stride == 1;
            var h = H(state, keeps && !first ? x : a, outputs, stride, kind, training);

            Check.Close(Conv(state, "conv2", hidden, 1) + h, unit.call(x), 1e-10);
            Assert.DoesNotContain("downsample.1.weight", state.Keys);
        }
    }

    /// <summary>Every unit that has two paths, in every form but those that draw random numbers.</summary>
    private static IEnumerable<Module<Tensor, Tensor>> UnitsOfTwoPaths()
    {
        ShortcutKind[] kinds =
        [
            ShortcutKind.ZeroPad,
            ShortcutKind.Pooling,
            ShortcutKind.Projection,
            ShortcutKind.ProjectionEverywhere,
            ShortcutKind.Scaled(0.5, branch: 2),
            ShortcutKind.ExclusiveGate(-1),
            ShortcutKind.ShortcutGate(-1),
        ];
        foreach (var kind in kinds)
        foreach (var (outputs, stride) in new[] { (4, 1), (8, 2) })
        {
            yield return new ResidualUnit(4, outputs, stride, kind);
            yield return new PreActivationUnit(4, outputs, stride, kind);
            yield return new PreActivationUnit(4, outputs, stride, kind, first: true);
            yield return new BottleneckUnit(4, outputs / 4, stride, kind);
            yield return new PreActivationBottleneckUnit(4, outputs / 4, stride, kind);
            foreach (var order in Enum.GetValues<ActivationOrder>())
                yield return new ReorderedUnit(order, 4, outputs, stride, kind);
        }
        yield return new ResidualUnit(4, 4, shortcut: ShortcutKind.Identity);
        yield return new InceptionResNetA(4, width: 0.2);
        yield return new InceptionResNetC(4, width: 0.1, activate: false);
    }

    /// <summary>y = f(h(x) + F(x)) to the last bit, each path by itself leaving its argument alone, and h linear where it says so.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_unit_taken_apart_is_the_unit(bool training)
    {
        foreach (var module in UnitsOfTwoPaths())
        {
            using var scope = NewDisposeScope();
            var unit = (IResidualUnit)Ready(module, training);
            var x = Check.Random(1, 3, 4, 6, 6);
            var (before, sum) = (x.clone(), unit.Skip(x) + unit.Residual(x));
            var summed = sum.clone();

            Check.Identical(module.call(x), unit.AfterAddition(sum));
            Check.Identical(before, x);
            Check.Identical(summed, sum);
            var y = Check.Random(2, 3, 4, 6, 6);
            var deviation = unit.Skip(x - (2 * y)) - (unit.Skip(x) - (2 * unit.Skip(y)));
            Assert.Equal(unit.SkipIsLinear, deviation.abs().max().item<double>() < 1e-10);
            module.Dispose();
        }
    }

    [Fact]
    public void Gradients_are_those_of_the_formulas()
    {
        using var scope = NewDisposeScope();
        using var plain = Ready(new PlainUnit(2, 4, 2), training: true);
        using var residual = Ready(new ResidualUnit(2, 4, 2, ShortcutKind.Projection), training: true);
        using var padded = Ready(new ResidualUnit(2, 4, 2), training: true);
        using var identity = Ready(new ResidualUnit(3, 3), training: false);
        using var pre = Ready(new PreActivationUnit(3, 3), training: true);
        using var wider = Ready(new PreActivationUnit(2, 4, 2), training: true);

        foreach (var unit in new Module<Tensor, Tensor>[] { plain, residual, padded, wider })
            Check.Gradients(unit, Check.Random(4, 2, 2, 5, 5));
        foreach (var unit in new Module<Tensor, Tensor>[] { identity, pre })
            Check.Gradients(unit, Check.Random(5, 2, 3, 4, 4));
    }

    [Fact]
    public void An_identity_shortcut_gives_a_handle_of_its_own()
    {
        using var shortcut = new Shortcut(ShortcutKind.ZeroPad, 2, 2);
        using var x = ones(1, 2, 3, 3);

        shortcut.call(x).Dispose();

        Assert.True(shortcut.KeepsShape);
        Assert.Equal(18, x.sum().item<float>());
        Assert.Empty(shortcut.parameters());
    }

    [Fact]
    public void A_residual_that_starts_at_zero_leaves_only_the_shortcut()
    {
        using var scope = NewDisposeScope();
        using var unit = new ResidualUnit(4, 4, startAtZero: true);
        using var normal = new ResidualUnit(4, 4);
        var x = Check.Random(1, 2, 4, 5, 5).to(ScalarType.Float32);

        Check.Identical(x.relu(), unit.call(x));
        Assert.NotEqual(x.relu().sum().item<float>(), normal.call(x).sum().item<float>());
    }

    [Fact]
    public void A_plain_unit_becomes_the_identity_to_the_last_bit()
    {
        using var scope = NewDisposeScope();
        using var unit = new PlainUnit(5, 5);
        Check.Unsettle(unit);
        var x = (Check.Random(1, 4, 5, 9, 9).abs() * exp(10 * Check.Random(2, 4, 5, 9, 9))).to(ScalarType.Float32);

        unit.BecomeIdentity();

        unit.eval();
        Check.Identical(x, unit.call(x));
        unit.train();
        var normed = Relu(functional.batch_norm(x, null!, null!, training: true));
        Check.Close(Relu(functional.batch_norm(normed, null!, null!, training: true)), unit.call(x), 1e-5);
    }

    [Fact]
    public void A_unit_that_changes_the_shape_does_not_become_the_identity()
    {
        using var wider = new PlainUnit(4, 8);
        using var smaller = new PlainUnit(4, 4, stride: 2);

        Assert.Contains("PlainUnit 4→8, stride 1:", Check.Refusal<InvalidOperationException>(wider.BecomeIdentity));
        Assert.Contains("PlainUnit 4→4, stride 2:", Check.Refusal<InvalidOperationException>(smaller.BecomeIdentity));
    }

    [Fact]
    public void Wrong_shapes_and_impossible_shortcuts_are_refused_by_name()
    {
        using var scope = NewDisposeScope();
        using var plain = new PlainUnit(4, 4);
        using var residual = new ResidualUnit(4, 8, 2);
        using var pre = new PreActivationUnit(4, 4);
        using var shortcut = new Shortcut(ShortcutKind.ZeroPad, 4, 4);

        Assert.Equal(
            "ResidualUnit 4→8, stride 2: the input is 2×3×6×6, but must be N×4×H×W.",
            Check.Refusal<ArgumentException>(() => residual.call(zeros(2, 3, 6, 6)))
        );
        foreach (var layer in new Module<Tensor, Tensor>[] { plain, pre, shortcut })
            Assert.Contains(
                "the input is 4×6×6, but must be N×4×H×W.",
                Check.Refusal<ArgumentException>(() => layer.call(zeros(4, 6, 6)))
            );
        Assert.Contains(
            "an identity keeps the shape; choose ZeroPad or Projection",
            Check.Refusal<ArgumentException>(() => new ResidualUnit(4, 8, 2, ShortcutKind.Identity))
        );
        Assert.Contains(
            "padding cannot take channels away",
            Check.Refusal<ArgumentException>(() => new Shortcut(ShortcutKind.ZeroPad, 8, 4))
        );
        Assert.Contains("stride is 0", Check.Refusal<ArgumentException>(() => new PlainUnit(4, 4, 0)));
    }
}
