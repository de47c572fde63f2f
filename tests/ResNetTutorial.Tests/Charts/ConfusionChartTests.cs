using System.Text.Json.Nodes;
using ResNetTutorial.Charts;
using ResNetTutorial.Insight;

namespace ResNetTutorial.Tests.Charts;

public sealed class ConfusionChartTests
{
    [Fact]
    public void The_first_class_is_the_top_row_and_the_colour_is_the_share_of_the_row()
    {
        var confusion = new Confusion(["cat", "dog"], [0, 0, 0, 0, 1], [0, 0, 0, 1, 1]);
        var figure = JsonNode.Parse(Show.Figure(ConfusionChart.Of(confusion, "pets")))!;
        var map = figure["data"]!.AsArray().Single()!;
        Assert.Equal("heatmap", (string?)map["type"]);
        Assert.Equal("""["dog","cat"]""", map["y"]!.ToJsonString());
        Assert.Equal("""["cat","dog"]""", map["x"]!.ToJsonString());
        Assert.Equal("[[0,1],[0.75,0.25]]", map["z"]!.ToJsonString());
        Assert.Equal(
            ["0", "1", "3", "1"],
            figure["layout"]!["annotations"]!.AsArray().Select(a => (string?)a!["text"])
        );
        Assert.Equal("is", (string?)figure["layout"]!["yaxis"]!["title"]!["text"]);
    }
}
