using Plotly.NET.CSharp;
using ResNetTutorial.Insight;
using Color = Plotly.NET.Color;
using GenericChart = Plotly.NET.GenericChart;
using StyleParam = Plotly.NET.StyleParam;

namespace ResNetTutorial.Charts;

/// <summary>Which classes a network confuses.</summary>
public static class ConfusionChart
{
    /// <summary>
    /// Draws the number of images by their class, from top to bottom, and by the class that they were taken for, from left to right. The
    /// colour is the share of the row, so that classes with few images count as much.
    /// </summary>
    /// <param name="confusion">The measurement.</param>
    /// <param name="title">What the chart shows.</param>
    public static GenericChart Of(Confusion confusion, string title = "Who is taken for whom")
    {
        // The first row of a heatmap is its lowest.
        int[] rows = [.. Enumerable.Range(0, confusion.Classes.Count).Reverse()];
        int[][] counts =
        [
            .. rows.Select(row => confusion.Classes.Select((_, column) => confusion.Count(row, column)).ToArray()),
        ];
        var map = Chart.AnnotatedHeatmap<double, string, string, string>(
            counts.Select(row => row.Select(count => count / Math.Max(1.0, row.Sum()))),
            counts.Select(row => row.Select(count => $"{count}")),
            X: confusion.Classes.ToArray(),
            Y: rows.Select(row => confusion.Classes[row]).ToArray(),
            ColorScale: StyleParam.Colorscale.NewCustom([
                Tuple.Create(0.0, Color.fromHex("#e8e8e8")),
                Tuple.Create(0.3, Style.Colour(1)),
                Tuple.Create(1.0, Style.Colour(0)),
            ]),
            ShowScale: false
        );
        return Plotly.NET.GenericChartExtensions.WithMarginSize<int, int, int, int, int, bool>(
            map.Styled(title, "taken for", "is", note: "images; rows are what they are"),
            Left: 160,
            Bottom: 130
        );
    }
}
