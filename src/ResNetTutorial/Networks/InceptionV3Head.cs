using ResNetTutorial.Layers;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetTutorial.Networks;

/// <summary>
/// The auxiliary classifier of Inception-v3: average pooling of 5×5 with stride 3, a 1×1 convolution to 128 channels,
/// one of 5×5 to 768, global average pooling and a linear layer. N×inputs×H×W with H and W at least 17 to N×classes
/// logits.
/// </summary>
/// <remarks>
/// Szegedy et al. 2015, arXiv 1512.00567, section 4 and figure 8, in the form of the authors' network and of
/// torchvision. The paper found that it does not speed up the beginning of training, only betters its end, and takes it
/// for a regulariser.
/// </remarks>
public sealed class InceptionV3Head : nn.Module<Tensor, Tensor>
{
    private readonly AvgPool2d pool;
    private readonly ConvUnit conv0;
    private readonly ConvUnit conv1;
    private readonly Linear fc;
    private readonly long _inputs;

    /// <summary>A classifier with new weights.</summary>
    /// <param name="inputs">Channels in.</param>
    /// <param name="classes">Classes.</param>
    public InceptionV3Head(long inputs, long classes)
        : base($"InceptionV3Head {inputs}→{classes}")
    {
        Expect.Positive(GetName(), (nameof(inputs), inputs), (nameof(classes), classes));
        _inputs = inputs;
        pool = nn.AvgPool2d(5, stride: 3L);
        conv0 = new ConvUnit(inputs, 128, 1, 1);
        conv1 = new ConvUnit(128, 768, 5, 5, valid: true);
        fc = Classifier.Of(768, classes);
        RegisterComponents();
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor x)
    {
        Expect.Channels(this, x, _inputs, smallest: 17);
        return fc.call(conv1.call(conv0.call(pool.call(x))).mean([2, 3]));
    }
}
