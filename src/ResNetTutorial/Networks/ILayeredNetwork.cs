using static TorchSharp.torch;

namespace ResNetTutorial.Networks;

/// <summary>
/// A network that is a chain of layers or units between a stem and a head: <c>call(x)</c> is
/// Head(u_n(… u_1(Stem(x)))) with u_1 … u_n = <see cref="Layers"/>, to the last bit on the CPU. What looks inside networks
/// (<c>Insight</c>) runs them piece by piece.
/// </summary>
public interface ILayeredNetwork
{
    /// <summary>The part before the layers.</summary>
    /// <param name="x">The network's input.</param>
    /// <returns>The input of the first layer, a handle of its own.</returns>
    Tensor Stem(Tensor x);

    /// <summary>The layers or units, from the input on.</summary>
    IReadOnlyList<nn.Module<Tensor, Tensor>> Layers { get; }

    /// <summary>The part behind the layers.</summary>
    /// <param name="x">The output of the last layer.</param>
    /// <returns>The network's output.</returns>
    Tensor Head(Tensor x);
}
