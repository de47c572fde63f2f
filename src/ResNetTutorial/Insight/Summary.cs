using System.Collections.Immutable;
using System.Globalization;
using ResNetTutorial.Networks;
using static TorchSharp.torch;

namespace ResNetTutorial.Insight;

/// <summary>
/// A network in numbers, layer by layer: shapes, parameters, multiply-adds and receptive fields, found out by running it
/// once on ones. The network is left exactly as it was.
/// </summary>
/// <remarks>
/// Multiply-adds are counted as in the papers (He et al. 2015, arXiv 1512.03385, table 1, which calls them FLOPs): in convolutions
/// and linear layers only, and for one image. A k×k convolution from c to c' channels has k²·c·c' for each pixel of its
/// output. The network runs as in evaluation, so auxiliary heads that only train do not count; <see cref="NotRun"/> has their
/// parameters. Any module of TorchSharp and any of one's own may be in it; weights used without calling their module are
/// not seen.
/// </remarks>
/// <example>
/// <code>
/// var summary = Summary.Of(ImageNetResNet.Create(50, ResNetForm.V1), 3, 224, 224);
/// Console.WriteLine(summary.To(1));                  // one row for each of conv1, bn1, maxpool, layer1, …, fc
/// summary.MultiplyAdds                               // 3.8 thousand million
/// SummaryTable.Of(summary)                           // the same in a notebook (Charts)
/// </code>
/// </example>
/// <param name="Name">The network's name.</param>
/// <param name="Input">The shape of one input, without the batch.</param>
/// <param name="Layers">One entry a call of a module that has parameters, pools or activates; in the order of the calls.</param>
/// <param name="Parameters">All parameters of the network.</param>
/// <param name="NotRun">Those of them in modules that did not run.</param>
public sealed record Summary(
    string Name,
    ImmutableArray<long> Input,
    ImmutableArray<LayerSummary> Layers,
    long Parameters,
    long NotRun
)
{
    /// <summary>Layers, and the units and blocks that they are part of, in the order in which they finished.</summary>
    private ImmutableArray<LayerSummary> Finished { get; init; } = [];

    /// <summary>Parameters that multiply: kernels and matrices, without biases and normalisations.</summary>
    public long Weights => Layers.Sum(layer => layer.Weights);

    /// <summary>Multiplications with an addition for one image.</summary>
    public long MultiplyAdds => Layers.Sum(layer => layer.MultiplyAdds);

    /// <summary>Layers with weights, as the papers count them, projections of shortcuts included.</summary>
    public int LayersWithWeights => Finished.Count(layer => layer.Weights > 0);

    /// <summary>Runs a network and notes what it is made of.</summary>
    /// <param name="network">The network, or any part of one.</param>
    /// <param name="input">The shape of one input, without the batch: 3, 224, 224 for an image.</param>
    /// <typeparam name="TResult">What the network returns.</typeparam>
    /// <exception cref="ArgumentException">A size is less than 1, or the network does not take such an input.</exception>
    public static Summary Of<TResult>(nn.Module<Tensor, TResult> network, params long[] input)
    {
        if (input.Length == 0 || input.Any(size => size < 1))
            throw new ArgumentException(
                $"{nameof(Summary)} of {network.GetName()}: an input of {Shape(input)}; give the sizes of one input, such as 3, 224, 224."
            );
        // What recomputes a network only hides its modules.
        if (network is Recomputed recomputed)
            return Of(recomputed.Network, input);
        using var recorder = new SummaryRecorder(network);
        recorder.Run(network, input);
        return new Summary(
            network.GetName(),
            [.. input],
            [.. recorder.Layers],
            recorder.Parameters,
            recorder.Parameters - recorder.Layers.Sum(layer => layer.Parameters)
        )
        {
            Finished = [.. recorder.Finished],
        };
    }

    /// <summary>The same with fewer rows: modules whose names begin alike are one.</summary>
    /// <param name="depth">
    /// How many parts of a name count: with 1, layer1.0.conv1 and layer1.1.conv2 are both in layer1, with 2 in layer1.0 and
    /// layer1.1. The output of such a row is that of the unit or block, or of the last one in it.
    /// </param>
    public Summary To(int depth)
    {
        if (depth < 1)
            throw new ArgumentOutOfRangeException(
                nameof(depth),
                $"{Name}: rows of depth {depth}; it must be at least 1."
            );
        return this with
        {
            Layers =
            [
                .. Layers
                    .GroupBy(layer => string.Join('.', layer.Name.Split('.').Take(depth)))
                    .Select(group =>
                        group.Count() == 1 && group.Key == group.First().Name
                            ? group.First()
                            : One(group.Key, [.. group])
                    ),
            ],
        };
    }

    /// <summary>How this network differs from a published one, in one line a number.</summary>
    /// <param name="published">The published numbers.</param>
    public IReadOnlyList<string> Against(PublishedSize published)
    {
        var lines = new List<string>();
        if (published.Parameters is { } parameters)
            lines.Add(Line("parameters", Parameters, parameters));
        if (published.MultiplyAdds is { } multiplyAdds)
            lines.Add(Line("multiply-adds", MultiplyAdds, multiplyAdds));
        return lines;

        string Line(string what, long here, double there) =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"{what}: {here:#,0} here, {there:#,0} in {published.Name} ({published.Source}): {(here - there) / there:+0.0 %;-0.0 %;exactly}"
            );
    }

    /// <summary>The table as text, with a line of totals.</summary>
    public override string ToString() => ToTable().Text;

    internal Fragment ToTable(params string[] notes) =>
        Table.Of(
            [
                ["layer", "kind", "output", "parameters", "multiply-adds", "receptive field"],
                .. Layers.Select(layer =>
                    (string[])
                        [
                            layer.Name,
                            layer.Kind,
                            Shape(layer.Output),
                            Count(layer.Parameters),
                            Count(layer.MultiplyAdds),
                            layer.Field?.ToString() ?? "–",
                        ]
                ),
                [Name, $"for {Shape(Input)}", "", Count(Parameters), Count(MultiplyAdds), ""],
            ],
            left: 3,
            totals: true,
            NotRun == 0
                ? notes
                : [$"{Count(NotRun)} parameters are of modules that do not run in evaluation.", .. notes]
        );

    internal static string Count(long number) =>
        number == 0 ? "–" : number.ToString("#,0", CultureInfo.InvariantCulture);

    internal static string Shape(IEnumerable<long> sizes) => string.Join('×', sizes);

    /// <summary>The modules whose names begin so, in one row.</summary>
    private LayerSummary One(string name, LayerSummary[] layers)
    {
        // A block finishes after its parts; so the last one to finish has the output, whatever paths the block joins.
        var last = Finished.Last(layer => layer.Name == name || IsPart(layer));
        var parts = Finished.Where(layer => IsPart(layer) && !layer.Name[(name.Length + 1)..].Contains('.')).ToArray();
        return last with
        {
            Name = name,
            Kind =
                last.Name == name ? last.Kind
                : parts.Select(part => part.Kind).Distinct().Count() == 1 ? $"{parts.Length} × {parts[0].Kind}"
                : $"{layers.Length} modules",
            Parameters = layers.Sum(layer => layer.Parameters),
            Weights = layers.Sum(layer => layer.Weights),
            MultiplyAdds = layers.Sum(layer => layer.MultiplyAdds),
        };

        bool IsPart(LayerSummary layer) => layer.Name.StartsWith(name + ".", StringComparison.Ordinal);
    }
}
