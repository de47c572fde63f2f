using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetTutorial.Layers;

/// <summary>
/// The box of every Inception figure, σ(BN(W * x)) with σ = ReLU: N×inputs×H×W to N×outputs×H/stride×W/stride, or
/// without padding to N×outputs×((H - height)/stride + 1)×((W - width)/stride + 1). W has height · width weights for
/// each pair of an input and an output channel.
/// </summary>
/// <remarks>
/// Szegedy et al. 2014, arXiv 1409.4842, section 5 (ReLU everywhere); Ioffe and Szegedy 2015, arXiv 1502.03167 (batch
/// normalisation). ε is 0.001, as in the authors' networks. Weights start with variance 2 / fan_in (He et al. 2015,
/// arXiv 1502.01852): the forward form, since the 1×1 reductions have many more inputs than outputs. (torchvision draws
/// from a truncated normal distribution with the same standard deviation for every layer.)
/// </remarks>
public sealed class ConvUnit : nn.Module<Tensor, Tensor>
{
    private readonly Conv2d conv;
    private readonly BatchNorm2d? bn;
    private readonly long _smallest;

    /// <summary>A unit with new weights.</summary>
    /// <param name="inputs">Channels in.</param>
    /// <param name="outputs">Channels out.</param>
    /// <param name="height">Height of the kernel.</param>
    /// <param name="width">Width of the kernel.</param>
    /// <param name="stride">Stride.</param>
    /// <param name="valid">
    /// Whether there is no padding, so that the kernel stays inside the image: "V" in the papers' figures.
    /// </param>
    /// <param name="batchNorm">Whether there is batch normalisation; if not, a bias takes its place.</param>
    public ConvUnit(
        long inputs,
        long outputs,
        long height,
        long width,
        long stride = 1,
        bool valid = false,
        bool batchNorm = true
    )
        : base($"ConvUnit {height}×{width}, {inputs}→{outputs}, stride {stride}")
    {
        Expect.Positive(
            GetName(),
            (nameof(inputs), inputs),
            (nameof(outputs), outputs),
            (nameof(height), height),
            (nameof(width), width),
            (nameof(stride), stride)
        );
        (Outputs, _smallest) = (outputs, valid ? Math.Max(height, width) : 1);
        conv = nn.Conv2d(
            inputs,
            outputs,
            (height, width),
            stride: (stride, stride),
            padding: valid ? (0, 0) : (height / 2, width / 2),
            bias: !batchNorm
        );
        nn.init.kaiming_normal_(conv.weight, mode: nn.init.FanInOut.FanIn, nonlinearity: nn.init.NonlinearityType.ReLU);
        if (batchNorm)
            bn = nn.BatchNorm2d(outputs, eps: 1e-3);
        else
            nn.init.zeros_(conv.bias!);
        RegisterComponents();
    }

    /// <summary>Channels out.</summary>
    public long Outputs { get; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor x)
    {
        Expect.Channels(this, x, conv.in_channels, _smallest);
        var y = conv.call(x);
        // In place: neither a convolution nor a normalisation needs its own result in the backward pass.
        return (bn is null ? y : bn.call(y)).relu_();
    }
}
