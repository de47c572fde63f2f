using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace ResNetTutorial.Layers;

/// <summary>
/// h(x) in y = h(x) + F(x): N×inputs×H×W to N×outputs×H/stride×W/stride. Where the shape stays, h(x) = x, unless its
/// <see cref="ShortcutKind"/> says otherwise.
/// </summary>
/// <remarks>
/// He et al. 2015, arXiv 1512.03385, equation 2 and section 4.1, and for what is put in the identity's place He et al. 2016,
/// arXiv 1603.05027, section 3 and figure 2. With s(x) for x in the shape of the output: factors give h = λ s, gates
/// h = (1 - g) s with g = sigmoid(W_g x + b_g), dropout h = m s.
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

    private readonly Conv2d? gate;
    private readonly long _inputs;
    private readonly long _outputs;
    private readonly long _stride;

    /// <summary>The shortcut of a unit.</summary>
    /// <param name="kind">What to do.</param>
    /// <param name="inputs">Channels in.</param>
    /// <param name="outputs">Channels out.</param>
    /// <param name="stride">Stride of the unit.</param>
    /// <param name="batchNorm">Whether a projection is normalised; not in pre-activation units, whose sums stay untouched.</param>
    /// <exception cref="ArgumentException">The kind cannot make this change of shape.</exception>
    public Shortcut(ShortcutKind kind, long inputs, long outputs, long stride = 1, bool batchNorm = true)
        : base($"Shortcut {inputs}→{outputs}, stride {stride}")
    {
        Expect.Positive(GetName(), (nameof(inputs), inputs), (nameof(outputs), outputs), (nameof(stride), stride));
        (Kind, _inputs, _outputs, _stride) = (kind, inputs, outputs, stride);
        KeepsShape = inputs == outputs && stride == 1;
        var projects = kind == ShortcutKind.ProjectionEverywhere || (kind == ShortcutKind.Projection && !KeepsShape);
        if (!KeepsShape && kind == ShortcutKind.Identity)
            throw new ArgumentException($"{GetName()}: an identity keeps the shape; choose ZeroPad or Projection.");
        if (!projects && outputs < inputs)
            throw new ArgumentException($"{GetName()}: padding cannot take channels away; choose Projection.");
        if (projects)
        {
            conv = Conv.Of1x1(inputs, outputs, stride);
            bn = batchNorm ? nn.BatchNorm2d(outputs) : null;
        }
        if (kind.Does is ShortcutKind.Form.ExclusiveGate or ShortcutKind.Form.ShortcutGate)
            gate = Conv.Gate(inputs, outputs, stride, kind.Bias);
        RegisterComponents();
    }

    /// <summary>What it does.</summary>
    public ShortcutKind Kind { get; }

    /// <summary>Whether what comes out has the shape of x.</summary>
    public bool KeepsShape { get; }

    /// <summary>Whether h is linear: nothing is normalised, gated or drawn by chance.</summary>
    public bool IsLinear => bn is null && gate is null && Kind.Does != ShortcutKind.Form.Dropout;

    /// <inheritdoc/>
    public override Tensor forward(Tensor x)
    {
        Expect.Channels(this, x, _inputs);
        var s = Reshaped(x);
        return Kind.Does switch
        {
            ShortcutKind.Form.Scaled => s * Kind.Factor,
            ShortcutKind.Form.ExclusiveGate or ShortcutKind.Form.ShortcutGate => s * (1 - Gate(x)),
            // torch divides by 1 - rate in training; the paper counts on a mean of 1 - rate, "similar to constant scaling".
            ShortcutKind.Form.Dropout => nn.functional.dropout(s, Kind.Rate, training) * (1 - Kind.Rate),
            _ => s,
        };
    }

    /// <summary>F(x) as it enters the sum: λ' F(x) or g(x) F(x) where the kind of shortcut says so, else F(x) itself.</summary>
    /// <param name="x">What the shortcut gets, too.</param>
    /// <param name="residual">F(x).</param>
    /// <returns>The shape of F(x).</returns>
    public Tensor Weigh(Tensor x, Tensor residual) =>
        Kind.Does switch
        {
            ShortcutKind.Form.Scaled when Kind.Branch != 1 => residual * Kind.Branch,
            ShortcutKind.Form.ExclusiveGate => residual * Gate(x),
            _ => residual,
        };

    private Tensor Gate(Tensor x) => gate!.call(x).sigmoid();

    private Tensor Reshaped(Tensor x)
    {
        if (conv is not null)
            return bn is null ? conv.call(x) : bn.call(conv.call(x));
        // A handle of its own: the caller may dispose what comes back without disposing x.
        if (KeepsShape)
            return x.alias();
        // With ceil_mode the maps have the size that convolutions with this stride give, and border means count real pixels.
        var smaller =
            Kind == ShortcutKind.Pooling
                ? nn.functional.avg_pool2d(x, _stride, stride: _stride, ceil_mode: true)
                : x.slice(2, 0, x.size(2), _stride).slice(3, 0, x.size(3), _stride);
        return nn.functional.pad(smaller, [0, 0, 0, 0, 0, _outputs - _inputs]);
    }
}
