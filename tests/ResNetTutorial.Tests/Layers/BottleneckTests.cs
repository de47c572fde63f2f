using ResNetTutorial.Layers;
using static ResNetTutorial.Tests.Layers.Formula;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace ResNetTutorial.Tests.Layers;

/// <summary>The bottleneck forms of the units against their formulas.</summary>
public sealed class BottleneckTests
{
    public static TheoryData<int, int, int, ShortcutKind, BottleneckStride> Forms =>
        new()
        {
            { 8, 2, 1, ShortcutKind.ZeroPad, BottleneckStride.On1x1 },
            { 4, 2, 1, ShortcutKind.Projection, BottleneckStride.On1x1 },
            { 4, 2, 2, ShortcutKind.Projection, BottleneckStride.On1x1 },
            { 4, 2, 2, ShortcutKind.Projection, BottleneckStride.On3x3 },
            { 4, 2, 2, ShortcutKind.ZeroPad, BottleneckStride.On3x3 },
        };

    private static (int On1x1, int On3x3) Strides(int stride, BottleneckStride strided) =>
        strided == BottleneckStride.On1x1 ? (stride, 1) : (1, stride);

    [Theory]
    [MemberData(nameof(Forms))]
    public void Bottleneck_units_compute_their_formula(
        int inputs,
        int width,
        int stride,
        ShortcutKind kind,
        BottleneckStride strided
    )
    {
        foreach (var training in new[] { true, false })
        {
            using var scope = NewDisposeScope();
            using var unit = Ready(new BottleneckUnit(inputs, width, stride, kind, strided), training);
            using var plain = Ready(new PlainBottleneckUnit(inputs, width, stride, strided), training);
            plain.load_state_dict(unit.state_dict(), strict: false);
            var (state, x) = (Check.State(unit), Check.Random(1, 3, inputs, 6, 6));
            var (on1x1, on3x3) = Strides(stride, strided);
            var hidden = Relu(Norm(state, "bn1", Conv(state, "conv1", x, on1x1), training));
            hidden = Relu(Norm(state, "bn2", Conv(state, "conv2", hidden, on3x3), training));
            var f = Norm(state, "bn3", Conv(state, "conv3", hidden, 1), training);
            var h = H(state, x, 4 * width, stride, kind, training);

            Check.Close(f, unit.Residual(x), 1e-10);
            Check.Close(Relu(f), plain.call(x), 1e-10);
            Check.Close(Relu(f + h), unit.call(x), 1e-10);
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Pre_activation_bottleneck_unit_computes_its_formula(
        int inputs,
        int width,
        int stride,
        ShortcutKind kind,
        BottleneckStride strided
    )
    {
        foreach (var (training, first) in new[] { (true, false), (false, false), (true, true) })
        {
            using var scope = NewDisposeScope();
            using var unit = Ready(
                new PreActivationBottleneckUnit(inputs, width, stride, kind, strided, first),
                training
            );
            var (state, x) = (Check.State(unit), Check.Random(1, 3, inputs, 6, 6));
            var (on1x1, on3x3) = Strides(stride, strided);
            var a = Relu(Norm(state, "bn1", x, training));
            var hidden = Relu(Norm(state, "bn2", Conv(state, "conv1", a, on1x1), training));
            hidden = Relu(Norm(state, "bn3", Conv(state, "conv2", hidden, on3x3), training));
            var keeps = inputs == 4 * width && stride == 1;
            var h = H(state, keeps && !first ? x : a, 4 * width, stride, kind, training);

            Check.Close(Conv(state, "conv3", hidden, 1) + h, unit.call(x), 1e-10);
        }
    }

    [Fact]
    public void Gradients_are_those_of_the_formulas()
    {
        using var scope = NewDisposeScope();
        using var plain = Ready(new PlainBottleneckUnit(4, 1, 2), training: true);
        using var residual = Ready(new BottleneckUnit(4, 2, 2), training: true);
        using var pre = Ready(new PreActivationBottleneckUnit(4, 2, 2), training: true);
        using var identity = Ready(new PreActivationBottleneckUnit(4, 1), training: true);

        foreach (var unit in new Module<Tensor, Tensor>[] { plain, residual, pre, identity })
            Check.Gradients(unit, Check.Random(4, 2, 4, 5, 5));
    }

    [Fact]
    public void State_has_the_names_of_torchvision()
    {
        using var basic = new ResidualUnit(4, 8, 2, ShortcutKind.Projection);
        using var bottleneck = new BottleneckUnit(4, 2, 2);

        Assert.Equal(Names(2).Order(), basic.state_dict().Keys.Order());
        Assert.Equal(Names(3).Order(), bottleneck.state_dict().Keys.Order());

        static IEnumerable<string> Names(int layers) =>
            [
                .. Enumerable.Range(1, layers).SelectMany(i => Layer($"conv{i}", $"bn{i}")),
                .. Layer("downsample.0", "downsample.1"),
            ];
        static IEnumerable<string> Layer(string conv, string bn) =>
            [
                $"{conv}.weight",
                $"{bn}.weight",
                $"{bn}.bias",
                $"{bn}.running_mean",
                $"{bn}.running_var",
                $"{bn}.num_batches_tracked",
            ];
    }

    [Fact]
    public void A_residual_that_starts_at_zero_leaves_only_the_shortcut()
    {
        using var scope = NewDisposeScope();
        using var unit = new BottleneckUnit(8, 2, startAtZero: true);
        var x = Check.Random(1, 2, 8, 5, 5).to(ScalarType.Float32);

        Check.Identical(x.relu(), unit.call(x));
    }

    [Fact]
    public void Wrong_shapes_are_refused_by_name()
    {
        using var scope = NewDisposeScope();
        using var residual = new BottleneckUnit(4, 2, 2);
        using var pre = new PreActivationBottleneckUnit(4, 2, 2);
        using var plain = new PlainBottleneckUnit(4, 2, 2);

        foreach (var unit in new Module<Tensor, Tensor>[] { residual, pre, plain })
            Assert.Equal(
                $"{unit.GetType().Name} 4→2→8, stride 2: the input is 2×3×6×6, but must be N×4×H×W.",
                Check.Refusal<ArgumentException>(() => unit.call(zeros(2, 3, 6, 6)))
            );
        Assert.Contains("width is 0", Check.Refusal<ArgumentException>(() => new BottleneckUnit(4, 0)));
    }
}
