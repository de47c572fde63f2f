using System.Text.Json.Nodes;
using ResNetTutorial.Charts;
using ResNetTutorial.Insight;
using ResNetTutorial.Training;
using GenericChart = Plotly.NET.GenericChart;

namespace ResNetTutorial.Tests.Charts;

public sealed class InsightChartTests
{
    [Fact]
    public void The_signal_and_the_gradient_are_drawn_by_unit()
    {
        var forward = new ForwardDecomposition(
            "v2-20",
            [new(3, "a", 3, 5, 1, 4, 1, 4.5, 1e-7), new(4, "b", 3, 4.5, 2, 4, 2.5, 6, 2e-7)]
        );
        var figure = Figure(DecompositionChart.Of(forward));
        Assert.Equal(
            [
                [4.5, 6],
                [1, 2],
                [1, 2.5],
                [4, 4],
            ],
            Data(figure).Select(t => Numbers(t!["y"]))
        );
        Assert.All(Data(figure), t => Assert.Equal([3.0, 4.0], Numbers(t!["x"])));
        AssertTitles(figure, "The signal of v2-20", "residual unit, from the input", "norm of one image's signal");
        Assert.Contains("2e-7", Title(figure));

        var backward = new BackwardDecomposition(
            "λ = 1",
            2.3,
            [new(0, "a", 1, 0.25, 0.9, 0, 1e-7), new(1, "b", 0.5, 0, 0.5, 0, 0)]
        );
        figure = Figure(DecompositionChart.Of(backward));
        Assert.Equal(
            [
                [1, 0.5],
                [0.9, 0.5],
                [0.25],
            ],
            Data(figure).Select(t => Numbers(t!["y"]))
        ); // 0 has no place on the axis
        Assert.Equal("log", (string?)figure["layout"]!["yaxis"]!["type"]);
        figure = Figure(DecompositionChart.Identity([backward, backward with { Name = "λ = 0.5" }]));
        Assert.Equal(["λ = 1", "λ = 0.5"], Data(figure).Select(t => (string?)t!["name"]));
    }

    [Fact]
    public void Path_lengths_are_drawn_as_shares_in_percent()
    {
        var lengths = new PathLengths(
            "v1",
            [new(0, 0.25, 4, 0.4, 4), new(1, 0.5, 2, 0.4, 3), new(2, 0.25, 2, 0.2, 2)],
            0
        );
        var figure = Figure(PathLengthsChart.Of(lengths));
        Assert.Equal(
            [
                [25, 50, 25],
                [40, 40, 20],
            ],
            Data(figure).Select(t => Numbers(t!["y"]))
        );
        Assert.Contains("0 to 2 of 2 units", Title(figure));
        figure = Figure(PathLengthsChart.PerPath([lengths]));
        Assert.Equal([4.0, 2, 2], Numbers(Data(figure)[0]!["y"]));
    }

    [Fact]
    public void Lesions_are_drawn_in_percent_beside_the_intact_network_and_guessing()
    {
        static Evaluation Error(double error) => new(1, error);
        var lesion = new Lesion("v1", Error(0.25), [new(0, "a", true, Error(0.5)), new(2, "b", false, Error(0.75))]);
        var figure = Figure(LesionChart.EachUnit([lesion]));
        Assert.Equal(["v1", "v1, intact", "guessing"], Data(figure).Select(t => (string?)t!["name"]));
        Assert.Equal(
            [
                [50, 75],
                [25, 25],
                [90, 90],
            ],
            Data(figure).Select(t => Numbers(t!["y"]))
        );
        Assert.All(Data(figure), t => Assert.Equal([0.0, 2.0], Numbers(t!["x"])));
        AssertTitles(figure, "One unit deleted", "deleted unit, from the input", "error (%)");

        var series = new LesionSeries("v1", Error(0.25), [new(4, 0.5, 0.5, 0.25, 1), new(1, 0.75, 0.375, 0.25, 0.5)]);
        figure = Figure(LesionChart.Several([series], chance: null));
        var line = Assert.Single(Data(figure))!;
        Assert.Equal([1.0, 4], Numbers(line["x"]));
        Assert.Equal([37.5, 50], Numbers(line["y"]));
        Assert.Equal([12.5, 50], Numbers(line["error_y"]!["array"]));
        Assert.Equal([12.5, 25], Numbers(line["error_y"]!["arrayminus"]));
        Assert.False((bool)line["error_y"]!["symmetric"]!);
        figure = Figure(LesionChart.Reordered([series]));
        Assert.Equal([0.5, 0.75], Numbers(Data(figure)[0]!["x"]));
    }

