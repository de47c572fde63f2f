using ResNetTutorial.Layers;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetTutorial.Networks;

/// <summary>
/// A fully connected residual network: flattened input, one linear layer that changes the number of features, residual
/// layers y = α (x + β W σ(BN(x))), and a linear classifier behind a last σ(BN(x)). N×anything to N×classes logits.
/// </summary>
/// <remarks>The residual networks of Balduzzi et al. 2017, arXiv 1702.08591, section 3; their figures have width 200.</remarks>
public sealed class ResidualMlp : nn.Module<Tensor, Tensor>, ILayeredNetwork
{
    private readonly Linear input;
    private readonly ModuleList<ResidualLayer> layers;
    private readonly BatchNorm1d? norm;
    private readonly Linear classifier;

    private ResidualMlp(Linear input, ResidualLayer[] layers, BatchNorm1d? norm, Linear classifier)
        : base($"ResidualMlp of {1 + layers.Length} layers")
    {
        this.input = input;
        this.layers = nn.ModuleList(layers);
        this.norm = norm;
        this.classifier = classifier;
        RegisterComponents();
    }

    /// <summary>The number of hidden layers, the first linear one included; the classifier comes on top.</summary>
    public int Depth => 1 + layers.Count;

    /// <summary>The residual layers, from the input on.</summary>
    public IReadOnlyList<nn.Module<Tensor, Tensor>> Layers => [.. layers];

    /// <summary>A network with new weights.</summary>
    /// <param name="depth">Hidden layers, the first linear one included.</param>
    /// <param name="width">Features of each of them.</param>
    /// <param name="inputs">Numbers in an input, all dimensions multiplied.</param>
    /// <param name="classes">Classes.</param>
    /// <param name="alpha">α.</param>
    /// <param name="beta">β.</param>
    /// <param name="batchNorm">Whether each layer normalises over the batch before σ.</param>
    /// <returns>The network, on the CPU. Make it outside dispose scopes, or it ends with them.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A size is less than 1.</exception>
    public static ResidualMlp Create(
        int depth,
        int width = 50,
        int inputs = 256,
        int classes = 10,
        double alpha = 1,
        double beta = 1,
        bool batchNorm = true
    )
    {
        Expect.Positive(
            nameof(ResidualMlp),
            (nameof(depth), depth),
            (nameof(width), width),
            (nameof(inputs), inputs),
            (nameof(classes), classes)
        );
        var input = nn.Linear(inputs, width);
        // No activation follows the first layer, so that half of the signal is not lost: variance 1 / fan_in keeps it.
        Initialisation.LeCun.Fill(input.weight);
        nn.init.zeros_(input.bias!);
        var layers = new ResidualLayer[depth - 1];
        for (var i = 0; i < layers.Length; i++)
            layers[i] = new ResidualLayer(width, alpha, beta, batchNorm);
        return new ResidualMlp(input, layers, batchNorm ? nn.BatchNorm1d(width) : null, Classifier.Of(width, classes));
    }

    /// <inheritdoc/>
    public Tensor Stem(Tensor x)
    {
        var flat = x.flatten(1);
        Expect.Features(this, flat, input.in_features);
        return input.call(flat);
    }

    /// <inheritdoc/>
    public Tensor Head(Tensor x)
    {
        Expect.Features(this, x, classifier.in_features);
        return classifier.call((norm is null ? x : norm.call(x)).relu());
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
