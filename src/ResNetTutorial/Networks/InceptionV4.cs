using ResNetTutorial.Layers;
using static ResNetTutorial.Layers.InceptionModule;

namespace ResNetTutorial.Networks;

/// <summary>
/// Inception-v4: a stem of convolutions and poolings side by side, then four <see cref="InceptionV4A"/>, seven <see
/// cref="InceptionV4B"/> and three <see cref="InceptionV4C"/>, with reductions between them. N×3×299×299, or any size
/// from 75×75 on, to N×classes logits.
/// </summary>
/// <remarks>
/// Szegedy et al. 2016, arXiv 1602.07261, section 3.1 and figures 3 to 9; the state-dict names are timm's. 42,679,816
/// parameters.
/// </remarks>
public sealed class InceptionV4 : InceptionNetwork
{
    private InceptionV4(int classes)
        : base("Inception-v4", classes, smallest: 75)
    {
        Add(
            "features",
            [
                // Figure 3, the stem: to 35×35 pixels.
                new ConvUnit(3, 32, 3, 3, stride: 2, valid: true),
                new ConvUnit(32, 32, 3, 3, valid: true),
                new ConvUnit(32, 64, 3, 3),
                new InceptionModule(
                    "Stem1",
                    64,
                    [new("maxpool", MaxPool(3, stride: 2)), new("conv", Conv(3, 3, 96, stride: 2, valid: true))]
                ),
                new InceptionModule(
                    "Stem2",
                    160,
                    [
                        new("branch0", Conv(1, 1, 64), Conv(3, 3, 96, valid: true)),
                        new("branch1", Conv(1, 1, 64), Conv(1, 7, 64), Conv(7, 1, 64), Conv(3, 3, 96, valid: true)),
                    ]
                ),
                new InceptionModule(
                    "Stem3",
                    192,
                    [new("conv", Conv(3, 3, 192, stride: 2, valid: true)), new("maxpool", MaxPool(3, stride: 2))]
                ),
                .. Times(4, () => new InceptionV4A()),
                // To 17×17.
                new ReductionA(384, k: 192, l: 224, m: 256, n: 384),
                .. Times(7, () => new InceptionV4B()),
                // To 8×8.
                new ReductionB(),
                .. Times(3, () => new InceptionV4C()),
            ]
        );
        // Figure 9: 0.8 are kept.
        AddClassifier("last_linear", dropout: 0.2);
    }

    /// <summary>A network with new weights.</summary>
    /// <param name="classes">Classes.</param>
    /// <returns>The network, on the CPU. Make it outside dispose scopes, or it ends with them.</returns>
    public static InceptionV4 Create(int classes = 1000) => new(classes);
}
