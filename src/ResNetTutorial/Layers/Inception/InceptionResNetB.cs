namespace ResNetTutorial.Layers;

/// <summary>Inception-ResNet-B, for maps of 17×17: y = σ(x + s·F(x)). N×inputs×H×W to N×inputs×H×W.</summary>
/// <remarks>
/// Szegedy et al. 2016, arXiv 1602.07261, section 3.2 and figure 17; 1×7 and 7×1 (14 weights a pair of channels) stand
/// for 7×7 (49). The paper's form has 1152 inputs (1154 in its figure), the authors' network 1088.
/// </remarks>
/// <param name="inputs">Channels in and out.</param>
/// <param name="scale">s: 0.1 in the authors' network; 1 adds the residual as it is.</param>
/// <param name="width">Multiplies the channels of the branches.</param>
public sealed class InceptionResNetB(long inputs = 1088, double scale = 0.1, double width = 1)
    : InceptionResNetModule(
        "InceptionResNetB",
        inputs,
        scale,
        [new("branch0", Conv(1, 1, 192)), new("branch1", Conv(1, 1, 128), Conv(1, 7, 160), Conv(7, 1, 192))],
        width
    );
