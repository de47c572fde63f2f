using System.Collections.Immutable;
using static TorchSharp.torch;
using Modules = TorchSharp.Modules;

namespace ResNetTutorial.Insight;

/// <summary>
/// How much of the gradient arrives at each layer of a network: what decides whether a deep network learns in its first
/// layers. Measured for one batch, in the mode the network is in, with the network left exactly as it was.
/// </summary>
/// <remarks>
/// For a chain of layers z_l = W_l·a(z_{l-1}) + b_l the signal is δ_l = a'(z_l) ⊙ (W_{l+1}ᵀ·δ_{l+1}), and the gradient of
/// the weights ∂L/∂W_l = δ_l·a(z_{l-1})ᵀ. The first is a product of one factor a'·Wᵀ for each layer above; the second is
/// what training acts on.
/// </remarks>
/// <param name="Name">The network's name in charts.</param>
/// <param name="Loss">The loss whose gradient this is: mean cross entropy in nats.</param>
/// <param name="Layers">One entry a layer, from the input to the output.</param>
public sealed record GradientFlow(string Name, double Loss, ImmutableArray<LayerGradient> Layers)
{
    /// <summary>Measures the gradient of the mean cross entropy on a batch.</summary>
    /// <param name="name">The network's name in charts.</param>
    /// <param name="network">Takes the images and returns logits N×classes.</param>
    /// <param name="images">N×C×H×W.</param>
    /// <param name="labels">N class numbers, Int64.</param>
    /// <param name="layers">Which layers, by name; null: every linear and convolution layer.</param>
    public static GradientFlow Measure(
        string name,
        nn.Module<Tensor, Tensor> network,
        Tensor images,
        Tensor labels,
        Func<string, bool>? layers = null
    ) => Measure(name, network, images, output => nn.functional.cross_entropy(output, labels), layers);

    /// <summary>Measures the gradient of any loss.</summary>
    /// <param name="name">The network's name in charts.</param>
    /// <param name="network">The network.</param>
    /// <param name="input">What it is given.</param>
    /// <param name="loss">From the network's output to one number.</param>
    /// <param name="layers">Which layers, by name; null: every linear and convolution layer.</param>
    /// <exception cref="ArgumentException">The network ran no such layer.</exception>
    public static GradientFlow Measure(
        string name,
        nn.Module<Tensor, Tensor> network,
        Tensor input,
        Func<Tensor, Tensor> loss,
        Func<string, bool>? layers = null
    )
    {
        using var scope = NewDisposeScope();
        using var _ = enable_grad();
        var heard = new List<(string Name, Tensor Weights, Tensor Signal)>();
        using var probe = new Probe(
            network,
            (layer, module) => Probe.HasWeightMatrix(module) && layers?.Invoke(layer) != false,
            (layer, module, output) =>
            {
                var weights = module is Modules.Linear linear ? linear.weight : ((Modules.Convolution)module).weight;
                if (weights is null || !weights.requires_grad)
                    return output;
                // A handle of our own, since containers free what passes between their members; and a copy for whoever
                // comes next, since an in-place activation would take our handle off the path of the gradient.
                var signal = output.alias();
                heard.Add((layer, weights, signal));
                return signal.clone();
            }
        );
        var value = loss(network.call(input));
        if (heard.Count == 0)
            throw new ArgumentException($"{name}: the network ran no linear or convolution layer of those asked for.");
        Tensor[] inputs = [.. heard.Select(h => h.Weights), .. heard.Select(h => h.Signal)];
        var gradients = autograd.grad([value], inputs);
        var norms = stack([value.detach(), .. gradients.Select(g => g.norm())])
            .to(ScalarType.Float64)
            .cpu()
            .data<double>()
            .ToArray();
        return new GradientFlow(
            name,
            norms[0],
            [
                .. heard.Select(
                    (h, i) =>
                        new LayerGradient(
                            i + 1,
                            h.Name,
                            norms[1 + i],
                            norms[1 + i] / Math.Sqrt(h.Weights.numel()),
                            norms[1 + heard.Count + i]
                        )
                ),
            ]
        );
    }

    /// <summary>The first and the last layer, in one line.</summary>
    public override string ToString() =>
        $"{Name}: ‖∂L/∂W‖ {Html.Number(Layers[0].Weights)} at layer 1, {Html.Number(Layers[^1].Weights)} at layer {Layers.Length}";
}
