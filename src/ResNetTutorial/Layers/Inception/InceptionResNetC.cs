namespace ResNetTutorial.Layers;

/// <summary>Inception-ResNet-C, for maps of 8×8: y = σ(x + s·F(x)). N×inputs×H×W to N×inputs×H×W.</summary>
/// <remarks>
/// Szegedy et al. 2016, arXiv 1602.07261, section 3.2 and figure 19; 1×3 and 3×1 (6 weights a pair of channels) stand
/// for 3×3 (9). The paper's form has 2144 inputs (2048 in its figure), the authors' network 2080.
/// </remarks>
/// <param name="inputs">Channels in and out.</param>
/// <param name="scale">s: 0.2 in the authors' network; 1 adds the residual as it is.</param>
/// <param name="width">Multiplies the channels of the branches.</param>
/// <param name="activate">Whether there is a σ; the authors' network has none in its last module.</param>
public sealed class InceptionResNetC(long inputs = 2080, double scale = 0.2, double width = 1, bool activate = true)
    : InceptionResNetModule(
        "InceptionResNetC",
        inputs,
        scale,
        [new("branch0", Conv(1, 1, 192)), new("branch1", Conv(1, 1, 192), Conv(1, 3, 224), Conv(3, 1, 256))],
        width,
        activate
    );
