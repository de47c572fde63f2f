namespace ResNetTutorial.Layers;

/// <summary>
/// The second reduction of Inception-v3 (17×17 to 8×8): <see cref="GridReduction"/> with a 7×7 kernel in its long
/// branch, as 1×7 and 7×1. N×inputs×H×W to N×(512 + inputs)×H'×W', H' = (H - 3)/2 + 1.
/// </summary>
/// <remarks>
/// Szegedy et al. 2015, arXiv 1512.00567, section 5; the paper does not draw it, and its channels are those of the
/// authors' network and of torchvision.
/// </remarks>
/// <param name="inputs">Channels in.</param>
/// <param name="width">Multiplies the channels of the convolutions.</param>
public sealed class AsymmetricGridReduction(long inputs, double width = 1)
    : InceptionModule(
        "AsymmetricGridReduction",
        inputs,
        [
            new("branch3x3_1", Conv(1, 1, 192), Conv(3, 3, 320, stride: 2, valid: true)),
            new(
                "branch7x7x3_1",
                [Conv(1, 1, 192), Conv(1, 7, 192), Conv(7, 1, 192), Conv(3, 3, 192, stride: 2, valid: true)]
            ),
            new("branch_pool", MaxPool(3, stride: 2)),
        ],
        width
    );
