using System.Collections.Immutable;
using ResNetTutorial.Insight;
using GenericChart = Plotly.NET.GenericChart;

namespace ResNetTutorial.Charts;

/// <summary>What training steps keep in memory: in the course of a step, and by the depth of the network.</summary>
public static class MemoryChart
{
    private const double Mebibyte = 1 << 20;

    /// <summary>
    /// Draws steps from beginning to end: the forward pass from 0 to 1, the backward pass, with what it recomputes, from 1
    /// to 2. Each moment that was measured is as wide as any other of its half.
    /// </summary>
    /// <param name="profiles">One measurement a network.</param>
    /// <param name="title">What the chart shows.</param>
    public static GenericChart Of(IEnumerable<MemoryProfile> profiles, string title = "Memory in a training step")
    {
        MemoryProfile[] all = [.. profiles];
        var lines = all.Select(
                (profile, i) =>
                    Style.Line(
                        Course(profile.Timeline),
                        profile.Timeline.Select(s => s.Bytes / Mebibyte),
                        profile.Name,
                        Style.Colour(i),
                        profile.Name
                    )
            )
            .ToList();
        lines.Add(
            Style.Line(
                [1, 1],
                [0, all.Max(p => p.Peak) / Mebibyte],
                "turn",
                Style.Colour(7),
                "turn",
                dashed: true,
                legend: false
            )
        );
        return Style
            .Together(lines)
            .Styled(
                title,
                "forward pass 0 to 1, backward pass 1 to 2",
                "memory (MiB)",
                note: "dashed: the loss is there"
            );
    }

    /// <summary>
    /// Draws the peaks of networks of one kind by their depth, with and without recomputation, and the laws that they
    /// follow: a straight line and a square root, each through the point of the deepest network.
    /// </summary>
    /// <param name="networks">Each network's depth in layers, and its step as it is and with recomputation.</param>
    /// <param name="title">What the chart shows.</param>
    public static GenericChart ByDepth(
        IEnumerable<(int Depth, MemoryProfile Kept, MemoryProfile Recomputed)> networks,
        string title = "Memory by depth"
    )
    {
        var all = networks.OrderBy(n => n.Depth).ToArray();
        double[] depths = [.. all.Select(n => (double)n.Depth)];
        double[] kept = [.. all.Select(n => n.Kept.Peak / Mebibyte)];
        double[] recomputed = [.. all.Select(n => n.Recomputed.Peak / Mebibyte)];
        // From 0 on, and close enough together to look round.
        double[] every = [.. Enumerable.Range(0, 101).Select(i => depths[^1] * i / 100)];
        double[] root = [.. every.Select(d => recomputed[^1] * Math.Sqrt(d / depths[^1]))];
        return Style
            .Together([
                Style.Line(depths, kept, "activations kept", Style.Colour(0), "kept", markers: true),
                Style.Line([0, depths[^1]], [0, kept[^1]], "∝ n", Style.Colour(0), "kept", dashed: true),
                Style.Line(depths, recomputed, "recomputed", Style.Colour(1), "recomputed", markers: true),
                Style.Line(every, root, "∝ √n", Style.Colour(1), "recomputed", dashed: true),
            ])
            .Styled(title, "layers", "peak memory (MiB)");
    }

    /// <summary>Where each sample stands: on the way to 1 while forward, to 2 from then on.</summary>
    private static IEnumerable<double> Course(ImmutableArray<MemorySample> timeline)
    {
        var turn = timeline.Count(s => s.Phase == MemoryPhase.Forward) - 1;
        var back = timeline.Length - 1 - turn;
        return timeline.Select((_, i) => i <= turn ? (double)i / turn : 1 + (double)(i - turn) / back);
    }
}
