namespace ResNetTutorial.Layers;

/// <summary>Inception-ResNet-A, for maps of 35×35: y = σ(x + s·F(x)). N×inputs×H×W to N×inputs×H×W.</summary>
/// <remarks>
/// Szegedy et al. 2016, arXiv 1602.07261, section 3.2 and figure 16; two 3×3 kernels (18 weights a pair of channels)
/// stand for one of 5×5 (25). The paper's form has 384 inputs, the authors' network 320.
/// </remarks>
/// <param name="inputs">Channels in and out.</param>
/// <param name="scale">s: 0.17 in the authors' network; 1 adds the residual as it is.</param>
/// <param name="width">Multiplies the channels of the branches.</param>
public sealed class InceptionResNetA(long inputs = 320, double scale = 0.17, double width = 1)
    : InceptionResNetModule(
        "InceptionResNetA",
        inputs,
        scale,
        [
            new("branch0", Conv(1, 1, 32)),
            new("branch1", Conv(1, 1, 32), Conv(3, 3, 32)),
            new("branch2", Conv(1, 1, 32), Conv(3, 3, 48), Conv(3, 3, 64)),
        ],
        width
    );