    [Fact]
    public void Landscapes_are_cut_at_their_ceiling()
    {
        var landscape = new LossLandscape(
            "plain",
            [-1, 0, 1],
            [-1, 0, 1],
            [
                [5, 20, double.NaN],
                [3, 1, 2],
                [double.PositiveInfinity, 4, 6],
            ]
        );
        foreach (var chart in new[] { LandscapeChart.Contour(landscape), LandscapeChart.Surface(landscape) })
        {
            var figure = Figure(chart);
            var rows = Data(figure)[0]!["z"]!.AsArray().Select(Numbers);
            Assert.Equal(
                [
                    [5, 10, 10],
                    [3, 1, 2],
                    [10, 4, 6],
                ],
                rows
            );
            Assert.StartsWith("Loss around plain", Title(figure));
        }
        var scene = Figure(LandscapeChart.Surface(landscape))["layout"]!["scene"]!;
        Assert.Equal("cross entropy (nats)", (string?)scene["zaxis"]!["title"]!["text"]);
        Assert.Equal("step β", (string?)scene["yaxis"]!["title"]!["text"]);
        var line = Figure(LandscapeChart.Line([landscape]));
        Assert.Equal([3.0, 1, 2], Numbers(Data(line)[0]!["y"]));
        AssertTitles(line, "Loss along a random direction", "step α", "cross entropy (nats)");
    }

    [Fact]
    public void Gradients_have_a_track_each_and_noise_below()
    {
        var correlation = new GradientCorrelation(
            "plain",
            [0, 0.5, 1],
            [1, -1, 1],
            [
                [1, 0.5, -0.5],
                [0.5, 1, 0],
                [-0.5, 0, 1],
            ],
            [1, 0.25, -0.5]
        );
        var figure = Figure(GradientCorrelationChart.Gradients([correlation, correlation with { Name = "residual" }]));
        Assert.Equal(
            ["plain", "residual", "brown noise", "white noise"],
            Data(figure).Select(t => (string?)t!["name"])
        );
        Assert.Equal(
            [
                [1, -1, 1],
                [-5, -7, -5],
            ],
            Data(figure).Take(2).Select(t => Numbers(t!["y"]))
        );
        Assert.Equal([0.0, -6, -12, -18], Numbers(figure["layout"]!["yaxis"]!["tickvals"]));

        figure = Figure(GradientCorrelationChart.Matrix(correlation));
        Assert.Equal((-1.0, 1.0), ((double)Data(figure)[0]!["zmin"]!, (double)Data(figure)[0]!["zmax"]!));
        AssertTitles(figure, "Slopes of plain", "input x", "input x′");
        figure = Figure(GradientCorrelationChart.ByDistance([correlation], farthest: 0.5));
        Assert.Equal([1.0, 0.25], Numbers(Data(figure)[0]!["y"]));
        Assert.Equal([0.0, 0.5], Numbers(Data(figure)[0]!["x"]));
    }

    private static JsonNode Figure(GenericChart chart) => JsonNode.Parse(Show.Figure(chart))!;

    private static JsonArray Data(JsonNode figure) => figure["data"]!.AsArray();

    private static double[] Numbers(JsonNode? array) => [.. array!.AsArray().Select(n => Math.Round((double)n!, 9))];

    private static string Title(JsonNode figure) => (string)figure["layout"]!["title"]!["text"]!;

    private static void AssertTitles(JsonNode figure, string title, string x, string y)
    {
        Assert.StartsWith(title, Title(figure));
        Assert.Equal(x, (string?)figure["layout"]!["xaxis"]!["title"]!["text"]);
        Assert.Equal(y, (string?)figure["layout"]!["yaxis"]!["title"]!["text"]);
    }
}
