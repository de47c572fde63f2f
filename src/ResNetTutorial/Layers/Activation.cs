using static TorchSharp.torch;

namespace ResNetTutorial.Layers;

/// <summary>The non-linear function between two layers.</summary>
public enum Activation
{
    /// <summary>max(x, 0); slope 0 or 1.</summary>
    ReLU,

    /// <summary>1 / (1 + e⁻ˣ); its slope is at most 1/4.</summary>
    Sigmoid,

    /// <summary>(eˣ - e⁻ˣ) / (eˣ + e⁻ˣ); its slope is at most 1.</summary>
    Tanh,

    /// <summary>x, or x/100 where x is negative.</summary>
    LeakyReLU,

    /// <summary>x, or eˣ - 1 where x is negative (arXiv 1511.07289).</summary>
    ELU,

    /// <summary>ELU with the scale and slope that keep mean 0 and variance 1 from layer to layer (arXiv 1706.02515).</summary>
    SELU,

    /// <summary>x Φ(x), Φ the normal distribution function (arXiv 1606.08415).</summary>
    GELU,

    /// <summary>x, so that the layers are one linear map.</summary>
    None,
}

/// <summary>What an <see cref="Activation"/> does.</summary>
public static class ActivationFunctions
{
    /// <summary>The function, applied to each element.</summary>
    /// <param name="activation">Which function.</param>
    /// <param name="x">Any shape.</param>
    /// <returns>The same shape.</returns>
    public static Tensor Of(this Activation activation, Tensor x) =>
        activation switch
        {
            Activation.ReLU => x.relu(),
            Activation.Sigmoid => x.sigmoid(),
            Activation.Tanh => x.tanh(),
            Activation.LeakyReLU => nn.functional.leaky_relu(x, 0.01),
            Activation.ELU => nn.functional.elu(x, 1.0),
            Activation.SELU => nn.functional.selu(x),
            Activation.GELU => nn.functional.gelu(x),
            Activation.None => x.alias(),
            _ => throw new ArgumentOutOfRangeException(nameof(activation), $"No such activation: {activation}."),
        };
}
