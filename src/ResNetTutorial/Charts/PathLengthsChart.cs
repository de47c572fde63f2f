using ResNetTutorial.Insight;
using GenericChart = Plotly.NET.GenericChart;

namespace ResNetTutorial.Charts;

/// <summary>Which paths through a residual network the gradient takes (arXiv 1605.06431, figure 6).</summary>
public static class PathLengthsChart
{
    /// <summary>Draws how many paths there are of each length, and how much of the gradient comes through them.</summary>
    /// <param name="lengths">The measurement.</param>
    /// <param name="title">What the chart shows; null: the network's name.</param>
    public static GenericChart Of(PathLengths lengths, string? title = null)
    {
        var (shortest, longest) = lengths.Effective();
        double[] x = [.. lengths.Lengths.Select(l => (double)l.Length)];
        return Style
            .Together([
                Line("of the paths", 7, x, lengths.Lengths.Select(l => 100 * l.Share), dashed: true),
                Line("of the gradient", 1, x, lengths.Lengths.Select(l => 100 * l.Contribution)),
            ])
            .Styled(
                title ?? $"Paths of {lengths.Name}",
                "length of the path (residual units passed through)",
                "share (%)",
                note: $"95 % of the gradient comes through paths of {shortest} to {longest} of {x.Length - 1} units"
            );
    }

    /// <summary>Draws the size of the gradient through one path, by its length.</summary>
    /// <param name="lengths">One measurement a network.</param>
    /// <param name="title">What the chart shows.</param>
    public static GenericChart PerPath(IEnumerable<PathLengths> lengths, string title = "Gradient through one path")
    {
        var lines = lengths.Select(
            (network, i) =>
                Line(
                    network.Name,
                    i,
                    network.Lengths.Select(l => (double)l.Length),
                    network.Lengths.Select(l => l.PathGradient),
                    log: true
                )
        );
        return Style
            .Together(lines)
            .Styled(
                title,
                "length of the path (residual units passed through)",
                "‖∂L/∂x<sub>0</sub>‖, mean",
                logY: true
            );
    }

    private static GenericChart Line(
        string name,
        int colour,
        IEnumerable<double> x,
        IEnumerable<double> y,
        bool dashed = false,
        bool log = false
    ) => Style.Line(x, y, name, Style.Colour(colour), name, markers: true, dashed: dashed, log: log);
}
