using Plotly.NET.CSharp;
using ResNetTutorial.Insight;
using Color = Plotly.NET.Color;
using ColorBar = Plotly.NET.ColorBar;
using GenericChart = Plotly.NET.GenericChart;
using GenericChartExtensions = Plotly.NET.CSharp.GenericChartExtensions;
using StyleParam = Plotly.NET.StyleParam;
using Title = Plotly.NET.Title;

namespace ResNetTutorial.Charts;

/// <summary>The gates of highway networks: unit by unit, and layer by layer.</summary>
public static class GateChart
{
    /// <summary>
    /// Draws the mean of T of every unit in every layer: blue carries, orange transforms. Layers with fewer units than the
    /// widest end early.
    /// </summary>
    /// <param name="statistics">The measurement.</param>
    /// <param name="title">What the chart shows; null: the network's name.</param>
    public static GenericChart Of(GateStatistics statistics, string? title = null)
    {
        var units = statistics.Layers.Max(l => l.Units.Length);
        var bar = ColorBar.init<string, double>(
            Title: Title.init(Text: "mean T"),
            TickVals: new[] { 0, 0.5, 1 },
            TickText: new[] { "0 carries", "0.5", "1 transforms" }
        );
        var map = Chart.Heatmap<double, int, int, string>(
            statistics.Layers.Select(l => l.Units.AsEnumerable()),
            X: Enumerable.Range(1, units).ToArray(),
            Y: statistics.Layers.Select(l => l.Depth).ToArray(),
            ColorScale: StyleParam.Colorscale.NewCustom([
                Tuple.Create(0.0, Style.Colour(0)),
                Tuple.Create(0.5, Color.fromHex("#d9d9d9")),
                Tuple.Create(1.0, Style.Colour(1)),
            ]),
            ColorBar: bar
        );
        // The same colours for the same T in every chart; no argument covers the range.
        dynamic trace = GenericChartExtensions.GetTraces(map)[0];
        trace.zmin = 0.0;
        trace.zmax = 1.0;
        return map.Styled(title ?? $"Gates of {statistics.Name}", "unit", "highway layer, from the input");
    }

    /// <summary>Draws the mean of T by layer for one or several networks, or for one before and after training.</summary>
    /// <param name="statistics">One measurement a line.</param>
    /// <param name="title">What the chart shows.</param>
    public static GenericChart ByLayer(IEnumerable<GateStatistics> statistics, string title = "Gates by layer")
    {
        var lines = statistics.Select(
            (network, i) =>
                Style.Line(
                    network.Layers.Select(l => (double)l.Depth),
                    network.Layers.Select(l => l.Mean),
                    network.Name,
                    Style.Colour(i),
                    network.Name,
                    markers: true
                )
        );
        return Style
            .Together(lines)
            .Styled(title, "highway layer, from the input", "mean T", note: "0 carries, 1 transforms", rangeY: (0, 1));
    }
}
