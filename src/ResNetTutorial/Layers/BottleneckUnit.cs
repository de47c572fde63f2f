using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace ResNetTutorial.Layers;

/// <summary>
/// The residual unit with a bottleneck, y = σ(F(x) + h(x)) with F(x) = BN(W₃ * σ(BN(W₂ * σ(BN(W₁ * x))))), σ = ReLU:
/// N×inputs×H×W to N×4·width×H/stride×W/stride. W₁ (1×1) goes down to width channels, W₂ (3×3) stays there, W₃ (1×1) goes
/// up to 4·width.
/// </summary>
/// <remarks>
/// He et al. 2015, arXiv 1512.03385, section 4.1, "Deeper Bottleneck Architectures", and figure 5. At 256 channels it has
/// 69,632 weights where two 3×3 convolutions have 1,179,648.
/// </remarks>
public sealed class BottleneckUnit : nn.Module<Tensor, Tensor>, IResidualUnit
{
    /// <summary>Channels out for each channel of the 3×3.</summary>
    public const int Expansion = 4;

    private readonly Conv2d conv1;
    private readonly BatchNorm2d bn1;
    private readonly Conv2d conv2;
    private readonly BatchNorm2d bn2;
    private readonly Conv2d conv3;
    private readonly BatchNorm2d bn3;

    [ComponentName(Name = Shortcut.Component)]
    private readonly Shortcut shortcut;

    /// <summary>A unit with new weights.</summary>
    /// <param name="inputs">Channels in.</param>
    /// <param name="width">Channels of the 3×3; four times as many come out.</param>
    /// <param name="stride">Stride of one convolution and of the shortcut.</param>
    /// <param name="shortcut">What the shortcut does; null: <see cref="ShortcutKind.Projection"/>.</param>
    /// <param name="strided">Which convolution has the stride.</param>
    /// <param name="startAtZero">
    /// Whether the last γ starts at 0 rather than 1, so that F = 0 at first (arXiv 1706.02677, section 5.1); not in the paper.
    /// </param>
    public BottleneckUnit(
        long inputs,
        long width,
        long stride = 1,
        ShortcutKind? shortcut = null,
        BottleneckStride strided = BottleneckStride.On1x1,
        bool startAtZero = false
    )
        : base($"BottleneckUnit {inputs}→{width}→{Expansion * width}, stride {stride}")
    {
        Expect.Positive(GetName(), (nameof(inputs), inputs), (nameof(width), width), (nameof(stride), stride));
        var outputs = Expansion * width;
        conv1 = Conv.Of1x1(inputs, width, strided == BottleneckStride.On1x1 ? stride : 1);
        bn1 = nn.BatchNorm2d(width);
        conv2 = Conv.Of3x3(width, width, strided == BottleneckStride.On3x3 ? stride : 1);
        bn2 = nn.BatchNorm2d(width);
        conv3 = Conv.Of1x1(width, outputs);
        bn3 = nn.BatchNorm2d(outputs);
        this.shortcut = new Shortcut(shortcut ?? ShortcutKind.Projection, inputs, outputs, stride);
        if (startAtZero)
            nn.init.zeros_(bn3.weight);
        RegisterComponents();
    }

    /// <summary>h.</summary>
    public Shortcut Shortcut => shortcut;

    /// <summary>F(x), the residual, which a few of the kinds of shortcut weigh.</summary>
    /// <param name="x">N×inputs×H×W.</param>
    /// <returns>N×4·width×H/stride×W/stride.</returns>
    public Tensor Residual(Tensor x)
    {
        // In place: nothing else needs what comes out of a normalisation, forward or backward.
        var hidden = bn1.call(conv1.call(x)).relu_();
        hidden = bn2.call(conv2.call(hidden)).relu_();
        return shortcut.Weigh(x, bn3.call(conv3.call(hidden)));
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
