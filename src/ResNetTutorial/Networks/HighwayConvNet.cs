using ResNetTutorial.Layers;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetTutorial.Networks;

/// <summary>
/// A convolutional highway network for small images, built like a <see cref="CifarResNet"/> so that the two compare: a 3×3
/// convolution, three stages of n layers, global average pooling and a linear classifier, 3n + 2 layers. N×channels×H×W to
/// N×classes logits.
/// </summary>
/// <remarks>
/// Srivastava et al. 2015, arXiv 1505.00387 and 1507.06228, section 2.1: y = H(x) · T(x) + x · C(x) needs y in the shape of
/// x, so the first layers of stages two and three, which halve the maps and double the channels, are plain ones. The papers'
/// own networks for CIFAR-10 have other sizes, with pooling, and no batch normalisation.
/// </remarks>
public sealed class HighwayConvNet : nn.Module<Tensor, Tensor>, ILayeredNetwork
{
    private readonly PlainConv input;
    private readonly ModuleList<nn.Module<Tensor, Tensor>> layers;
    private readonly Linear classifier;

    private HighwayConvNet(PlainConv input, nn.Module<Tensor, Tensor>[] layers, Linear classifier)
        : base($"HighwayConvNet-{2 + layers.Length}")
    {
        this.input = input;
        this.layers = nn.ModuleList(layers);
        this.classifier = classifier;
        RegisterComponents();
    }

    /// <summary>The number of layers one behind the other: 3n + 2. (A gate is beside its layer, and not counted.)</summary>
    public int Depth => 2 + layers.Count;

    /// <inheritdoc/>
    public IReadOnlyList<nn.Module<Tensor, Tensor>> Layers => [.. layers];

    /// <summary>The highway layers, with their gates.</summary>
    public IReadOnlyList<HighwayConv> HighwayLayers => [.. layers.OfType<HighwayConv>()];

    /// <summary>A network with new weights.</summary>
    /// <param name="depth">Layers: 5, 8, 11, … (3n + 2), which includes every depth of a CifarResNet.</param>
    /// <param name="width">Channels of the first stage; the others have twice and four times as many.</param>
    /// <param name="gateBias">
    /// What the biases of the gates start at: lower for deeper networks. In a few epochs 20 layers learn with -2; 50 do not
    /// start with -2, and do with -4.
    /// </param>
    /// <param name="carryGate">What C is.</param>
    /// <param name="batchNorm">
    /// Whether what enters an activation is normalised over the batch, as in a CifarResNet; without, as in the papers, it
    /// takes many more steps to train.
    /// </param>
    /// <param name="classes">Classes.</param>
    /// <param name="channels">Channels of an image.</param>
    /// <returns>The network, on the CPU. Make it outside dispose scopes, or it ends with them.</returns>
    /// <exception cref="ArgumentException">There is no network of this depth, or a size is less than 1.</exception>
    public static HighwayConvNet Create(
        int depth,
        int width = 16,
        double gateBias = -2,
        CarryGate carryGate = CarryGate.Coupled,
        bool batchNorm = true,
        int classes = 10,
        int channels = 3
    )
    {
        if (depth < 5 || (depth - 2) % 3 != 0)
        {
            var below = depth - (depth - 2) % 3;
            var choice = depth < 5 ? "5 is the least" : $"choose {below} or {below + 3}";
            throw new ArgumentException($"{nameof(HighwayConvNet)}: {depth} layers are not 3n + 2; {choice}.");
        }
        Expect.Positive(
            nameof(HighwayConvNet),
            (nameof(width), width),
            (nameof(classes), classes),
            (nameof(channels), channels)
        );
        var input = new PlainConv(channels, width, batchNorm: batchNorm);
        var stage = (depth - 2) / 3;
        var layers = new nn.Module<Tensor, Tensor>[3 * stage];
        for (var i = 0; i < layers.Length; i++)
        {
            var outputs = (long)width << (i / stage);
            layers[i] =
                i > 0 && i % stage == 0
                    ? new PlainConv(outputs / 2, outputs, stride: 2, batchNorm: batchNorm)
                    : new HighwayConv(outputs, gateBias, carryGate: carryGate, batchNorm: batchNorm);
        }
        return new HighwayConvNet(input, layers, Classifier.Of(4 * width, classes));
    }

    /// <summary>The part before the layers.</summary>
    /// <param name="x">N×channels×H×W.</param>
    /// <returns>N×width×H×W.</returns>
    public Tensor Stem(Tensor x) => input.call(x);

    /// <summary>The part behind the layers.</summary>
    /// <param name="x">N×4 width×H/4×W/4.</param>
    /// <returns>N×classes logits.</returns>
    public Tensor Head(Tensor x)
    {
        Expect.Channels(this, x, classifier.in_features);
        return classifier.call(x.mean([2, 3]));
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor x)
    {
        x = Stem(x);
        foreach (var layer in layers)
            x = layer.call(x);
        return Head(x);
    }
}
