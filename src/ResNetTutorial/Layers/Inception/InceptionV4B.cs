namespace ResNetTutorial.Layers;

/// <summary>Inception-B of Inception-v4, for maps of 17×17. N×inputs×H×W to N×1024×H×W.</summary>
/// <remarks>
/// Szegedy et al. 2016, arXiv 1602.07261, section 3.1 and figure 5. As in <see cref="AsymmetricInception"/>, 1×7 and
/// 7×1 (14 weights a pair of channels) stand for 7×7 (49). The order of the two in the last branch is that of the
/// authors' network.
/// </remarks>
/// <param name="inputs">Channels in.</param>
/// <param name="width">Multiplies all the channels.</param>
public sealed class InceptionV4B(long inputs = 1024, double width = 1)
    : InceptionModule(
        "InceptionV4B",
        inputs,
        [
            new("branch0", Conv(1, 1, 384)),
            new("branch1", Conv(1, 1, 192), Conv(1, 7, 224), Conv(7, 1, 256)),
            new("branch2", Conv(1, 1, 192), Conv(7, 1, 192), Conv(1, 7, 224), Conv(7, 1, 224), Conv(1, 7, 256)),
            new("branch3", AveragePool(3), Conv(1, 1, 128)),
        ],
        width
    );
