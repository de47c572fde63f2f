using System.Text.Json.Nodes;
using ResNetTutorial.Charts;
using ResNetTutorial.Insight;
using ResNetTutorial.Training;
using GenericChart = Plotly.NET.GenericChart;

namespace ResNetTutorial.Tests.Charts;

public sealed class ChartTests
{
    [Fact]
    public void A_loss_chart_has_a_solid_and_a_dashed_line_of_one_colour_for_each_network()
    {
        var figure = Figure(TrainingChart.Loss([Run("plain-8", 2.0), Run("plain-32", 2.2)], "Plain nets"));
        var lines = figure["data"]!.AsArray();
        Assert.Equal(
            ["plain-8", "plain-8, test", "plain-32", "plain-32, test"],
            lines.Select(l => (string?)l!["name"])
        );
        Assert.Equal(["solid", "dash", "solid", "dash"], lines.Select(l => (string?)l!["line"]!["dash"]));
        Assert.Equal([true, false, true, false], lines.Select(l => (bool?)l!["showlegend"]));
        var colours = lines.Select(l => (string?)l!["line"]!["color"]).ToArray();
        Assert.Equal(colours[0], colours[1]);
        Assert.Equal(colours[2], colours[3]);
        Assert.NotEqual(colours[0], colours[2]);
        // The test loss stands where its epoch ends.
        Assert.Equal([1.0, 2.0], Numbers(lines[1]!["x"]));
        Assert.Equal([2.5, 2.25], Numbers(lines[1]!["y"]));
        Assert.Equal(2, Numbers(lines[0]!["x"])[^1]);
        AssertComplete(figure, "Plain nets", "epoch", "cross entropy (nats)");
        Assert.Contains("dashed: test", Title(figure));
    }

    [Fact]
    public void An_error_chart_is_in_percent_by_epoch_and_needs_no_test_set()
    {
        var run = Run("net", 1) with
        {
            Epochs =
            [
                new EpochResult(1, 1, 0.5, double.NaN, double.NaN, 1, 1),
                new EpochResult(2, 1, 0.25, double.NaN, double.NaN, 1, 1),
            ],
        };
        var figure = Figure(TrainingChart.Error([run], log: true));
        var line = figure["data"]!.AsArray().Single()!;
        Assert.Equal([50.0, 25.0], Numbers(line["y"]));
        Assert.Equal("log", (string?)figure["layout"]!["yaxis"]!["type"]);
        Assert.DoesNotContain("dashed", Title(figure));
        AssertComplete(figure, "Error during training", "epoch", "error (%)");
    }

    [Fact]
    public void What_cannot_be_drawn_is_left_out()
    {
        var run = Run("net", 1) with { StepLosses = [1f, float.NaN, 2f], Epochs = [] };
        var figure = Figure(TrainingChart.Loss([run]));
        Assert.Single(Numbers(figure["data"]![0]!["y"]));
        Assert.Empty(Figure(TrainingChart.Loss([run with { StepLosses = [] }]))["data"]![0]!["y"]!.AsArray());
    }

    [Fact]
    public void A_test_loss_far_above_the_rest_leaves_at_the_top_instead_of_flattening_it()
    {
        var run = Run("net", 2);
        Assert.Null(Figure(TrainingChart.Loss([run]))["layout"]!["yaxis"]!["range"]);
        var wild = run with { Epochs = [run.Epochs[0] with { TestLoss = 14 }, run.Epochs[1]] };
        var figure = Figure(TrainingChart.Loss([wild]));
        Assert.Equal([14.0, 2.25], Numbers(figure["data"]![1]!["y"]));
        var range = Numbers(figure["layout"]!["yaxis"]!["range"]);
        Assert.InRange(range[0], 0.5, 1);
        Assert.InRange(range[1], 2.0, 2.5);
        Assert.Null(Figure(TrainingChart.Loss([wild], log: true))["layout"]!["yaxis"]!["range"]);
    }

    [Fact]
    public void A_long_run_is_thinned_out_for_the_page()
    {
        var run = Run("net", 1) with
        {
            StepLosses = [.. Enumerable.Range(0, 64_000).Select(i => 1f)],
            StepsPerEpoch = 400,
        };
        var x = Numbers(Figure(TrainingChart.Loss([run], test: false))["data"]![0]!["x"]);
        Assert.InRange(x.Length, 300, 402);
        Assert.Equal(160, x[^1]);
    }

