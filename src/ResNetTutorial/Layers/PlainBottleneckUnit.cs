using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetTutorial.Layers;

/// <summary>
/// A bottleneck without a shortcut, y = σ(BN(W₃ * σ(BN(W₂ * σ(BN(W₁ * x)))))) with σ = ReLU:
/// N×inputs×H×W to N×4·width×H/stride×W/stride. W₁ and W₃ are 1×1, W₂ is 3×3.
/// </summary>
/// <remarks>The plain twin of <see cref="BottleneckUnit"/>, to compare with; the papers have no such network.</remarks>
public sealed class PlainBottleneckUnit : nn.Module<Tensor, Tensor>
{
    private readonly Conv2d conv1;
    private readonly BatchNorm2d bn1;
    private readonly Conv2d conv2;
    private readonly BatchNorm2d bn2;
    private readonly Conv2d conv3;
    private readonly BatchNorm2d bn3;

    /// <summary>A unit with new weights.</summary>
    /// <param name="inputs">Channels in.</param>
    /// <param name="width">Channels of the 3×3; four times as many come out.</param>
    /// <param name="stride">Stride of one convolution.</param>
    /// <param name="strided">Which convolution has the stride.</param>
    public PlainBottleneckUnit(
        long inputs,
        long width,
        long stride = 1,
        BottleneckStride strided = BottleneckStride.On1x1
    )
        : base($"PlainBottleneckUnit {inputs}→{width}→{BottleneckUnit.Expansion * width}, stride {stride}")
    {
        Expect.Positive(GetName(), (nameof(inputs), inputs), (nameof(width), width), (nameof(stride), stride));
        var outputs = BottleneckUnit.Expansion * width;
        conv1 = Conv.Of1x1(inputs, width, strided == BottleneckStride.On1x1 ? stride : 1);
        bn1 = nn.BatchNorm2d(width);
        conv2 = Conv.Of3x3(width, width, strided == BottleneckStride.On3x3 ? stride : 1);
        bn2 = nn.BatchNorm2d(width);
        conv3 = Conv.Of1x1(width, outputs);
        bn3 = nn.BatchNorm2d(outputs);
        RegisterComponents();
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor x)
    {
        Expect.Channels(this, x, conv1.in_channels);
        // In place: nothing else needs what comes out of a normalisation, forward or backward.
        var hidden = bn1.call(conv1.call(x)).relu_();
        hidden = bn2.call(conv2.call(hidden)).relu_();
        return bn3.call(conv3.call(hidden)).relu_();
    }
}
