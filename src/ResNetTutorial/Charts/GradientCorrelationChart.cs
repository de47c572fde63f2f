using Plotly.NET.CSharp;
using ResNetTutorial.Insight;
using Color = Plotly.NET.Color;
using ColorBar = Plotly.NET.ColorBar;
using GenericChart = Plotly.NET.GenericChart;
using GenericChartExtensions = Plotly.NET.CSharp.GenericChartExtensions;
using StyleParam = Plotly.NET.StyleParam;
using Title = Plotly.NET.Title;

namespace ResNetTutorial.Charts;

/// <summary>Gradients against inputs, and how they are related (arXiv 1702.08591, figures 1 to 3).</summary>
public static class GradientCorrelationChart
{
    /// <summary>
    /// Draws the slope ∂y/∂x along the line of inputs, one track a network, with white and brown noise below to compare.
    /// </summary>
    /// <param name="correlations">One measurement a network.</param>
    /// <param name="title">What the chart shows.</param>
    /// <param name="noise">Whether to draw the noise.</param>
    public static GenericChart Gradients(
        IEnumerable<GradientCorrelation> correlations,
        string title = "The slope of untrained networks",
        bool noise = true
    )
    {
        GradientCorrelation[] all = [.. correlations];
        var inputs = all[0].Inputs;
        List<(string Name, IReadOnlyList<double> X, IReadOnlyList<double> Y)> tracks =
        [
            .. all.Select(c => (c.Name, (IReadOnlyList<double>)c.Inputs, (IReadOnlyList<double>)c.Gradients)),
        ];
        if (noise)
        {
            tracks.Add(("brown noise", inputs, GradientCorrelation.BrownNoise(inputs.Length)));
            tracks.Add(("white noise", inputs, GradientCorrelation.WhiteNoise(inputs.Length)));
        }
        // Each track has room for six times its root mean square, from the top down.
        const double room = 6;
        var lines = tracks.Select(
            (track, i) =>
                Style.Line(
                    track.X,
                    track.Y.Select(g => g - (room * i)),
                    track.Name,
                    i < all.Length ? Style.Colour(i) : Style.Colour(7),
                    track.Name,
                    width: 1.3
                )
        );
        return Style
            .Together(lines)
            .Styled(
                title,
                "input x",
                "∂y/∂x, each divided by its size",
                rangeY: (-room * (tracks.Count - 0.5), room / 2),
                ticksY: [.. tracks.Select((_, i) => (-room * i, "0"))]
            );
    }

    /// <summary>Draws the correlation of every two inputs: orange together, blue against each other.</summary>
    /// <param name="correlation">The measurement.</param>
    /// <param name="title">What the chart shows; null: the networks' name.</param>
    public static GenericChart Matrix(GradientCorrelation correlation, string? title = null)
    {
        var map = Chart.Heatmap<double, double, double, string>(
            correlation.Correlation.Select(row => row.AsEnumerable()),
            X: correlation.Inputs,
            Y: correlation.Inputs,
            ColorScale: StyleParam.Colorscale.NewCustom([
                Tuple.Create(0.0, Style.Colour(0)),
                Tuple.Create(0.5, Color.fromHex("#d9d9d9")),
                Tuple.Create(1.0, Style.Colour(1)),
            ]),
            ColorBar: ColorBar.init<string, string>(Title: Title.init(Text: "correlation"))
        );
        // The same colours for the same correlation in every chart; no argument covers the range.
        dynamic trace = GenericChartExtensions.GetTraces(map)[0];
        trace.zmin = -1.0;
        trace.zmax = 1.0;
        return map.Styled(title ?? $"Slopes of {correlation.Name}", "input x", "input x′");
    }

    /// <summary>Draws the correlation by the distance of the inputs.</summary>
    /// <param name="correlations">One measurement a network.</param>
    /// <param name="title">What the chart shows.</param>
    /// <param name="farthest">The largest distance to draw.</param>
    public static GenericChart ByDistance(
        IEnumerable<GradientCorrelation> correlations,
        string title = "How far gradients agree",
        double farthest = 1
    )
    {
        var lines = correlations.Select(
            (c, i) =>
            {
                var step = c.Inputs[1] - c.Inputs[0];
                var lags = Enumerable.Range(0, c.ByLag.Length).Where(k => k * step <= farthest).ToArray();
                return Style.Line(
                    lags.Select(k => k * step),
                    lags.Select(k => c.ByLag[k]),
                    c.Name,
                    Style.Colour(i),
                    c.Name
                );
            }
        );
        return Style
            .Together(lines)
            .Styled(title, "distance of the inputs, |x - x′|", "correlation of ∂y/∂x", rangeY: (-0.35, 1.05));
    }
}
