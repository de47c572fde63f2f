using System.Collections.Immutable;
using ResNetTutorial.Layers;
using static TorchSharp.torch;

namespace ResNetTutorial.Insight;

/// <summary>
/// What the gates of a highway network do for one batch: how much each layer transforms and how much it hands on. Measured
/// in the mode the network is in, with the network left exactly as it was.
/// </summary>
/// <remarks>
/// Srivastava et al. 2015, arXiv 1507.06228, section 4 and figure 2, where T is averaged over a test set unit by unit: after
/// training most gates are closed for most images, and which are open depends on the image. T = 0 carries, T = 1
/// transforms.
/// </remarks>
/// <param name="Name">The network's name in charts.</param>
/// <param name="Layers">One entry a highway layer, from the input to the output.</param>
public sealed record GateStatistics(string Name, ImmutableArray<LayerGates> Layers)
{
    /// <summary>Below this T counts as closed: at least nine tenths of the unit's output are carried.</summary>
    public const double ClosedBelow = 0.1;

    /// <summary>Measures a network's gates.</summary>
    /// <param name="name">The network's name in charts.</param>
    /// <param name="network">The network, with layers that are <see cref="IHighway"/>.</param>
    /// <param name="images">N×C×H×W.</param>
    /// <exception cref="ArgumentException">The network ran no highway layer.</exception>
    public static GateStatistics Measure(string name, nn.Module<Tensor, Tensor> network, Tensor images)
    {
        using var scope = NewDisposeScope();
        using var _ = no_grad();
        var heard = new List<(string Name, Tensor Numbers)>();
        using var probe = new Probe(
            network,
            (_, module) => module is IHighway,
            (layer, module, output) =>
            {
                // A layer that is recomputed runs in a dispose scope of its own.
                heard.Add((layer, Numbers((IHighway)module).MoveToOtherDisposeScope(scope)));
                return output;
            }
        );
        network.call(images);
        if (heard.Count == 0)
            throw new ArgumentException($"{name}: the network ran no highway layer; only those have gates.");
        return new GateStatistics(name, [.. heard.Select((h, i) => Read(i + 1, h.Name, h.Numbers))]);
    }

    /// <summary>Mean, standard deviation, closed share, mean carry, and then the mean of each unit, on the device.</summary>
    private static Tensor Numbers(IHighway layer)
    {
        using var scope = NewDisposeScope();
        var t = layer.LastGate!.to(ScalarType.Float64);
        // Units are dimension 1: channels of N×C×H×W, features of N×C.
        long[] places = [.. Enumerable.Range(0, (int)t.dim()).Where(d => d != 1).Select(d => (long)d)];
        var closed = t.lt(ClosedBelow).to(ScalarType.Float64).mean();
        var carry = layer.LastCarry!.to(ScalarType.Float64).mean();
        var whole = stack([t.mean(), t.std(unbiased: false), closed, carry]);
        return cat([whole, t.mean(places)]).MoveToOuterDisposeScope();
    }

    private static LayerGates Read(int depth, string name, Tensor numbers)
    {
        var read = numbers.cpu().data<double>().ToArray();
        return new LayerGates(depth, name, read[0], read[1], read[2], read[3], [.. read.Skip(4)]);
    }

    /// <summary>The whole network and its most open layer, in one line.</summary>
    public override string ToString()
    {
        var open = Layers.MaxBy(l => l.Mean)!;
        return $"{Name}: mean T {Html.Number(Layers.Average(l => l.Mean))}, {100 * Layers.Average(l => l.Closed):f0} % closed; most open is {open.Name} with {Html.Number(open.Mean)}";
    }
}
