using System.Collections.Immutable;
using ResNetTutorial.Layers;
using ResNetTutorial.Networks;
using static TorchSharp.torch;

namespace ResNetTutorial.Insight;

/// <summary>
/// What arrives at a unit is what entered far below plus what each unit between has added:
/// <code>
/// x_L = x_l + Σ F(x_i)                       i = l … L-1
/// x_L = (Π λ_i) x_l + Σ (Π λ_j) F(x_i)       with shortcuts h(x) = λ x, j = i+1 … L-1
/// </code>
/// Measured on the network's own values, for one batch and in the mode the network is in, with the network left exactly as
/// it was.
/// </summary>
/// <remarks>
/// He et al. 2016, arXiv 1603.05027, equations 4 and 7. It holds while shortcuts are linear and nothing happens after the
/// addition: with pre-activation, between the units that change the shape. What is followed starts anew behind a shortcut
/// that is not linear (those units of <see cref="PreActivationUnit"/> that activate both paths), as h(x_l). In the original
/// units a ReLU follows each addition; there <see cref="UnitSignal.Error"/> says how much the ReLUs have cut off.
/// A linear shortcut other than a factor (zero padding, a projection) takes the place of λ.
/// Networks whose units draw random numbers (dropout on a shortcut) belong in evaluation mode here.
/// </remarks>
/// <param name="Name">The network's name in charts.</param>
/// <param name="Units">One entry a unit, from the input on.</param>
public sealed record ForwardDecomposition(string Name, ImmutableArray<UnitSignal> Units)
{
    /// <summary>Takes the signal of a batch apart.</summary>
    /// <param name="name">The network's name in charts.</param>
    /// <param name="network">The network; its units must be <see cref="IResidualUnit"/>.</param>
    /// <param name="images">N×C×H×W.</param>
    /// <param name="units">Which units, counted from 0 at the input; null: all. The first of them is where x_l enters.</param>
    /// <param name="shortcutScale">A factor on every shortcut of these units, as in the paper's equation 6; 1: as they are.</param>
    /// <exception cref="ArgumentException">The network has no such units, or one of them has no shortcut.</exception>
    public static ForwardDecomposition Measure<TNetwork>(
        string name,
        TNetwork network,
        Tensor images,
        Range? units = null,
        double shortcutScale = 1
    )
        where TNetwork : nn.Module<Tensor, Tensor>, ILayeredNetwork
    {
        var (first, chosen) = Insight.Units.Of(name, network, units);
        using var scope = NewDisposeScope();
        using var _ = no_grad();
        using var undisturbed = new Undisturbed(network);
        var x = Insight.Units.InputOf(network, first, images);
        var (carried, added, start) = (x, zeros_like(x), first);
        var signals = new List<UnitSignal>();
        foreach (var unit in chosen)
        {
            using var step = NewDisposeScope();
            var here = first + signals.Count;
            var residual = unit.Residual(x);
            var linear = unit.SkipIsLinear;
            var nextStart = linear ? start : here;
            var nextCarried = (unit.Skip(linear ? carried : x) * shortcutScale);
            var nextAdded = linear ? (unit.Skip(added) * shortcutScale) + residual : residual.alias();
            var output = Insight.Units.Run(unit, x, shortcutScale);
            // The two terms were carried apart, so this compares sums of different order; in double precision, so that
            // what differs are the terms.
            var sum = nextCarried.to(ScalarType.Float64) + nextAdded.to(ScalarType.Float64);
            var error = Insight.Units.Norm(output.to(ScalarType.Float64) - sum) / Insight.Units.Norm(output);
            signals.Add(
                new UnitSignal(
                    here,
                    ((nn.Module)unit).GetName(),
                    nextStart,
                    Insight.Units.Norm(x),
                    Insight.Units.Norm(residual),
                    Insight.Units.Norm(nextCarried),
                    Insight.Units.Norm(nextAdded),
                    Insight.Units.Norm(output),
                    error
                )
            );
            start = nextStart;
            (x, carried, added) = (
                output.MoveToOuterDisposeScope(),
                nextCarried.MoveToOuterDisposeScope(),
                nextAdded.MoveToOuterDisposeScope()
            );
        }
        return new ForwardDecomposition(name, [.. signals]);
    }

    /// <summary>The largest relative error of the identity over the units.</summary>
    public double Error => Units.Max(u => u.Error);

    /// <summary>How well the identity holds, in one line.</summary>
    public override string ToString() =>
        $"{Name}: x_L = x_l + ΣF up to {Html.Number(Error)} relative over {Units.Length} units";
}
