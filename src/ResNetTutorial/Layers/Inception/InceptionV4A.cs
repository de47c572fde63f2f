namespace ResNetTutorial.Layers;

/// <summary>
/// Inception-A of Inception-v4, for maps of 35×35: four branches of equal width. N×inputs×H×W to N×384×H×W.
/// </summary>
/// <remarks>
/// Szegedy et al. 2016, arXiv 1602.07261, section 3.1 and figure 4. As in <see cref="FactorisedInception"/>, two 3×3
/// kernels (18 weights a pair of channels) stand for one of 5×5 (25).
/// </remarks>
/// <param name="inputs">Channels in.</param>
/// <param name="width">Multiplies all the channels.</param>
public sealed class InceptionV4A(long inputs = 384, double width = 1)
    : InceptionModule(
        "InceptionV4A",
        inputs,
        [
            new("branch0", Conv(1, 1, 96)),
            new("branch1", Conv(1, 1, 64), Conv(3, 3, 96)),
            new("branch2", Conv(1, 1, 64), Conv(3, 3, 96), Conv(3, 3, 96)),
            new("branch3", AveragePool(3), Conv(1, 1, 96)),
        ],
        width
    );
