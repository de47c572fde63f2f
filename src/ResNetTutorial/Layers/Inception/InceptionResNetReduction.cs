namespace ResNetTutorial.Layers;

/// <summary>
/// Reduction-B of Inception-ResNet-v2, 17×17 to 8×8: N×inputs×H×W to N×(992 + inputs)×H'×W', H' = (H - 3)/2 + 1.
/// </summary>
/// <remarks>Szegedy et al. 2016, arXiv 1602.07261, section 3.2 and figure 18.</remarks>
/// <param name="inputs">Channels in.</param>
/// <param name="width">Multiplies the channels of the convolutions.</param>
public sealed class InceptionResNetReduction(long inputs = 1088, double width = 1)
    : InceptionModule(
        "InceptionResNetReduction",
        inputs,
        [
            new("branch0", Conv(1, 1, 256), Conv(3, 3, 384, stride: 2, valid: true)),
            new("branch1", Conv(1, 1, 256), Conv(3, 3, 288, stride: 2, valid: true)),
            new("branch2", Conv(1, 1, 256), Conv(3, 3, 288), Conv(3, 3, 320, stride: 2, valid: true)),
            new("branch3", MaxPool(3, stride: 2)),
        ],
        width
    );
