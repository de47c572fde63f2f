namespace ResNetTutorial.Layers;

/// <summary>Inception-C of Inception-v4, for maps of 8×8. N×inputs×H×W to N×1536×H×W.</summary>
/// <remarks>
/// Szegedy et al. 2016, arXiv 1602.07261, section 3.1 and figure 6: 1×3 and 3×1 side by side at the ends of two
/// branches, as in <see cref="ExpandedInception"/>, 3 weights a pair of channels in each half instead of 9. The order
/// of the two before the last split is that of the authors' network.
/// </remarks>
/// <param name="inputs">Channels in.</param>
/// <param name="width">Multiplies all the channels.</param>
public sealed class InceptionV4C(long inputs = 1536, double width = 1)
    : InceptionModule(
        "InceptionV4C",
        inputs,
        [
            new("branch0", Conv(1, 1, 256)),
            new("branch1_0", Conv(1, 1, 384), Split(Conv(1, 3, 256), Conv(3, 1, 256))),
            new(
                "branch2_0",
                Conv(1, 1, 384),
                Conv(3, 1, 448),
                Conv(1, 3, 512),
                Split(Conv(1, 3, 256), Conv(3, 1, 256))
            ),
            new("branch3", AveragePool(3), Conv(1, 1, 256)),
        ],
        width
    );
