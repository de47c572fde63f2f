using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace ResNetTutorial.Layers;

/// <summary>
/// The original residual unit, y = σ(F(x) + h(x)) with F(x) = BN(W₂ * σ(BN(W₁ * x))), σ = ReLU:
/// N×inputs×H×W to N×outputs×H/stride×W/stride.
/// </summary>
/// <remarks>He et al. 2015, arXiv 1512.03385, section 3.2, equations 1 and 2 and figure 2.</remarks>
public sealed class ResidualUnit : nn.Module<Tensor, Tensor>, IResidualUnit
{
    private readonly Conv2d conv1;
    private readonly BatchNorm2d bn1;
    private readonly Conv2d conv2;
    private readonly BatchNorm2d bn2;

    [ComponentName(Name = Shortcut.Component)]
    private readonly Shortcut shortcut;

    /// <summary>A unit with new weights.</summary>
    /// <param name="inputs">Channels in.</param>
    /// <param name="outputs">Channels out.</param>
    /// <param name="stride">Stride of the first convolution and of the shortcut.</param>
    /// <param name="shortcut">What the shortcut does.</param>
    /// <param name="startAtZero">
    /// Whether the last γ starts at 0 rather than 1, so that F = 0 at first (arXiv 1706.02677, section 5.1); not in the paper.
    /// </param>
    public ResidualUnit(
        long inputs,
        long outputs,
        long stride = 1,
        ShortcutKind shortcut = default,
        bool startAtZero = false
    )
        : base($"ResidualUnit {inputs}→{outputs}, stride {stride}")
    {
        Expect.Positive(GetName(), (nameof(inputs), inputs), (nameof(outputs), outputs), (nameof(stride), stride));
        conv1 = Conv.Of3x3(inputs, outputs, stride);
        bn1 = nn.BatchNorm2d(outputs);
        conv2 = Conv.Of3x3(outputs, outputs);
        bn2 = nn.BatchNorm2d(outputs);
        this.shortcut = new Shortcut(shortcut, inputs, outputs, stride);
        if (startAtZero)
            nn.init.zeros_(bn2.weight);
        RegisterComponents();
    }

    /// <summary>h.</summary>
    public Shortcut Shortcut => shortcut;

    /// <summary>F(x), the residual, which a few of the kinds of shortcut weigh.</summary>
    /// <param name="x">N×inputs×H×W.</param>
    /// <returns>N×outputs×H/stride×W/stride.</returns>
    public Tensor Residual(Tensor x)
    {
        // In place: nothing else needs what comes out of a normalisation, forward or backward.
        var hidden = bn1.call(conv1.call(x)).relu_();
        return shortcut.Weigh(x, bn2.call(conv2.call(hidden)));
    }

    /// <inheritdoc/>
    public Tensor Skip(Tensor x) => shortcut.call(x);

    /// <inheritdoc/>
    public Tensor AfterAddition(Tensor sum) => sum.relu();

    /// <inheritdoc/>
    public bool SkipIsLinear => shortcut.IsLinear;

    /// <inheritdoc/>
    public override Tensor forward(Tensor x)
    {
        Expect.Channels(this, x, conv1.in_channels);
        return (Residual(x) + Skip(x)).relu_();
    }
}
