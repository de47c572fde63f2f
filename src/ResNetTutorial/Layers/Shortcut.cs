using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace ResNetTutorial.Layers;

/// <summary>
/// h(x) in y = F(x) + h(x): N×inputs×H×W to N×outputs×H/stride×W/stride. Where the shape stays, h(x) = x.
/// </summary>
/// <remarks>
/// He et al. 2015, arXiv 1512.03385, equation 2 and section 4.1. Where the shape changes, option A takes every stride-th
/// pixel and appends channels of zeros, option B is BN(W x) with a 1×1 convolution W.
/// </remarks>
public sealed class Shortcut : nn.Module<Tensor, Tensor>
{
    /// <summary>
    /// What units call their shortcut in the state dict. Like <c>0</c> and <c>1</c> below it is torchvision's name, so that
    /// its weights load unchanged: <c>layer2.0.downsample.0.weight</c>.
    /// </summary>
    internal const string Component = "downsample";

    [ComponentName(Name = "0")]
    private readonly Conv2d? conv;

    [ComponentName(Name = "1")]
    private readonly BatchNorm2d? bn;

    private readonly long _inputs;
    private readonly long _outputs;
    private readonly long _stride;

    /// <summary>The shortcut of a unit.</summary>
    /// <param name="kind">What to do where the shape changes.</param>
    /// <param name="inputs">Channels in.</param>
    /// <param name="outputs">Channels out.</param>
    /// <param name="stride">Stride of the unit.</param>
    /// <param name="batchNorm">Whether a projection is normalised; not in pre-activation units, whose sums stay untouched.</param>
    /// <exception cref="ArgumentException">The kind cannot make this change of shape.</exception>
    public Shortcut(ShortcutKind kind, long inputs, long outputs, long stride = 1, bool batchNorm = true)
        : base($"Shortcut {inputs}→{outputs}, stride {stride}")
    {
        Expect.Positive(GetName(), (nameof(inputs), inputs), (nameof(outputs), outputs), (nameof(stride), stride));
        (_inputs, _outputs, _stride) = (inputs, outputs, stride);
        KeepsShape = inputs == outputs && stride == 1;
        if (!KeepsShape && kind == ShortcutKind.Identity)
            throw new ArgumentException($"{GetName()}: an identity keeps the shape; choose ZeroPad or Projection.");
        if (!KeepsShape && kind == ShortcutKind.ZeroPad && outputs < inputs)
            throw new ArgumentException($"{GetName()}: padding cannot take channels away; choose Projection.");
        if (!KeepsShape && kind == ShortcutKind.Projection)
        {
            conv = Conv.Of1x1(inputs, outputs, stride);
            bn = batchNorm ? nn.BatchNorm2d(outputs) : null;
        }
        RegisterComponents();
    }

    /// <summary>Whether h(x) = x.</summary>
    public bool KeepsShape { get; }

    /// <summary>Whether h is linear: nothing is normalised.</summary>
    public bool IsLinear => bn is null;

    /// <inheritdoc/>
    public override Tensor forward(Tensor x)
    {
        Expect.Channels(this, x, _inputs);
        // A handle of its own: the caller may dispose what comes back without disposing x.
        if (KeepsShape)
            return x.alias();
        if (conv is not null)
            return bn is null ? conv.call(x) : bn.call(conv.call(x));
        var every = x.slice(2, 0, x.size(2), _stride).slice(3, 0, x.size(3), _stride);
        return nn.functional.pad(every, [0, 0, 0, 0, 0, _outputs - _inputs]);
    }
}
