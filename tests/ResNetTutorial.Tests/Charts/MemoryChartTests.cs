using System.Text.Json.Nodes;
using ResNetTutorial.Charts;
using ResNetTutorial.Insight;
using GenericChart = Plotly.NET.GenericChart;

namespace ResNetTutorial.Tests.Charts;

public sealed class MemoryChartTests
{
    private static readonly MemoryProfile Kept = new(
        "kept",
        [
            new(MemoryPhase.Forward, "", 0),
            new(MemoryPhase.Forward, "a", 2 << 20),
            new(MemoryPhase.Forward, "", 4 << 20),
            new(MemoryPhase.Backward, "a", 3 << 20),
            new(MemoryPhase.Backward, "", 0),
        ]
    );

    [Fact]
    public void A_step_runs_from_0_to_1_forward_and_to_2_backward()
    {
        var figure = Figure(MemoryChart.Of([Kept, Kept with { Name = "other" }], "Steps"));
        var lines = figure["data"]!.AsArray();
        Assert.Equal(["kept", "other", "turn"], lines.Select(l => (string?)l!["name"]));
        Assert.Equal([0, 0.5, 1, 1.5, 2], Numbers(lines[0]!["x"]));
        Assert.Equal([0.0, 2, 4, 3, 0], Numbers(lines[0]!["y"]));
        Assert.Equal([0.0, 4], Numbers(lines[2]!["y"]));
        Assert.StartsWith("Steps", (string?)figure["layout"]!["title"]!["text"]);
        Assert.Equal("memory (MiB)", (string?)figure["layout"]!["yaxis"]!["title"]!["text"]);
    }

    [Fact]
    public void Peaks_by_depth_stand_beside_the_line_and_the_root_through_the_deepest()
    {
        MemoryProfile Peak(double mebibytes) => new("net", [new(MemoryPhase.Forward, "", (long)(mebibytes * 1048576))]);
        var figure = Figure(MemoryChart.ByDepth([(100, Peak(50), Peak(10)), (25, Peak(12), Peak(5))]));
        var lines = figure["data"]!.AsArray();
        Assert.Equal(["activations kept", "∝ n", "recomputed", "∝ √n"], lines.Select(l => (string?)l!["name"]));
        Assert.Equal([12.0, 50], Numbers(lines[0]!["y"]));
        Assert.Equal([0.0, 50], Numbers(lines[1]!["y"]));
        Assert.Equal([5.0, 10], Numbers(lines[2]!["y"]));
        var root = Numbers(lines[3]!["x"]).Zip(Numbers(lines[3]!["y"])).ToArray();
        Assert.Equal((0, 0), root[0]);
        Assert.Equal((25, 5), root[25]);
        Assert.Equal((100, 10), root[^1]);
    }

    private static JsonNode Figure(GenericChart chart) => JsonNode.Parse(Show.Figure(chart))!;

    private static double[] Numbers(JsonNode? array) => [.. array!.AsArray().Select(n => (double)n!)];
}
