using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetTutorial.Layers;

/// <summary>
/// Two convolutions without a shortcut, y = σ(BN(W₂ * σ(BN(W₁ * x)))) with σ = ReLU:
/// N×inputs×H×W to N×outputs×H/stride×W/stride.
/// </summary>
/// <remarks>He et al. 2015, arXiv 1512.03385, section 3.3, "plain network": <see cref="ResidualUnit"/> without its h(x).</remarks>
public sealed class PlainUnit : nn.Module<Tensor, Tensor>
{
    private readonly Conv2d conv1;
    private readonly BatchNorm2d bn1;
    private readonly Conv2d conv2;
    private readonly BatchNorm2d bn2;

    /// <summary>A unit with new weights.</summary>
    /// <param name="inputs">Channels in.</param>
    /// <param name="outputs">Channels out.</param>
    /// <param name="stride">Stride of the first convolution.</param>
    public PlainUnit(long inputs, long outputs, long stride = 1)
        : base($"PlainUnit {inputs}→{outputs}, stride {stride}")
    {
        Expect.Positive(GetName(), (nameof(inputs), inputs), (nameof(outputs), outputs), (nameof(stride), stride));
        conv1 = Conv.Of3x3(inputs, outputs, stride);
        bn1 = nn.BatchNorm2d(outputs);
        conv2 = Conv.Of3x3(outputs, outputs);
        bn2 = nn.BatchNorm2d(outputs);
        RegisterComponents();
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor x)
    {
        Expect.Channels(this, x, conv1.in_channels);
        // In place: nothing else needs what comes out of a normalisation, forward or backward.
        var hidden = bn1.call(conv1.call(x)).relu_();
        return bn2.call(conv2.call(hidden)).relu_();
    }

    /// <summary>
    /// Makes the unit compute y = x exactly, to the last bit, for x ≥ 0 and in evaluation mode. In training mode both of
    /// its batch normalisations go on giving each channel mean 0 and variance 1, and ReLU cuts off what falls below 0.
    /// </summary>
    /// <remarks>
    /// Each kernel becomes a single one in the middle, from each channel to itself. BN(x) = γ (x - mean) / √(var + ε) + β
    /// gets mean 0, γ = 1, β = 0 and var = 1 - ε rounded to float32, whose sum with ε rounds to exactly 1. x ≥ 0 holds
    /// behind any ReLU, where a unit of this kind stands.
    /// </remarks>
    /// <exception cref="InvalidOperationException">The unit changes the shape.</exception>
    public void BecomeIdentity()
    {
        if (conv1.in_channels != conv1.out_channels || conv1.stride[0] != 1)
            throw new InvalidOperationException($"{GetName()}: a unit that changes the shape cannot be the identity.");
        using var _ = no_grad();
        foreach (var (conv, bn) in new[] { (conv1, bn1), (conv2, bn2) })
        {
            nn.init.dirac_(conv.weight);
            bn.reset_parameters();
            bn.running_var!.fill_(1 - bn.eps);
        }
    }
}
