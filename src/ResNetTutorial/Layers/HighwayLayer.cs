using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetTutorial.Layers;

/// <summary>
/// A fully connected highway layer, y = H(x) · T(x) + x · (1 - T(x)): N×width to N×width, with
/// H(x) = σ(W_H x + b_H) and the transform gate T(x) = sigmoid(W_T x + b_T).
/// </summary>
/// <remarks>
/// Srivastava, Greff, Schmidhuber 2015, arXiv 1507.06228, section 2, equation 3: the carry gate is C = 1 - T. Where T is
/// 0 the layer hands its input on, where T is 1 it is a plain layer. A negative b_T lets the signal through at the start
/// of training (section 2.2).
/// </remarks>
public sealed class HighwayLayer : nn.Module<Tensor, Tensor>
{
    private readonly Linear transform;
    private readonly Linear gate;
    private readonly Activation _activation;

    /// <summary>A layer with new weights (He), b_H = 0 and every b_T = <paramref name="gateBias"/>.</summary>
    /// <param name="width">Features in and out.</param>
    /// <param name="gateBias">What b_T starts at; the paper searches -1 to -10, lower for deeper networks.</param>
    /// <param name="activation">σ.</param>
    public HighwayLayer(long width, double gateBias = -4, Activation activation = Activation.ReLU)
        : base($"HighwayLayer {width}→{width}")
    {
        Expect.Positive(GetName(), (nameof(width), width));
        _activation = activation;
        transform = nn.Linear(width, width);
        gate = nn.Linear(width, width);
        Initialisation.He.Fill(transform.weight);
        Initialisation.He.Fill(gate.weight);
        nn.init.zeros_(transform.bias!);
        nn.init.constant_(gate.bias!, gateBias);
        RegisterComponents();
    }

    /// <summary>
    /// T of the last call, N×width and without gradient, to look at how much each unit transforms and how much it carries;
    /// null before the first call. It lives as long as the dispose scope of that call.
    /// </summary>
    public Tensor? LastGate { get; private set; }

    /// <summary>b_T: set it before training to open or close the gates.</summary>
    public Parameter GateBias => gate.bias!;

    /// <inheritdoc/>
    public override Tensor forward(Tensor x)
    {
        Expect.Features(this, x, transform.in_features);
        var h = _activation.Of(transform.call(x));
        var t = gate.call(x).sigmoid();
        LastGate = t.detach();
        return (h * t) + (x * (1 - t));
    }
}
