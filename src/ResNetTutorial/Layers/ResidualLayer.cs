using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetTutorial.Layers;

/// <summary>
/// A fully connected residual layer with pre-activation, y = α (x + β W σ(BN(x))), σ = ReLU: N×width to N×width.
/// </summary>
/// <remarks>
/// Balduzzi et al. 2017, arXiv 1702.08591, section 3: the factor β says how much each layer adds to what it hands on. With
/// α = 1 and without normalisation the variance grows by the factor 1 + β² a layer; with it, by β² a layer, so that later
/// layers change relatively less. α = 1 / √(1 + β²) keeps it, and makes shortcuts that are no identities.
/// </remarks>
public sealed class ResidualLayer : nn.Module<Tensor, Tensor>, IResidualUnit
{
    private readonly BatchNorm1d? norm;
    private readonly Linear linear;
    private readonly double _alpha;
    private readonly double _beta;

    /// <summary>A layer with new weights (He), and biases 0.</summary>
    /// <param name="width">Features in and out.</param>
    /// <param name="alpha">α, a factor on the whole.</param>
    /// <param name="beta">β, a factor on what the layer adds.</param>
    /// <param name="batchNorm">Whether x is normalised over the batch before σ (arXiv 1502.03167).</param>
    public ResidualLayer(long width, double alpha = 1, double beta = 1, bool batchNorm = true)
        : base($"ResidualLayer {width}→{width}")
    {
        Expect.Positive(GetName(), (nameof(width), width));
        (_alpha, _beta) = (alpha, beta);
        norm = batchNorm ? nn.BatchNorm1d(width) : null;
        linear = nn.Linear(width, width);
        Initialisation.He.Fill(linear.weight);
        nn.init.zeros_(linear.bias!);
        RegisterComponents();
    }

    /// <inheritdoc/>
    public bool SkipIsLinear => true;

    /// <inheritdoc/>
    public Tensor Skip(Tensor x) => x * _alpha;

    /// <inheritdoc/>
    public Tensor Residual(Tensor x)
    {
        Expect.Features(this, x, linear.in_features);
        var normed = norm is null ? x : norm.call(x);
        return linear.call(normed.relu()) * (_alpha * _beta);
    }

    /// <inheritdoc/>
    public Tensor AfterAddition(Tensor sum) => sum.alias();

    /// <inheritdoc/>
    public override Tensor forward(Tensor x) => Skip(x) + Residual(x);
}
