namespace ResNetTutorial.Layers;

/// <summary>
/// Halves the map and widens the channels at once (35×35 to 17×17): convolutions of stride 2 beside a pooling of stride
/// 2. N×inputs×H×W to N×(480 + inputs)×H'×W', H' = (H - 3)/2 + 1.
/// </summary>
/// <remarks>
/// Szegedy et al. 2015, arXiv 1512.00567, section 5 and figure 10. To pool first would squeeze what the map holds
/// through a bottleneck, to convolve first would cost four times as much (figure 9); side by side it is cheap and keeps
/// all.
/// </remarks>
/// <param name="inputs">Channels in.</param>
/// <param name="width">Multiplies the channels of the convolutions.</param>
public sealed class GridReduction(long inputs, double width = 1)
    : InceptionModule(
        "GridReduction",
        inputs,
        [
            new("branch3x3", Conv(3, 3, 384, stride: 2, valid: true)),
            new("branch3x3dbl_1", Conv(1, 1, 64), Conv(3, 3, 96), Conv(3, 3, 96, stride: 2, valid: true)),
            new("branch_pool", MaxPool(3, stride: 2)),
        ],
        width
    );