    [Fact]
    public void A_gradient_chart_is_logarithmic_by_layer_with_its_bound()
    {
        var flow = new GradientFlow("sigmoid", 2.3, [new(1, "a", 1e-6, 1e-7, 0), new(2, "b", 1e-3, 1e-4, 0.5)]);
        var figure = Figure(
            GradientFlowChart.Of([flow], bound: layer => Math.Pow(0.25, 2 - layer), boundName: "0.25 a layer")
        );
        var lines = figure["data"]!.AsArray();
        Assert.Equal([1e-6, 1e-3], Numbers(lines[0]!["y"]));
        Assert.Equal([0.25, 1.0], Numbers(lines[1]!["y"]));
        Assert.Equal("dash", (string?)lines[1]!["line"]!["dash"]);
        Assert.Equal("log", (string?)figure["layout"]!["yaxis"]!["type"]);
        AssertComplete(figure, "Gradient by layer", "layer, from the input", "‖∂L/∂W‖");
        var signal = Figure(GradientFlowChart.Of([flow], kind: GradientKind.Signal))["data"]![0]!;
        Assert.Equal([2.0], Numbers(signal["x"])); // 0 has no place on the axis
    }

    [Fact]
    public void Activation_and_depth_charts_have_what_they_are_given()
    {
        var statistics = new ActivationStatistics("tanh", [new(1, "a", "Tanh", 0.1, 0.9, 0, 0.25)]);
        var saturated = Figure(ActivationChart.Of([statistics], kind: ActivationKind.Saturated));
        Assert.Equal([25.0], Numbers(saturated["data"]![0]!["y"]));
        AssertComplete(saturated, "Activations by layer", "layer, from the input", "saturated outputs (%)");

        var depth = Figure(DepthChart.Of([("plain", [(32, 2.29), (8, 1.46)])], "training loss (nats)", logX: true));
        Assert.Equal([8.0, 32.0], Numbers(depth["data"]![0]!["x"]));
        Assert.Equal([1.46, 2.29], Numbers(depth["data"]![0]!["y"]));
        Assert.Equal("log", (string?)depth["layout"]!["xaxis"]!["type"]);
        AssertComplete(depth, "Depth", "layers", "training loss (nats)");
    }

    [Fact]
    public void A_chart_of_a_lessons_own_has_the_same_colours()
    {
        var chart = Plotly.NET.CSharp.Chart.Line<int, int, string>([1, 2], [3, 4]).Styled("Own", "x", "y");
        var colours = Figure(chart)["layout"]!["template"]!["layout"]!["colorway"]!.AsArray();
        Assert.Equal(8, colours.Select(c => (string?)c).Distinct().Count());
        AssertComplete(Figure(chart), "Own", "x", "y");
    }

    [Fact]
    public void A_table_has_a_row_for_each_network()
    {
        var table = ResultTable.Of([Run("plain-8", 2), new TrainingHistory { Name = "<new>" }]);
        var lines = table.Text.Split('\n');
        Assert.Equal(3, lines.Length);
        Assert.Matches(@"^plain-8\s+2\s+1\.000\s+40\.0 %\s+50\.0 %\s+2\.0\s+100$", lines[1]);
        Assert.Matches(@"^<new>\s+0\s+–", lines[2]);
        Assert.Equal(4, table.Html.Split("<tr>").Length);
        Assert.Contains("&lt;new&gt;", table.Html);
    }

    internal static TrainingHistory Run(string name, double loss) =>
        new()
        {
            Name = name,
            StepsPerEpoch = 20,
            TotalSteps = 40,
            StepLosses = [.. Enumerable.Range(0, 40).Select(i => (float)(loss / (1 + i / 20.0)))],
            Epochs = [new(1, loss, 0.5, 2.5, 0.6, 1, 100), new(2, loss / 2, 0.4, 2.25, 0.5, 1, 100)],
        };

    private static JsonNode Figure(GenericChart chart) => JsonNode.Parse(Show.Figure(chart))!;

    private static double[] Numbers(JsonNode? array) => [.. array!.AsArray().Select(n => (double)n!)];

    private static string Title(JsonNode figure) => (string)figure["layout"]!["title"]!["text"]!;

    private static void AssertComplete(JsonNode figure, string title, string x, string y)
    {
        var layout = figure["layout"]!;
        Assert.StartsWith(title, Title(figure));
        Assert.Equal(x, (string?)layout["xaxis"]!["title"]!["text"]);
        Assert.Equal(y, (string?)layout["yaxis"]!["title"]!["text"]);
        Assert.Equal((720, 420), ((int?)layout["width"], (int?)layout["height"]));
    }
}
