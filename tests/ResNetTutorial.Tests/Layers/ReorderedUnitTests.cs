using ResNetTutorial.Layers;
using static ResNetTutorial.Tests.Layers.Formula;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace ResNetTutorial.Tests.Layers;

public sealed class ReorderedUnitTests
{
    public static TheoryData<bool, bool, int, int, int> Forms =>
        new()
        {
            { false, true, 4, 4, 1 },
            { false, false, 4, 8, 2 },
            { true, true, 8, 8, 1 },
            { true, false, 4, 8, 2 },
            { true, true, 4, 8, 1 },
        };

    /// <summary>To the last bit, with weights loaded by name: the same operators in the same order.</summary>
    [Theory]
    [MemberData(nameof(Forms))]
    public void Two_orders_are_units_with_names_of_their_own(
        bool bottleneck,
        bool first,
        int inputs,
        int outputs,
        int stride
    )
    {
        foreach (var training in new[] { true, false })
        foreach (var kind in new[] { ShortcutKind.ZeroPad, ShortcutKind.ExclusiveGate(-1) })
        {
            using var scope = NewDisposeScope();
            Module<Tensor, Tensor> original = bottleneck
                ? new BottleneckUnit(inputs, outputs / 4, stride, kind)
                : new ResidualUnit(inputs, outputs, stride, kind);
            Module<Tensor, Tensor> pre = bottleneck
                ? new PreActivationBottleneckUnit(inputs, outputs / 4, stride, kind, first: first)
                : new PreActivationUnit(inputs, outputs, stride, kind, first);
            foreach (
                var (unit, order) in new[]
                {
                    (original, ActivationOrder.Original),
                    (pre, ActivationOrder.FullPreActivation),
                }
            )
            {
                var reordered = new ReorderedUnit(order, inputs, outputs, stride, kind, bottleneck, first);
                Ready(unit, training);
                Ready(reordered, training).load_state_dict(unit.state_dict());
                var x = Check.Random(1, 3, inputs, 6, 6);

                Check.Identical(unit.call(x), reordered.call(x));
                unit.Dispose();
                reordered.Dispose();
            }
        }
    }

    /// <summary>
    /// With the ReLU before the addition the signal only grows (arXiv 1603.05027, section 4.1), after it nothing is
    /// negative, and without one a unit can do both.
    /// </summary>
    [Fact]
    public void The_place_of_the_last_ReLU_shows_in_the_signs()
    {
        using var scope = NewDisposeScope();
        var x = Check.Random(1, 8, 4, 6, 6);
        double Least(ActivationOrder order, Func<Tensor, Tensor> of)
        {
            using var unit = Ready(new ReorderedUnit(order, 4, 4), training: false);
            return of(unit.call(x)).min().item<double>();
        }

        Assert.Equal(0, Least(ActivationOrder.Original, y => y));
        Assert.Equal(0, Least(ActivationOrder.BatchNormAfterAddition, y => y));
        Assert.Equal(0, Least(ActivationOrder.ReluBeforeAddition, y => y - x));
        Assert.True(Least(ActivationOrder.ReluOnlyPreActivation, y => y - x) < 0);
        Assert.True(Least(ActivationOrder.FullPreActivation, y => y - x) < 0);
        Assert.True(Least(ActivationOrder.FullPreActivation, y => y) < 0);
    }

    [Fact]
    public void Gradients_are_right()
    {
        foreach (var order in Enum.GetValues<ActivationOrder>())
        {
            using var scope = NewDisposeScope();
            using var basic = Ready(new ReorderedUnit(order, 2, 2), training: true);
            using var bottleneck = Ready(new ReorderedUnit(order, 2, 4, 2, bottleneck: true), training: true);

            Check.Gradients(basic, Check.Random(4, 2, 2, 4, 4));
            Check.Gradients(bottleneck, Check.Random(5, 2, 2, 5, 5));
        }
    }

    [Fact]
    public void Impossible_forms_and_wrong_shapes_are_refused_by_name()
    {
        using var scope = NewDisposeScope();
        using var unit = new ReorderedUnit(ActivationOrder.ReluBeforeAddition, 4, 8, 2);

        Assert.Equal(
            "ReorderedUnit (ReluBeforeAddition) 4→8, stride 2: the input is 2×3×6×6, but must be N×4×H×W.",
            Check.Refusal<ArgumentException>(() => unit.call(zeros(2, 3, 6, 6)))
        );
        Assert.Contains(
            "a bottleneck's outputs must be a multiple of 4",
            Check.Refusal<ArgumentException>(() => new ReorderedUnit(ActivationOrder.Original, 4, 6, bottleneck: true))
        );
    }
}
