using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetTutorial.Layers;

/// <summary>
/// A plain 3×3 convolutional layer, y = σ(W * x + b): N×inputs×H×W to N×outputs×H/stride×W/stride. With batch
/// normalisation, y = σ(BN(W * x)).
/// </summary>
/// <remarks>
/// The plain twin of <see cref="HighwayConv"/>, which keeps its input's shape: where a highway network changes the shape, it
/// has one of these (Srivastava et al. 2015, arXiv 1505.00387, section 2.1).
/// </remarks>
public sealed class PlainConv : nn.Module<Tensor, Tensor>
{
    private readonly Conv2d conv;
    private readonly BatchNorm2d? norm;
    private readonly Activation _activation;

    /// <summary>A layer with new weights (He) and b = 0.</summary>
    /// <param name="inputs">Channels in.</param>
    /// <param name="outputs">Channels out.</param>
    /// <param name="stride">Stride.</param>
    /// <param name="activation">σ.</param>
    /// <param name="batchNorm">Whether W * x, then without b, is normalised over the batch before σ.</param>
    public PlainConv(
        long inputs,
        long outputs,
        long stride = 1,
        Activation activation = Activation.ReLU,
        bool batchNorm = false
    )
        : base($"PlainConv {inputs}→{outputs}, stride {stride}")
    {
        Expect.Positive(GetName(), (nameof(inputs), inputs), (nameof(outputs), outputs), (nameof(stride), stride));
        _activation = activation;
        conv = batchNorm ? Conv.Of3x3(inputs, outputs, stride) : Conv.WithBias3x3(inputs, outputs, stride);
        norm = batchNorm ? nn.BatchNorm2d(outputs) : null;
        RegisterComponents();
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor x)
    {
        Expect.Channels(this, x, conv.in_channels);
        var z = conv.call(x);
        return _activation.Of(norm is null ? z : norm.call(z));
    }
}
