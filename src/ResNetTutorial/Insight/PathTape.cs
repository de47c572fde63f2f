using ResNetTutorial.Layers;
using static TorchSharp.torch;

namespace ResNetTutorial.Insight;

/// <summary>
/// A forward pass through units, cut between their paths so that a gradient can be sent back through any one of them: each
/// unit's h, F and f is a graph of its own. What is sent back is one vector–Jacobian product a path.
/// </summary>
/// <remarks>Lives in the dispose scope in which it was made, and holds the activations of all its units.</remarks>
internal sealed class PathTape
{
    private readonly List<Piece> _pieces = [];
    private readonly double _shortcutScale;

    /// <summary>Runs the units.</summary>
    /// <param name="units">The units, each taking what the one before gives.</param>
    /// <param name="input">The input of the first.</param>
    /// <param name="shortcutScale">A factor on every shortcut.</param>
    public PathTape(IEnumerable<IResidualUnit> units, Tensor input, double shortcutScale = 1)
    {
        _shortcutScale = shortcutScale;
        using var _ = enable_grad();
        var value = input;
        foreach (var unit in units)
        {
            var x = Leaf(value);
            var (skip, residual) = (unit.Skip(x), unit.Residual(x));
            var scaled = shortcutScale == 1 ? skip : skip * shortcutScale;
            var sum = Leaf(scaled + residual);
            var output = unit.AfterAddition(sum);
            _pieces.Add(new Piece(x, skip, residual, sum, output));
            value = output;
        }
        Output = value.detach();
    }

    /// <summary>The number of units.</summary>
    public int Count => _pieces.Count;

    /// <summary>What the last unit gives.</summary>
    public Tensor Output { get; }

    /// <summary>From the gradient at a unit's output to that at its sum: f'ᵀ g.</summary>
    public Tensor ThroughAddition(int unit, Tensor gradient) => Back(_pieces[unit].Output, _pieces[unit].Sum, gradient);

    /// <summary>From the gradient at a unit's sum to that at its input, through the shortcut alone: λ h'ᵀ g.</summary>
    public Tensor ThroughSkip(int unit, Tensor gradient)
    {
        var back = Back(_pieces[unit].Skip, _pieces[unit].Input, gradient);
        return _shortcutScale == 1 ? back : back * _shortcutScale;
    }

    /// <summary>From the gradient at a unit's sum to that at its input, through the residual alone: F'ᵀ g.</summary>
    public Tensor ThroughResidual(int unit, Tensor gradient) =>
        Back(_pieces[unit].Residual, _pieces[unit].Input, gradient);

    private static Tensor Leaf(Tensor value) => value.detach().requires_grad_();

    private static Tensor Back(Tensor output, Tensor input, Tensor gradient) =>
        autograd.grad([output], [input], [gradient], retain_graph: true)[0];

    private sealed record Piece(Tensor Input, Tensor Skip, Tensor Residual, Tensor Sum, Tensor Output);
}
