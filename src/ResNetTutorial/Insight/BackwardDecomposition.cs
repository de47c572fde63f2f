using System.Collections.Immutable;
using ResNetTutorial.Layers;
using ResNetTutorial.Networks;
using static TorchSharp.torch;

namespace ResNetTutorial.Insight;

/// <summary>
/// The gradient at a unit is the gradient far above, handed down unchanged, plus what comes through the residuals:
/// <code>
/// ∂L/∂x_l = ∂L/∂x_L · (1 + ∂/∂x_l Σ F(x_i))                    i = l … L-1
/// ∂L/∂x_l = ∂L/∂x_L · (Π λ_i + ∂/∂x_l Σ (Π λ_j) F(x_i))        with shortcuts h(x) = λ x
/// </code>
/// Both terms are computed, each by its own vector–Jacobian products, and compared with the gradient that autograd gives for
/// the whole network. For one batch, in the mode the network is in, with the network left exactly as it was.
/// </summary>
/// <remarks>
/// He et al. 2016, arXiv 1603.05027, equations 5 and 8. Downwards from g = ∂L/∂x_L, unit by unit,
/// <code>
/// identity_i = h'ᵀ f'ᵀ identity_{i+1}                                     starts as g
/// residual_i = h'ᵀ f'ᵀ residual_{i+1} + F'ᵀ f'ᵀ (identity_{i+1} + residual_{i+1})     starts as 0
/// </code>
/// where h' = λ or 1 and, with pre-activation, f' = 1. In units whose h or f is no such simple thing (a change of shape,
/// the ReLU after the addition in the original unit), their derivatives at the network's own values take those places.
/// Networks whose units draw random numbers (dropout on a shortcut) belong in evaluation mode here.
/// </remarks>
/// <param name="Name">The network's name in charts.</param>
/// <param name="Loss">The loss whose gradient this is: mean cross entropy in nats.</param>
/// <param name="Units">One entry a unit, from the input on.</param>
public sealed record BackwardDecomposition(string Name, double Loss, ImmutableArray<UnitGradient> Units)
{
    /// <summary>Takes the gradient of the mean cross entropy apart.</summary>
    /// <param name="name">The network's name in charts.</param>
    /// <param name="network">The network; its units must be <see cref="IResidualUnit"/>.</param>
    /// <param name="images">N×C×H×W.</param>
    /// <param name="labels">N class numbers, Int64.</param>
    /// <param name="units">Which units, counted from 0 at the input; null: all. x_L is the output of the last of them.</param>
    /// <param name="shortcutScale">
    /// λ, a factor on every shortcut of these units, in the forward pass too: the paper's equation 8. With 0 the shortcuts
    /// are cut; 1 leaves them as they are.
    /// </param>
    /// <exception cref="ArgumentException">The network has no such units, or one of them has no shortcut.</exception>
    public static BackwardDecomposition Measure<TNetwork>(
        string name,
        TNetwork network,
        Tensor images,
        Tensor labels,
        Range? units = null,
        double shortcutScale = 1
    )
        where TNetwork : nn.Module<Tensor, Tensor>, ILayeredNetwork
    {
        var (first, chosen) = Insight.Units.Of(name, network, units);
        using var scope = NewDisposeScope();
        using var undisturbed = new Undisturbed(network);
        using var _ = enable_grad();

        // The whole network, with autograd's gradient at every x: what the two terms have to add up to.
        var inputs = new List<Tensor> { Insight.Units.InputOf(network, first, images).detach().requires_grad_() };
        foreach (var unit in chosen)
            // A handle of our own for each, since a unit may hand its input on.
            inputs.Add(Insight.Units.Run(unit, inputs[^1], shortcutScale).alias());
        var x = inputs[^1];
        foreach (var layer in network.Layers.Skip(first + chosen.Length))
            x = layer.call(x);
        var loss = nn.functional.cross_entropy(network.Head(x), labels);
        var gradients = autograd.grad([loss], inputs);

        var tape = new PathTape(chosen, inputs[0], shortcutScale);
        var (identity, residual) = (gradients[^1], zeros_like(gradients[^1]));
        var found = new UnitGradient[chosen.Length];
        for (var i = chosen.Length - 1; i >= 0; i--)
        {
            var (identityAtSum, residualAtSum) = (tape.ThroughAddition(i, identity), tape.ThroughAddition(i, residual));
            identity = tape.ThroughSkip(i, identityAtSum);
            residual = tape.ThroughSkip(i, residualAtSum) + tape.ThroughResidual(i, identityAtSum + residualAtSum);
            found[i] = Compare(first + i, chosen[i], gradients[i], identity, residual);
        }
        return new BackwardDecomposition(name, loss.detach().to(ScalarType.Float64).item<double>(), [.. found]);
    }

    /// <summary>The largest relative error of the sum over the units.</summary>
    public double Error => Units.Max(u => u.Error);

    /// <summary>The two terms at the first unit, in one line.</summary>
    public override string ToString() =>
        $"{Name}: at unit {Units[0].Unit} identity {Html.Number(Units[0].Identity)}, residual {Html.Number(Units[0].Residual)}, gradient {Html.Number(Units[0].Gradient)}";

    private static UnitGradient Compare(
        int place,
        IResidualUnit unit,
        Tensor gradient,
        Tensor identity,
        Tensor residual
    )
    {
        using var scope = NewDisposeScope();
        var (g, i, r) = (Wide(gradient), Wide(identity), Wide(residual));
        var (size, ofIdentity, ofResidual) = (Norm(g), Norm(i), Norm(r));
        var product = ofIdentity * ofResidual;
        return new UnitGradient(
            place,
            ((nn.Module)unit).GetName(),
            size,
            ofIdentity,
            ofResidual,
            product == 0 ? 0 : (i * r).sum().item<double>() / product,
            size == 0 ? Norm(i + r) : Norm(g - (i + r)) / size
        );
    }

    private static Tensor Wide(Tensor t) => t.detach().to(ScalarType.Float64);

    private static double Norm(Tensor t) => t.square().sum().sqrt().item<double>();
}
