namespace ResNetTutorial.Layers;

/// <summary>
/// Reduction-A of Inception-v4 and Inception-ResNet, 35×35 to 17×17: N×inputs×H×W to N×(n + m + inputs)×H'×W',
/// H' = (H - 3)/2 + 1.
/// </summary>
/// <remarks>
/// Szegedy et al. 2016, arXiv 1602.07261, section 3.1, figure 7 and table 1: k, l, m, n are 192, 224, 256, 384 in
/// Inception-v4 and 256, 256, 384, 384 in Inception-ResNet-v2. The idea is that of <see cref="GridReduction"/>.
/// </remarks>
/// <param name="inputs">Channels in.</param>
/// <param name="k">Channels of the 1×1 kernels of the long branch.</param>
/// <param name="l">Channels of the 3×3 kernels behind them.</param>
/// <param name="m">Channels of the long branch.</param>
/// <param name="n">Channels of the short branch.</param>
/// <param name="width">Multiplies the channels of the convolutions.</param>
public sealed class ReductionA(long inputs, long k, long l, long m, long n, double width = 1)
    : InceptionModule(
        "ReductionA",
        inputs,
        [
            new("branch0", Conv(3, 3, n, stride: 2, valid: true)),
            new("branch1", Conv(1, 1, k), Conv(3, 3, l), Conv(3, 3, m, stride: 2, valid: true)),
            new("branch2", MaxPool(3, stride: 2)),
        ],
        width
    );
