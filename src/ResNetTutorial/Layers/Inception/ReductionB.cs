namespace ResNetTutorial.Layers;

/// <summary>
/// Reduction-B of Inception-v4, 17×17 to 8×8: N×inputs×H×W to N×(512 + inputs)×H'×W', H' = (H - 3)/2 + 1.
/// </summary>
/// <remarks>Szegedy et al. 2016, arXiv 1602.07261, section 3.1 and figure 8.</remarks>
/// <param name="inputs">Channels in.</param>
/// <param name="width">Multiplies the channels of the convolutions.</param>
public sealed class ReductionB(long inputs = 1024, double width = 1)
    : InceptionModule(
        "ReductionB",
        inputs,
        [
            new("branch0", Conv(1, 1, 192), Conv(3, 3, 192, stride: 2, valid: true)),
            new("branch1", Conv(1, 1, 256), Conv(1, 7, 256), Conv(7, 1, 320), Conv(3, 3, 320, stride: 2, valid: true)),
            new("branch2", MaxPool(3, stride: 2)),
        ],
        width
    );
