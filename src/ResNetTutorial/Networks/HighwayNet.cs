using ResNetTutorial.Layers;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetTutorial.Networks;

/// <summary>
/// A fully connected highway network: flattened input, one plain layer that changes the number of features, highway layers
/// y = H(x) · T(x) + x · C(x), where C = 1 - T as a rule, and a linear classifier. N×anything to N×classes logits.
/// </summary>
/// <remarks>
/// Srivastava et al. 2015, arXiv 1507.06228, section 3.1: a plain layer followed by 9, 19, 49 or 99 highway layers of
/// width 50.
/// </remarks>
public sealed class HighwayNet : nn.Module<Tensor, Tensor>, ILayeredNetwork
{
    private readonly PlainLayer input;
    private readonly ModuleList<HighwayLayer> layers;
    private readonly Linear classifier;

    private HighwayNet(PlainLayer input, HighwayLayer[] layers, Linear classifier)
        : base($"HighwayNet of {1 + layers.Length} layers")
    {
        this.input = input;
        this.layers = nn.ModuleList(layers);
        this.classifier = classifier;
        RegisterComponents();
    }

    /// <summary>The number of hidden layers, the plain one included; the classifier comes on top.</summary>
    public int Depth => 1 + layers.Count;

    /// <summary>The plain layer and the highway layers, from the input on.</summary>
    public IReadOnlyList<nn.Module<Tensor, Tensor>> Layers => [input, .. layers];

    /// <summary>The highway layers, with their gates.</summary>
    public IReadOnlyList<HighwayLayer> HighwayLayers => [.. layers];

    /// <summary>A network with new weights.</summary>
    /// <param name="depth">Hidden layers, the plain one included.</param>
    /// <param name="width">Features of each of them.</param>
    /// <param name="gateBias">What the biases of the gates start at: lower for deeper networks.</param>
    /// <param name="inputs">Numbers in an input, all dimensions multiplied: 256 for a grey image of 16×16.</param>
    /// <param name="classes">Classes.</param>
    /// <param name="activation">The activation of the plain layer and of H.</param>
    /// <param name="carryGate">What C is.</param>
    /// <returns>The network, on the CPU. Make it outside dispose scopes, or it ends with them.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A size is less than 1.</exception>
    public static HighwayNet Create(
        int depth,
        int width = 50,
        double gateBias = -4,
        int inputs = 256,
        int classes = 10,
        Activation activation = Activation.ReLU,
        CarryGate carryGate = CarryGate.Coupled
    )
    {
        Expect.Positive(
            nameof(HighwayNet),
            (nameof(depth), depth),
            (nameof(width), width),
            (nameof(inputs), inputs),
            (nameof(classes), classes)
        );
        var input = new PlainLayer(inputs, width, activation);
        var layers = new HighwayLayer[depth - 1];
        for (var i = 0; i < layers.Length; i++)
            layers[i] = new HighwayLayer(width, gateBias, activation, carryGate);
        return new HighwayNet(input, layers, Classifier.Of(width, classes));
    }

    /// <inheritdoc/>
    public Tensor Stem(Tensor x) => x.flatten(1);

    /// <inheritdoc/>
    public Tensor Head(Tensor x)
    {
        Expect.Features(this, x, classifier.in_features);
        return classifier.call(x);
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor x)
    {
        x = input.call(Stem(x));
        foreach (var layer in layers)
            x = layer.call(x);
        return Head(x);
    }
}
