using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetTutorial.Layers;

/// <summary>
/// The convolutions of residual networks: without bias, since batch normalisation follows and takes it away, except in gates.
/// </summary>
internal static class Conv
{
    /// <summary>3×3, padded so that stride 1 keeps height and width: N×inputs×H×W to N×outputs×H/stride×W/stride.</summary>
    internal static Conv2d Of3x3(long inputs, long outputs, long stride = 1) => New(inputs, outputs, kernel: 3, stride);

    /// <summary>
    /// The same for layers without batch normalisation: with a bias, which starts at 0, and weights of variance 2 / fan_in,
    /// the forward form, since nothing else keeps the signal's size (arXiv 1502.01852, section 2.2).
    /// </summary>
    internal static Conv2d WithBias3x3(long inputs, long outputs, long stride = 1)
    {
        var convolution = New(inputs, outputs, kernel: 3, stride, bias: true);
        nn.init.kaiming_normal_(
            convolution.weight,
            mode: nn.init.FanInOut.FanIn,
            nonlinearity: nn.init.NonlinearityType.ReLU
        );
        nn.init.zeros_(convolution.bias!);
        return convolution;
    }

    /// <summary>1×1: each pixel for itself.</summary>
    internal static Conv2d Of1x1(long inputs, long outputs, long stride = 1) => New(inputs, outputs, kernel: 1, stride);

    /// <summary>7×7, padded so that stride 1 keeps height and width: the first layer for large images.</summary>
    internal static Conv2d Of7x7(long inputs, long outputs, long stride = 1) => New(inputs, outputs, kernel: 7, stride);

    /// <summary>
    /// W x + b before a gate's sigmoid, 1×1, with W = 0 and every b = <paramref name="bias"/>: at first b alone opens the gate.
    /// Drawn as the others, W x would soon outweigh b, since x grows from unit to unit.
    /// </summary>
    internal static Conv2d Gate(long inputs, long outputs, long stride, double bias)
    {
        var convolution = nn.Conv2d(inputs, outputs, 1, stride: stride);
        nn.init.zeros_(convolution.weight);
        nn.init.constant_(convolution.bias!, bias);
        return convolution;
    }

    private static Conv2d New(long inputs, long outputs, long kernel, long stride, bool bias = false)
    {
        var convolution = nn.Conv2d(inputs, outputs, kernel, stride: stride, padding: kernel / 2, bias: bias);
        // Variance 2 / fan_out, the backward form of arXiv 1502.01852, section 2.2, as in the authors' ResNet code; arXiv 1512.03385, section 3.4, names no form.
        nn.init.kaiming_normal_(
            convolution.weight,
            mode: nn.init.FanInOut.FanOut,
            nonlinearity: nn.init.NonlinearityType.ReLU
        );
        return convolution;
    }
}
