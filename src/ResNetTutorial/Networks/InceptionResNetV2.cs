using ResNetTutorial.Layers;
using static ResNetTutorial.Layers.InceptionModule;
using static TorchSharp.torch;

namespace ResNetTutorial.Networks;

/// <summary>
/// Inception-ResNet-v2: the stem of Inception-v3, then ten <see cref="InceptionResNetA"/>, twenty <see
/// cref="InceptionResNetB"/> and ten <see cref="InceptionResNetC"/>, with reductions between them. N×3×299×299, or any
/// size from 75×75 on, to N×classes logits.
/// </summary>
/// <remarks>
/// Szegedy et al. 2016, arXiv 1602.07261, section 3.2 and figures 15 to 20, in the form of the authors' released
/// network, with timm's state-dict names: 55,843,464 parameters. The paper draws another stem (figure 3), half as many
/// modules (5, 10 and 5) and no convolution before the pooling.
/// </remarks>
public sealed class InceptionResNetV2 : InceptionNetwork
{
    private InceptionResNetV2(int classes)
        : base("Inception-ResNet-v2", classes, smallest: 75)
    {
        // To 35×35 pixels.
        Add("conv2d_1a", new ConvUnit(Channels, 32, 3, 3, stride: 2, valid: true));
        Add("conv2d_2a", new ConvUnit(Channels, 32, 3, 3, valid: true));
        Add("conv2d_2b", new ConvUnit(Channels, 64, 3, 3));
        Add("maxpool_3a", nn.MaxPool2d(3, stride: 2L));
        Add("conv2d_3b", new ConvUnit(Channels, 80, 1, 1));
        Add("conv2d_4a", new ConvUnit(Channels, 192, 3, 3, valid: true));
        Add("maxpool_5a", nn.MaxPool2d(3, stride: 2L));
        Add(
            "mixed_5b",
            new InceptionModule(
                "Stem",
                Channels,
                [
                    new("branch0", Conv(1, 1, 96)),
                    new("branch1", Conv(1, 1, 48), Conv(5, 5, 64)),
                    new("branch2", Conv(1, 1, 64), Conv(3, 3, 96), Conv(3, 3, 96)),
                    new("branch3", AveragePool(3), Conv(1, 1, 64)),
                ]
            )
        );
        Add("repeat", Times(10, () => new InceptionResNetA(scale: 0.17)));
        // To 17×17.
        Add("mixed_6a", new ReductionA(Channels, k: 256, l: 256, m: 384, n: 384));
        Add("repeat_1", Times(20, () => new InceptionResNetB(scale: 0.1)));
        // To 8×8.
        Add("mixed_7a", new InceptionResNetReduction());
        Add("repeat_2", Times(9, () => new InceptionResNetC(scale: 0.2)));
        Add("block8", new InceptionResNetC(scale: 1, activate: false));
        Add("conv2d_7b", new ConvUnit(Channels, 1536, 1, 1));
        AddClassifier("classif", dropout: 0.2);
    }

    /// <summary>A network with new weights.</summary>
    /// <param name="classes">Classes.</param>
    /// <returns>The network, on the CPU. Make it outside dispose scopes, or it ends with them.</returns>
    public static InceptionResNetV2 Create(int classes = 1000) => new(classes);
}
