using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetTutorial.Layers;

/// <summary>
/// A convolutional highway layer, y = H(x) · T(x) + x · C(x): N×channels×H×W to the same, with H(x) = σ(W_H * x + b_H),
/// T(x) = sigmoid(W_T * x + b_T), each a 3×3 convolution, and the carry gate C, which is 1 - T unless it has weights of its
/// own. So each channel has a gate at each place of the image.
/// </summary>
/// <remarks>
/// Srivastava, Greff, Schmidhuber 2015, arXiv 1505.00387, section 2.1: like the fully connected one
/// (<see cref="HighwayLayer"/>, where it is said what T and C do at 0 and at 1), with shared weights and local receptive
/// fields for H and T, and zero padding that keeps the maps' size. With batch normalisation, which is not in the paper,
/// H(x) = σ(BN(W_H * x)).
/// </remarks>
public sealed class HighwayConv : nn.Module<Tensor, Tensor>, IHighway, IResidualUnit
{
    private readonly Conv2d transform;
    private readonly BatchNorm2d? norm;
    private readonly Conv2d gate;
    private readonly Conv2d? carry;
    private readonly Activation _activation;

    /// <summary>A layer with new weights (He), b_H = 0 and every b_T = <paramref name="gateBias"/>.</summary>
    /// <param name="channels">Channels in and out.</param>
    /// <param name="gateBias">What b_T starts at: negative, and lower for deeper networks.</param>
    /// <param name="activation">σ.</param>
    /// <param name="carryGate">What C is.</param>
    /// <param name="batchNorm">Whether W_H * x, then without b_H, is normalised over the batch before σ.</param>
    public HighwayConv(
        long channels,
        double gateBias = -2,
        Activation activation = Activation.ReLU,
        CarryGate carryGate = CarryGate.Coupled,
        bool batchNorm = false
    )
        : base($"HighwayConv {channels}→{channels}")
    {
        Expect.Positive(GetName(), (nameof(channels), channels));
        _activation = activation;
        transform = batchNorm ? Conv.Of3x3(channels, channels) : Conv.WithBias3x3(channels, channels);
        norm = batchNorm ? nn.BatchNorm2d(channels) : null;
        gate = Conv.WithBias3x3(channels, channels);
        nn.init.constant_(gate.bias!, gateBias);
        if (carryGate == CarryGate.Independent)
        {
            carry = Conv.WithBias3x3(channels, channels);
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
        Expect.Channels(this, x, transform.in_channels);
        var (h, t) = (H(x), T(x));
        var c = carry is null ? 1 - t : C(x);
        (LastGate, LastCarry) = (t.detach(), c.detach());
        return (h * t) + (x * c);
    }

    private Tensor H(Tensor x)
    {
        var z = transform.call(x);
        return _activation.Of(norm is null ? z : norm.call(z));
    }

    private Tensor T(Tensor x) => gate.call(x).sigmoid();

    private Tensor C(Tensor x) => carry!.call(x).sigmoid();
}
