using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetTutorial.Layers;

/// <summary>
/// A fully connected layer, y = σ(W x + b): N×inputs to N×outputs. With batch normalisation, y = σ(BN(W x + b)).
/// </summary>
/// <remarks>The plain twin of <see cref="HighwayLayer"/>: equation 1 of Srivastava et al. 2015, arXiv 1507.06228.</remarks>
public sealed class PlainLayer : nn.Module<Tensor, Tensor>
{
    private readonly Linear linear;
    private readonly BatchNorm1d? norm;
    private readonly Activation _activation;

    /// <summary>A layer with new weights.</summary>
    /// <param name="inputs">Features in.</param>
    /// <param name="outputs">Features out.</param>
    /// <param name="activation">σ.</param>
    /// <param name="initialisation">How W starts; b starts at 0.</param>
    /// <param name="batchNorm">Whether W x + b is normalised over the batch before σ (arXiv 1502.03167).</param>
    public PlainLayer(
        long inputs,
        long outputs,
        Activation activation = Activation.ReLU,
        Initialisation initialisation = Initialisation.He,
        bool batchNorm = false
    )
        : base($"PlainLayer {inputs}→{outputs}")
    {
        Expect.Positive(GetName(), (nameof(inputs), inputs), (nameof(outputs), outputs));
        _activation = activation;
        linear = nn.Linear(inputs, outputs);
        initialisation.Fill(linear.weight);
        nn.init.zeros_(linear.bias!);
        norm = batchNorm ? nn.BatchNorm1d(outputs) : null;
        RegisterComponents();
    }

    /// <summary>The activation function that ends the layer.</summary>
    public Activation Activation => _activation;

    /// <inheritdoc/>
    public override Tensor forward(Tensor x)
    {
        Expect.Features(this, x, linear.in_features);
        var z = linear.call(x);
        return _activation.Of(norm is null ? z : norm.call(z));
    }
}
