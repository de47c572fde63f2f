using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetTutorial.Layers;

/// <summary>
/// A fully connected highway layer, y = H(x) · T(x) + x · C(x): N×width to N×width, with H(x) = σ(W_H x + b_H), the
/// transform gate T(x) = sigmoid(W_T x + b_T) and the carry gate C, which is 1 - T unless it has weights of its own.
/// </summary>
/// <remarks>
/// <para>
/// Srivastava, Greff, Schmidhuber 2015, arXiv 1505.00387, section 2, equations 2 and 3; arXiv 1507.06228, section 2. A
/// negative b_T lets the signal through at the start of training (section 2.2 of the latter).
/// </para>
/// <para>
/// T lets the transformation in: where T is 0 the layer hands its input on, y = x, and where T is 1 it is a plain layer,
/// y = H(x). (Some accounts have it the other way round; equation 4 says this.) With both gates open, T = C = 1, it is a
/// residual layer, y = H(x) + x.
/// </para>
/// </remarks>
public sealed class HighwayLayer : nn.Module<Tensor, Tensor>, IHighway, IResidualUnit
{
    private readonly Linear transform;
    private readonly Linear gate;
    private readonly Linear? carry;
    private readonly Activation _activation;

    /// <summary>A layer with new weights (He), b_H = 0 and every b_T = <paramref name="gateBias"/>.</summary>
    /// <param name="width">Features in and out.</param>
    /// <param name="gateBias">What b_T starts at; the paper searches -1 to -10, lower for deeper networks.</param>
    /// <param name="activation">σ.</param>
    /// <param name="carryGate">What C is.</param>
    public HighwayLayer(
        long width,
        double gateBias = -4,
        Activation activation = Activation.ReLU,
        CarryGate carryGate = CarryGate.Coupled
    )
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
        if (carryGate == CarryGate.Independent)
        {
            carry = nn.Linear(width, width);
            using var _ = no_grad();
            carry.weight.copy_(gate.weight).neg_();
            nn.init.constant_(carry.bias!, -gateBias);
        }
        RegisterComponents();
    }

    /// <inheritdoc/>
    public Tensor? LastGate { get; private set; }

    /// <inheritdoc/>
    public Tensor? LastCarry { get; private set; }

    /// <inheritdoc/>
    public Parameter GateBias => gate.bias!;

    /// <summary>b_C; null where C = 1 - T.</summary>
    public Parameter? CarryBias => carry?.bias;

    /// <summary>False: C depends on x.</summary>
    public bool SkipIsLinear => false;

    /// <summary>H(x) · T(x).</summary>
    /// <param name="x">The input.</param>
    public Tensor Residual(Tensor x) => H(x) * T(x);

    /// <summary>x · C(x).</summary>
    /// <param name="x">The input.</param>
    public Tensor Skip(Tensor x) => x * (carry is null ? 1 - T(x) : C(x));

    /// <inheritdoc/>
    public Tensor AfterAddition(Tensor sum) => sum.alias();

    /// <inheritdoc/>
    public override Tensor forward(Tensor x)
    {
        Expect.Features(this, x, transform.in_features);
        var (h, t) = (H(x), T(x));
        var c = carry is null ? 1 - t : C(x);
        (LastGate, LastCarry) = (t.detach(), c.detach());
        return (h * t) + (x * c);
    }

    private Tensor H(Tensor x) => _activation.Of(transform.call(x));

    private Tensor T(Tensor x) => gate.call(x).sigmoid();

    private Tensor C(Tensor x) => carry!.call(x).sigmoid();
}
