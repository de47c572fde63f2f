using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace ResNetTutorial.Layers;

/// <summary>
/// The bottleneck with full pre-activation, y = h(x) + F(x) with F(x) = W₃ * σ(BN(W₂ * σ(BN(W₁ * σ(BN(x)))))), σ = ReLU:
/// N×inputs×H×W to N×4·width×H/stride×W/stride. W₁ (1×1) goes down to width channels, W₂ (3×3) stays there, W₃ (1×1) goes
/// up to 4·width, and nothing happens after the addition.
/// </summary>
/// <remarks>
/// He et al. 2016, arXiv 1603.05027, section 4.1, and the appendix for the networks of 164 and 1001 layers. The first unit
/// of a network and those that change the shape activate before the paths part, as in <see cref="PreActivationUnit"/>.
/// </remarks>
public sealed class PreActivationBottleneckUnit : nn.Module<Tensor, Tensor>, IResidualUnit
{
    private readonly BatchNorm2d bn1;
    private readonly Conv2d conv1;
    private readonly BatchNorm2d bn2;
    private readonly Conv2d conv2;
    private readonly BatchNorm2d bn3;
    private readonly Conv2d conv3;

    [ComponentName(Name = Shortcut.Component)]
    private readonly Shortcut shortcut;

    /// <summary>A unit with new weights.</summary>
    /// <param name="inputs">Channels in.</param>
    /// <param name="width">Channels of the 3×3; four times as many come out.</param>
    /// <param name="stride">Stride of one convolution and of the shortcut.</param>
    /// <param name="shortcut">What the shortcut does; null: <see cref="ShortcutKind.Projection"/>.</param>
    /// <param name="strided">Which convolution has the stride: the first in the authors' code.</param>
    /// <param name="first">Whether the unit is the first of its network.</param>
    public PreActivationBottleneckUnit(
        long inputs,
        long width,
        long stride = 1,
        ShortcutKind? shortcut = null,
        BottleneckStride strided = BottleneckStride.On1x1,
        bool first = false
    )
        : base($"PreActivationBottleneckUnit {inputs}→{width}→{BottleneckUnit.Expansion * width}, stride {stride}")
    {
        Expect.Positive(GetName(), (nameof(inputs), inputs), (nameof(width), width), (nameof(stride), stride));
        var outputs = BottleneckUnit.Expansion * width;
        bn1 = nn.BatchNorm2d(inputs);
        conv1 = Conv.Of1x1(inputs, width, strided == BottleneckStride.On1x1 ? stride : 1);
        bn2 = nn.BatchNorm2d(width);
        conv2 = Conv.Of3x3(width, width, strided == BottleneckStride.On3x3 ? stride : 1);
        bn3 = nn.BatchNorm2d(width);
        conv3 = Conv.Of1x1(width, outputs);
        this.shortcut = new Shortcut(shortcut ?? ShortcutKind.Projection, inputs, outputs, stride, batchNorm: false);
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

    private Tensor F(Tensor a)
    {
        var hidden = bn2.call(conv1.call(a)).relu_();
        hidden = bn3.call(conv2.call(hidden)).relu_();
        return conv3.call(hidden);
    }
}
