using ResNetTutorial.Layers;
using static ResNetTutorial.Tests.Layers.Formula;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace ResNetTutorial.Tests.Layers;

/// <summary>What <see cref="UnitReferenceTests"/> does not show of the bottleneck forms.</summary>
public sealed class BottleneckTests
{
    [Fact]
    public void Gradients_are_those_of_the_outputs()
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
