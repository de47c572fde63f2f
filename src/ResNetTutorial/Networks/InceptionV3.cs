using ResNetTutorial.Layers;
using static TorchSharp.torch;

namespace ResNetTutorial.Networks;

/// <summary>
/// Inception-v3: a stem of five convolutions, then three kinds of module for three sizes of map, and between them
/// reductions. N×3×299×299, or any size from 75×75 on, to N×classes logits. The auxiliary classifier needs 299×299.
/// </summary>
/// <remarks>
/// Szegedy et al. 2015, arXiv 1512.00567, section 6 and table 1, in the form of the authors' released network, which is
/// torchvision's, whose state-dict names it has: 23,834,568 parameters, with the auxiliary classifier 27,161,264. Table
/// 1 differs from it in the stem, which has a further 3×3 convolution there, and in where the filter bank is expanded.
/// </remarks>
public sealed class InceptionV3 : InceptionNetwork
{
    private InceptionV3(int classes, bool auxiliary, bool transformInput)
        : base("Inception-v3", classes, smallest: 75, transformInput)
    {
        // To 35×35 pixels.
        Add("Conv2d_1a_3x3", new ConvUnit(Channels, 32, 3, 3, stride: 2, valid: true));
        Add("Conv2d_2a_3x3", new ConvUnit(Channels, 32, 3, 3, valid: true));
        Add("Conv2d_2b_3x3", new ConvUnit(Channels, 64, 3, 3));
        Add("maxpool1", nn.MaxPool2d(3, stride: 2L));
        Add("Conv2d_3b_1x1", new ConvUnit(Channels, 80, 1, 1));
        Add("Conv2d_4a_3x3", new ConvUnit(Channels, 192, 3, 3, valid: true));
        Add("maxpool2", nn.MaxPool2d(3, stride: 2L));
        Add("Mixed_5b", new FactorisedInception(Channels, pool: 32));
        Add("Mixed_5c", new FactorisedInception(Channels, pool: 64));
        Add("Mixed_5d", new FactorisedInception(Channels, pool: 64));
        // To 17×17.
        Add("Mixed_6a", new GridReduction(Channels));
        Add("Mixed_6b", new AsymmetricInception(Channels, inner: 128));
        Add("Mixed_6c", new AsymmetricInception(Channels, inner: 160));
        Add("Mixed_6d", new AsymmetricInception(Channels, inner: 160));
        Add("Mixed_6e", new AsymmetricInception(Channels, inner: 192));
        if (auxiliary)
            AddAuxiliary("AuxLogits", new InceptionV3Head(Channels, classes));
        // To 8×8.
        Add("Mixed_7a", new AsymmetricGridReduction(Channels));
        Add("Mixed_7b", new ExpandedInception(Channels));
        Add("Mixed_7c", new ExpandedInception(Channels));
        AddClassifier("fc", dropout: 0.5);
    }

    /// <inheritdoc/>
    public override double AuxiliaryWeight => 0.4;

    /// <summary>A network with new weights.</summary>
    /// <param name="classes">Classes.</param>
    /// <param name="auxiliary">Whether it has the auxiliary classifier.</param>
    /// <param name="transformInput">
    /// Whether images come normalised with ImageNet's means and deviations but the weights want (value - 0.5) / 0.5, as
    /// torchvision's published weights do.
    /// </param>
    /// <returns>The network, on the CPU. Make it outside dispose scopes, or it ends with them.</returns>
    public static InceptionV3 Create(int classes = 1000, bool auxiliary = true, bool transformInput = false) =>
        new(classes, auxiliary, transformInput);
}
