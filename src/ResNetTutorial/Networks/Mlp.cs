using ResNetTutorial.Layers;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetTutorial.Networks;

/// <summary>
/// A plain fully connected network: flattened input, <see cref="Depth"/> layers y = σ(W x + b) of one width, and a linear
/// classifier. N×anything to N×classes logits.
/// </summary>
/// <remarks>
/// The plain networks of Srivastava et al. 2015, arXiv 1507.06228, section 3.1, have ReLU or tanh and width 71, so that a
/// layer has about as many parameters as a highway layer of width 50.
/// </remarks>
public sealed class Mlp : nn.Module<Tensor, Tensor>, ILayeredNetwork
{
    private readonly ModuleList<PlainLayer> layers;
    private readonly Linear classifier;

    private Mlp(PlainLayer[] layers, Linear classifier)
        : base($"Mlp of {layers.Length} layers")
    {
        this.layers = nn.ModuleList(layers);
        this.classifier = classifier;
        RegisterComponents();
    }

    /// <summary>The number of hidden layers; the classifier comes on top.</summary>
    public int Depth => layers.Count;

    /// <inheritdoc/>
    public IReadOnlyList<nn.Module<Tensor, Tensor>> Layers => [.. layers];

    /// <summary>A network with new weights.</summary>
    /// <param name="depth">Hidden layers.</param>
    /// <param name="width">Features of each of them.</param>
    /// <param name="inputs">Numbers in an input, all dimensions multiplied: 256 for a grey image of 16×16.</param>
    /// <param name="classes">Classes.</param>
    /// <param name="activation">σ.</param>
    /// <param name="initialisation">How each W of a hidden layer starts; the classifier starts as Xavier's.</param>
    /// <param name="batchNorm">Whether each layer normalises over the batch before σ.</param>
    /// <returns>The network, on the CPU. Make it outside dispose scopes, or it ends with them.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A size is less than 1.</exception>
    public static Mlp Create(
        int depth,
        int width = 71,
        int inputs = 256,
        int classes = 10,
        Activation activation = Activation.ReLU,
        Initialisation initialisation = Initialisation.He,
        bool batchNorm = false
    )
    {
        Expect.Positive(
            nameof(Mlp),
            (nameof(depth), depth),
            (nameof(width), width),
            (nameof(inputs), inputs),
            (nameof(classes), classes)
        );
        var layers = new PlainLayer[depth];
        for (var i = 0; i < depth; i++)
            layers[i] = new PlainLayer(i == 0 ? inputs : width, width, activation, initialisation, batchNorm);
        return new Mlp(layers, Classifier.Of(width, classes));
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
        x = Stem(x);
        foreach (var layer in layers)
            x = layer.call(x);
        return Head(x);
    }
}
