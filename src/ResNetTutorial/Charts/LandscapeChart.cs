using Plotly.NET.CSharp;
using ResNetTutorial.Insight;
using ColorBar = Plotly.NET.ColorBar;
using GenericChart = Plotly.NET.GenericChart;
using StyleParam = Plotly.NET.StyleParam;
using Title = Plotly.NET.Title;

namespace ResNetTutorial.Charts;

/// <summary>The loss around trained networks (arXiv 1712.09913): lines, contours and surfaces.</summary>
public static class LandscapeChart
{
    private const string Loss = "cross entropy (nats)";
    private const string Note = "steps in units of the weights' own size, filter by filter; trained weights at 0";

    /// <summary>Draws the loss along one direction.</summary>
    /// <param name="landscapes">One <see cref="LossLandscape.Line"/> a network, or the middle row of a surface.</param>
    /// <param name="title">What the chart shows.</param>
    /// <param name="ceiling">Losses above this leave the chart at the top.</param>
    public static GenericChart Line(
        IEnumerable<LossLandscape> landscapes,
        string title = "Loss along a random direction",
        double ceiling = 10
    )
    {
        LossLandscape[] all = [.. landscapes];
        var lines = all.Select(
            (landscape, i) =>
                Style.Line(
                    landscape.Alphas,
                    landscape.Losses[landscape.Losses.Length / 2],
                    landscape.Name,
                    Style.Colour(i),
                    landscape.Name
                )
        );
        var highest = all.SelectMany(l => l.Losses[l.Losses.Length / 2]).Where(double.IsFinite).Max();
        return Style
            .Together(lines)
            .Styled(title, "step α", Loss, note: Note, rangeY: (0, 1.05 * Math.Min(highest, ceiling)));
    }

    /// <summary>Draws lines of equal loss over the plane of two directions.</summary>
    /// <param name="landscape">A <see cref="LossLandscape.Surface"/>.</param>
    /// <param name="title">What the chart shows; null: the network's name.</param>
    /// <param name="ceiling">Losses above this are drawn as this.</param>
    public static GenericChart Contour(LossLandscape landscape, string? title = null, double ceiling = 10)
    {
        var chart = Chart.Contour<double, double, double, string>(
            Cut(landscape, ceiling),
            X: landscape.Alphas,
            Y: landscape.Betas,
            ColorScale: StyleParam.Colorscale.Cividis,
            ColorBar: ColorBar.init<string, string>(Title: Title.init(Text: "loss (nats)")),
            ContoursColoring: StyleParam.ContourColoring.Heatmap,
            ContourLine: Plotly.NET.Line.init(Color: Style.Colour(7), Width: 0.8),
            NContours: 14
        );
        return chart.Styled(title ?? $"Loss around {landscape.Name}", "step α", "step β", note: Note);
    }

    /// <summary>Draws the loss as a surface in space, to be turned with the mouse.</summary>
    /// <param name="landscape">A <see cref="LossLandscape.Surface"/>.</param>
    /// <param name="title">What the chart shows; null: the network's name.</param>
    /// <param name="ceiling">Losses above this are drawn as this; the same for two networks makes their surfaces comparable.</param>
    public static GenericChart Surface(LossLandscape landscape, string? title = null, double ceiling = 10)
    {
        var chart = Chart.Surface<double, double, double, string>(
            Cut(landscape, ceiling),
            X: landscape.Alphas,
            Y: landscape.Betas,
            ColorScale: StyleParam.Colorscale.Cividis,
            ShowScale: false
        );
        return chart.StyledInSpace(title ?? $"Loss around {landscape.Name}", "step α", "step β", Loss, Note);
    }

    private static IEnumerable<IEnumerable<double>> Cut(LossLandscape landscape, double ceiling) =>
        [.. landscape.Losses.Select(row => row.Select(loss => loss < ceiling ? loss : ceiling).ToArray())];
}
