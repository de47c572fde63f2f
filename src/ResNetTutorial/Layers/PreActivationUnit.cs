using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace ResNetTutorial.Layers;

/// <summary>
/// The residual unit with full pre-activation, y = h(x) + F(x) with F(x) = W₂ * σ(BN(W₁ * σ(BN(x)))), σ = ReLU:
/// N×inputs×H×W to N×outputs×H/stride×W/stride. Nothing happens after the addition.
/// </summary>
/// <remarks>
/// He et al. 2016, arXiv 1603.05027, section 4.1 and figure 4 (e). Two kinds of unit activate before the paths part, so that
/// y = h(a) + W₂ * σ(BN(W₁ * a)) with a = σ(BN(x)): the first of a network, which activates what the first convolution
/// gives (the paper's appendix), and those that change the shape (the authors' code, in which the projection follows
/// the shared activation).
/// </remarks>
public sealed class PreActivationUnit : nn.Module<Tensor, Tensor>, IResidualUnit
{
    private readonly BatchNorm2d bn1;
    private readonly Conv2d conv1;
    private readonly BatchNorm2d bn2;
    private readonly Conv2d conv2;

    [ComponentName(Name = Shortcut.Component)]
    private readonly Shortcut shortcut;

    /// <summary>A unit with new weights.</summary>
    /// <param name="inputs">Channels in.</param>
    /// <param name="outputs">Channels out.</param>
    /// <param name="stride">Stride of the first convolution and of the shortcut.</param>
    /// <param name="shortcut">What the shortcut does.</param>
    /// <param name="first">Whether the unit is the first of its network.</param>
    public PreActivationUnit(
        long inputs,
        long outputs,
        long stride = 1,
        ShortcutKind shortcut = default,
        bool first = false
    )
        : base($"PreActivationUnit {inputs}→{outputs}, stride {stride}")
    {
        Expect.Positive(GetName(), (nameof(inputs), inputs), (nameof(outputs), outputs), (nameof(stride), stride));
        bn1 = nn.BatchNorm2d(inputs);
        conv1 = Conv.Of3x3(inputs, outputs, stride);
        bn2 = nn.BatchNorm2d(outputs);
        conv2 = Conv.Of3x3(outputs, outputs);
        this.shortcut = new Shortcut(shortcut, inputs, outputs, stride, batchNorm: false);
        ActivatesBoth = first || !this.shortcut.KeepsShape;
        RegisterComponents();
    }

    /// <summary>h.</summary>
    public Shortcut Shortcut => shortcut;

    /// <summary>Whether the shortcut, too, starts from a = σ(BN(x)) rather than from x.</summary>
    public bool ActivatesBoth { get; }

    /// <inheritdoc/>
    public Tensor Residual(Tensor x)
    {
        var a = Activated(x);
        return shortcut.Weigh(ActivatesBoth ? a : x, F(a));
    }

    /// <inheritdoc/>
    public Tensor Skip(Tensor x) => shortcut.call(ActivatesBoth ? Activated(x) : x);

    /// <inheritdoc/>
    public Tensor AfterAddition(Tensor sum) => sum.alias();

    /// <inheritdoc/>
    public bool SkipIsLinear => !ActivatesBoth && shortcut.IsLinear;

    /// <inheritdoc/>
    public override Tensor forward(Tensor x)
    {
        Expect.Channels(this, x, conv1.in_channels);
        var a = Activated(x);
        var start = ActivatesBoth ? a : x;
        return shortcut.call(start) + shortcut.Weigh(start, F(a));
    }

    // In place, here and below: nothing else needs what comes out of a normalisation, forward or backward.
    private Tensor Activated(Tensor x) => bn1.call(x).relu_();

    private Tensor F(Tensor a) => conv2.call(bn2.call(conv1.call(a)).relu_());
}
