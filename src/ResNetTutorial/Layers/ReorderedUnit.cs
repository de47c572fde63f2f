using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace ResNetTutorial.Layers;

/// <summary>
/// A residual unit, y = f(h(x) + F(x)), with its normalisations and activations where an <see cref="ActivationOrder"/> puts
/// them: N×inputs×H×W to N×outputs×H/stride×W/stride. F has two 3×3 convolutions, or 1×1, 3×3 and 1×1 with a quarter of the
/// outputs between them.
/// </summary>
/// <remarks>
/// He et al. 2016, arXiv 1603.05027, section 4.1 and figure 4, with the special units of <see cref="PreActivationUnit"/> in
/// both orders with pre-activation. <see cref="ActivationOrder.Original"/> is <see cref="ResidualUnit"/>,
/// <see cref="ActivationOrder.FullPreActivation"/> is <see cref="PreActivationUnit"/>, and their bottlenecks likewise.
/// </remarks>
public sealed class ReorderedUnit : nn.Module<Tensor, Tensor>, IResidualUnit
{
    private readonly Conv2d[] _convs;
    private readonly BatchNorm2d[] _norms;

    [ComponentName(Name = Shortcut.Component)]
    private readonly Shortcut shortcut;

    /// <summary>A unit with new weights.</summary>
    /// <param name="order">Where normalisations and activations are.</param>
    /// <param name="inputs">Channels in.</param>
    /// <param name="outputs">Channels out.</param>
    /// <param name="stride">Stride of the first convolution and of the shortcut.</param>
    /// <param name="shortcut">What the shortcut does.</param>
    /// <param name="bottleneck">Whether F is a bottleneck.</param>
    /// <param name="first">Whether the unit is the first of its network.</param>
    /// <exception cref="ArgumentException">A bottleneck's outputs are no multiple of 4, or a size is less than 1.</exception>
    public ReorderedUnit(
        ActivationOrder order,
        long inputs,
        long outputs,
        long stride = 1,
        ShortcutKind shortcut = default,
        bool bottleneck = false,
        bool first = false
    )
        : base($"ReorderedUnit ({order}) {inputs}→{outputs}, stride {stride}")
    {
        Expect.Positive(GetName(), (nameof(inputs), inputs), (nameof(outputs), outputs), (nameof(stride), stride));
        if (bottleneck && outputs % BottleneckUnit.Expansion != 0)
            throw new ArgumentException($"{GetName()}: a bottleneck's outputs must be a multiple of 4.");
        Order = order;
        var width = outputs / BottleneckUnit.Expansion;
        _convs = bottleneck
            ? [Conv.Of1x1(inputs, width, stride), Conv.Of3x3(width, width), Conv.Of1x1(width, outputs)]
            : [Conv.Of3x3(inputs, outputs, stride), Conv.Of3x3(outputs, outputs)];
        _norms = [.. _convs.Select(conv => nn.BatchNorm2d(NormFirst ? conv.in_channels : conv.out_channels))];
        this.shortcut = new Shortcut(shortcut, inputs, outputs, stride, batchNorm: !NormFirst);
        ActivatesBoth = PreActivates && (first || !this.shortcut.KeepsShape);
        for (var i = 0; i < _convs.Length; i++)
        {
            register_module($"conv{i + 1}", _convs[i]);
            register_module($"bn{i + 1}", _norms[i]);
        }
        RegisterComponents();
    }

    /// <summary>Where normalisations and activations are.</summary>
    public ActivationOrder Order { get; }

    /// <summary>h.</summary>
    public Shortcut Shortcut => shortcut;

    /// <summary>Whether the shortcut, too, starts from what a pre-activation gives rather than from x.</summary>
    public bool ActivatesBoth { get; }

    /// <inheritdoc/>
    public bool SkipIsLinear => !ActivatesBoth && shortcut.IsLinear;

    private bool NormFirst => Order == ActivationOrder.FullPreActivation;

    private bool PreActivates => NormFirst || Order == ActivationOrder.ReluOnlyPreActivation;

    /// <inheritdoc/>
    public Tensor Residual(Tensor x) => Residual(x, PreActivation(x));

    /// <inheritdoc/>
    public Tensor Skip(Tensor x) => shortcut.call(ActivatesBoth ? PreActivation(x) : x);

    /// <inheritdoc/>
    public Tensor AfterAddition(Tensor sum) =>
        Order switch
        {
            ActivationOrder.Original => sum.relu(),
            ActivationOrder.BatchNormAfterAddition => _norms[^1].call(sum).relu_(),
            _ => sum.alias(),
        };

    /// <inheritdoc/>
    public override Tensor forward(Tensor x)
    {
        Expect.Channels(this, x, _convs[0].in_channels);
        var a = PreActivation(x);
        return AfterAddition(shortcut.call(ActivatesBoth ? a : x) + Residual(x, a));
    }

    private Tensor PreActivation(Tensor x) =>
        NormFirst ? _norms[0].call(x).relu_()
        : PreActivates ? x.relu()
        : x;

    private Tensor Residual(Tensor x, Tensor a)
    {
        var z = a;
        for (var i = 0; i < _convs.Length; i++)
        {
            // In place: nothing else needs what comes out of a normalisation, forward or backward.
            if (i > 0)
                z = (NormFirst ? _norms[i].call(z) : z).relu_();
            z = _convs[i].call(z);
            var normIsLater = Order == ActivationOrder.BatchNormAfterAddition && i == _convs.Length - 1;
            if (!NormFirst && !normIsLater)
                z = _norms[i].call(z);
        }
        if (Order == ActivationOrder.ReluBeforeAddition)
            z = z.relu_();
        return shortcut.Weigh(ActivatesBoth ? a : x, z);
    }
}
