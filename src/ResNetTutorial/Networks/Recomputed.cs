using ResNetTutorial.Layers;
using static TorchSharp.torch;

namespace ResNetTutorial.Networks;

/// <summary>
/// A network that computes its layers a second time in the backward pass instead of keeping their activations:
/// Head(<see cref="Layers.Recompute"/>(Stem(x))). Same weights, same outputs, same gradients; less memory, more time.
/// </summary>
/// <remarks>Chen et al. 2016, arXiv 1604.06174. The network stays usable for itself, with its own names of its weights.</remarks>
/// <example>
/// <code>
/// var network = CifarResNet.Create(110);
/// Trainer.Train("in little memory", Recomputed.Of(network), train, test, recipe);
/// </code>
/// </example>
public sealed class Recomputed : nn.Module<Tensor, Tensor>, ILayeredNetwork
{
    private readonly nn.Module<Tensor, Tensor> network;

    private Recomputed(nn.Module<Tensor, Tensor> network, int? segments)
        : base(network.GetName())
    {
        this.network = network;
        RegisterComponents();
        // Later than the registration: its modules are the network's already.
        Recompute = new Recompute(Parts.Layers, segments);
    }

    /// <summary>The network whose layers are recomputed.</summary>
    internal nn.Module<Tensor, Tensor> Network => network;

    /// <summary>What runs the layers.</summary>
    public Recompute Recompute { get; }

    /// <inheritdoc/>
    public IReadOnlyList<nn.Module<Tensor, Tensor>> Layers => Parts.Layers;

    private ILayeredNetwork Parts => (ILayeredNetwork)network;

    /// <summary>The same network with its layers recomputed.</summary>
    /// <param name="network">The network; its weights are shared.</param>
    /// <param name="segments">How many segments; null: as many as need least memory, by the first batch.</param>
    /// <typeparam name="T">The kind of network.</typeparam>
    /// <exception cref="ArgumentException">The network has fewer layers than segments.</exception>
    public static Recomputed Of<T>(T network, int? segments = null)
        where T : nn.Module<Tensor, Tensor>, ILayeredNetwork => new(network, segments);

    /// <inheritdoc/>
    public Tensor Stem(Tensor x) => Parts.Stem(x);

    /// <inheritdoc/>
    public Tensor Head(Tensor x) => Parts.Head(x);

    /// <inheritdoc/>
    public override Tensor forward(Tensor x) => Head(Recompute.call(Stem(x)));
}
