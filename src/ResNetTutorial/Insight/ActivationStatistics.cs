using System.Collections.Immutable;
using ResNetTutorial.Layers;
using static TorchSharp.torch;
using Modules = TorchSharp.Modules;

namespace ResNetTutorial.Insight;

/// <summary>
/// What the layers of a network put out, for one batch: whether the signal keeps its size on the way up, and whether
/// units are dead or saturated. The network is left exactly as it was.
/// </summary>
/// <param name="Name">The network's name in charts.</param>
/// <param name="Layers">One entry a layer, from the input to the output.</param>
public sealed record ActivationStatistics(string Name, ImmutableArray<LayerActivation> Layers)
{
    /// <summary>Measures a network's activations, in the mode the network is in.</summary>
    /// <param name="name">The network's name in charts.</param>
    /// <param name="network">The network.</param>
    /// <param name="images">N×C×H×W.</param>
    /// <param name="layers">
    /// Which modules, by full name; null: this library's layers and units, or in a network without any the modules that
    /// are activation functions, or else the linear and convolution layers.
    /// </param>
    /// <exception cref="ArgumentException">The network ran no such module.</exception>
    public static ActivationStatistics Measure(
        string name,
        nn.Module<Tensor, Tensor> network,
        Tensor images,
        Func<string, bool>? layers = null
    )
    {
        using var scope = NewDisposeScope();
        using var _ = no_grad();
        Func<nn.Module, bool>[] kinds = [Probe.IsUnit, Probe.IsActivation];
        var kind = kinds.FirstOrDefault(network.modules().Any) ?? Probe.HasWeightMatrix;
        var heard = new List<(string Name, string Kind, Tensor Numbers)>();
        using var probe = new Probe(
            network,
            (layer, module) => layers?.Invoke(layer) ?? kind(module),
            (layer, module, output) =>
            {
                // A layer that is recomputed runs in a dispose scope of its own.
                heard.Add((layer, module.GetType().Name, Numbers(module, output).MoveToOtherDisposeScope(scope)));
                return output;
            }
        );
        network.call(images);
        if (heard.Count == 0)
            throw new ArgumentException($"{name}: the network ran none of the modules asked for.");
        var read = stack([.. heard.Select(h => h.Numbers)]).cpu().data<double>().ToArray();
        return new ActivationStatistics(
            name,
            [
                .. heard.Select(
                    (h, i) =>
                        new LayerActivation(
                            i + 1,
                            h.Name,
                            h.Kind,
                            read[4 * i],
                            read[4 * i + 1],
                            read[4 * i + 2],
                            read[4 * i + 3]
                        )
                ),
            ]
        );
    }

    /// <summary>Mean, standard deviation, dead share and saturated share, on the device.</summary>
    private static Tensor Numbers(nn.Module module, Tensor output)
    {
        using var scope = NewDisposeScope();
        var values = output.to(ScalarType.Float64);
        // Units are dimension 1: channels of N×C×H×W, features of N×C.
        long[] places = [.. Enumerable.Range(0, (int)values.dim()).Where(d => d != 1).Select(d => (long)d)];
        var dead = values.abs().amax(places).eq(0).to(ScalarType.Float64).mean();
        var slope = module switch
        {
            // Each over its steepest slope: σ' ≤ 1/4 and tanh' ≤ 1.
            Modules.Sigmoid or PlainLayer { Activation: Activation.Sigmoid } => values * (1 - values) * 4,
            Modules.Tanh or PlainLayer { Activation: Activation.Tanh } => 1 - values * values,
            _ => null,
        };
        var saturated = slope is null ? zeros_like(dead) : slope.lt(0.1).to(ScalarType.Float64).mean();
        return stack([values.mean(), values.std(unbiased: false), dead, saturated]).MoveToOuterDisposeScope();
    }

    /// <summary>The first and the last layer, in one line.</summary>
    public override string ToString() =>
        $"{Name}: std {Html.Number(Layers[0].Std)} at {Layers[0].Name}, {Html.Number(Layers[^1].Std)} at {Layers[^1].Name}";
}
