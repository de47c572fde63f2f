using System.Text.Json.Nodes;
using ResNetTutorial.Charts;
using ResNetTutorial.Insight;

namespace ResNetTutorial.Tests.Charts;

public sealed class GateChartTests
{
    private static readonly GateStatistics Gates = new(
        "net",
        [new(1, "a", 0.2, 0.1, 0.3, 0.8, [0.1, 0.3]), new(2, "b", 0.6, 0, 0, 0.4, [0.5, 0.6, 0.7])]
    );

    [Fact]
    public void A_map_has_a_row_a_layer_a_column_a_unit_and_the_whole_range_of_a_gate()
    {
        var figure = JsonNode.Parse(Show.Figure(GateChart.Of(Gates)))!;
        var map = figure["data"]!.AsArray().Single()!;
        Assert.Equal("heatmap", (string?)map["type"]);
        Assert.Equal("[[0.1,0.3],[0.5,0.6,0.7]]", map["z"]!.ToJsonString());
        Assert.Equal("[1,2,3]", map["x"]!.ToJsonString());
        Assert.Equal("[1,2]", map["y"]!.ToJsonString());
        Assert.Equal((0, 1), ((double)map["zmin"]!, (double)map["zmax"]!));
        Assert.Equal("mean T", (string?)map["colorbar"]!["title"]!["text"]);
        Assert.Equal(
            ["0 carries", "0.5", "1 transforms"],
            map["colorbar"]!["ticktext"]!.AsArray().Select(t => (string?)t)
        );
        Assert.Equal("Gates of net", (string?)figure["layout"]!["title"]!["text"]);
        Assert.Equal("unit", (string?)figure["layout"]!["xaxis"]!["title"]!["text"]);
    }

    [Fact]
    public void Means_by_layer_have_a_line_a_network()
    {
        var figure = JsonNode.Parse(Show.Figure(GateChart.ByLayer([Gates, Gates with { Name = "trained" }])))!;
        Assert.Equal(["net", "trained"], figure["data"]!.AsArray().Select(l => (string?)l!["name"]));
        Assert.Equal("[0.2,0.6]", figure["data"]![0]!["y"]!.ToJsonString());
        Assert.Equal("[0,1]", figure["layout"]!["yaxis"]!["range"]!.ToJsonString());
    }
}
