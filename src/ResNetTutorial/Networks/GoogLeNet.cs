using ResNetTutorial.Layers;
using static TorchSharp.torch;

namespace ResNetTutorial.Networks;

/// <summary>
/// GoogLeNet, the first Inception network: 22 layers with weights, nine <see cref="ReducedInception"/> modules and two
/// auxiliary classifiers. N×3×224×224, or any size from <see cref="InceptionNetwork.Smallest"/> on, to N×classes
/// logits.
/// </summary>
/// <remarks>
/// Szegedy et al. 2014, arXiv 1409.4842, section 5, table 1 and figure 3. There are two forms of it.
/// <para>
/// torchvision's, with its state-dict names: batch normalisation, and 3×3 where the paper has 5×5. 6,624,904
/// parameters, with the auxiliary classifiers 13,004,888.
/// </para>
/// <para>The paper's: no batch normalisation, but local response normalisation twice. 6,998,552 and 13,378,280.</para>
/// </remarks>
public sealed class GoogLeNet : InceptionNetwork
{
    private GoogLeNet(int classes, bool auxiliary, bool asInThePaper, bool transformInput)
        : base(nameof(GoogLeNet), classes, smallest: asInThePaper ? 31 : 15, transformInput)
    {
        var (largest, bn) = asInThePaper ? (5, false) : (3, true);

        Add("conv1", new ConvUnit(Channels, 64, 7, 7, stride: 2, batchNorm: bn));
        Pool("maxpool1");
        Normalise("norm1");
        Add("conv2", new ConvUnit(Channels, 64, 1, 1, batchNorm: bn));
        Add("conv3", new ConvUnit(Channels, 192, 3, 3, batchNorm: bn));
        Normalise("norm2");
        Pool("maxpool2");
        // Table 1:         1×1, 3×3 reduce, 3×3, 5×5 reduce, 5×5, pool
        Inception("3a", new(64, 96, 128, 16, 32, 32));
        Inception("3b", new(128, 128, 192, 32, 96, 64));
        Pool("maxpool3");
        Inception("4a", new(192, 96, 208, 16, 48, 64));
        Auxiliary("aux1");
        Inception("4b", new(160, 112, 224, 24, 64, 64));
        Inception("4c", new(128, 128, 256, 24, 64, 64));
        Inception("4d", new(112, 144, 288, 32, 64, 64));
        Auxiliary("aux2");
        Inception("4e", new(256, 160, 320, 32, 128, 128));
        // 3×3 in the paper, as the other poolings.
        Pool("maxpool4", asInThePaper ? 3 : 2);
        Inception("5a", new(256, 160, 320, 32, 128, 128));
        Inception("5b", new(384, 192, 384, 48, 128, 128));
        // 40 % in the paper.
        AddClassifier("fc", dropout: asInThePaper ? 0.4 : 0.2);

        void Inception(string name, InceptionWidths widths) =>
            Add($"inception{name}", new ReducedInception(Channels, widths, largest, batchNorm: bn));

        void Pool(string name, int size = 3) => Add(name, nn.MaxPool2d(size, stride: 2L, ceil_mode: true));

        void Normalise(string name)
        {
            if (asInThePaper)
                Add(name, nn.LocalResponseNorm(5));
        }

        void Auxiliary(string name)
        {
            if (auxiliary)
                AddAuxiliary(name, new GoogLeNetHead(Channels, classes, asInThePaper));
        }
    }

    /// <summary>A network with new weights.</summary>
    /// <param name="classes">Classes.</param>
    /// <param name="auxiliary">Whether it has the two auxiliary classifiers.</param>
    /// <param name="asInThePaper">Whether it has the paper's form rather than torchvision's.</param>
    /// <param name="transformInput">
    /// Whether images come normalised with ImageNet's means and deviations but the weights want (value - 0.5) / 0.5, as
    /// torchvision's published weights do.
    /// </param>
    /// <returns>The network, on the CPU. Make it outside dispose scopes, or it ends with them.</returns>
    public static GoogLeNet Create(
        int classes = 1000,
        bool auxiliary = true,
        bool asInThePaper = false,
        bool transformInput = false
    ) => new(classes, auxiliary, asInThePaper, transformInput);
}
