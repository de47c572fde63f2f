using System.Globalization;
using System.Text;

namespace ResNetTutorial.Bench.Scaling;

/// <summary>
/// Time and memory of each series, on logarithmic axes, against the straight line through the largest point: a small SVG that a README shows
/// as it is.
/// </summary>
internal static class ScalingChart
{
    private const double PanelWidth = 340;
    private const double PanelHeight = 230;
    private const double Left = 62;
    private const double Top = 34;
    private const double Right = 14;
    private const double Bottom = 44;

    public static string Draw(IReadOnlyList<(string Name, List<Point> Points)> series)
    {
        var svg = new StringBuilder();
        svg.Append(
            CultureInfo.InvariantCulture,
            $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {PanelWidth * 2} {PanelHeight
                * series.Count}" font-family="sans-serif" font-size="11" fill="#333">
            <rect width="100%" height="100%" fill="#fff"/>
            """
        );
        for (var k = 0; k < series.Count; k++)
        {
            var (name, points) = series[k];
            Panel(svg, 0, k, name, "ms a step", [.. points.Select(p => ((double)p.Size, 1e3 * p.SecondsPerStep))]);
            Panel(svg, 1, k, name, "MB held by a step", [.. points.Select(p => ((double)p.Size, p.StepBytes / 1e6))]);
        }
        return svg.Append("\n</svg>").ToString();
    }

    private static void Panel(
        StringBuilder svg,
        int column,
        int row,
        string name,
        string what,
        (double X, double Y)[] points
    )
    {
        var last = points[^1];
        var line = points.Select(p => (p.X, Y: last.Y * p.X / last.X)).ToArray();
        var x = new Axis(points.Select(p => p.X), Left, PanelWidth - Right);
        var y = new Axis(points.Concat(line).Select(p => p.Y), PanelHeight - Bottom, Top);
        svg.Append(
            CultureInfo.InvariantCulture,
            $"\n<g transform=\"translate({column * PanelWidth} {row * PanelHeight})\">\n<text x=\"{Left}\" y=\"18\" font-size=\"13\">{what}, by {name}</text>"
        );
        foreach (var at in points.Select(p => p.X))
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<text x=\"{x.At(at):F1}\" y=\"{PanelHeight - Bottom + 16}\" text-anchor=\"middle\">{at}</text>"
            );
        foreach (var at in y.Ticks())
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<path d=\"M{Left} {y.At(at):F1}H{PanelWidth - Right}\" stroke=\"#ddd\"/><text x=\"{Left - 6}\" y=\"{y.At(at) + 4:F1}\" text-anchor=\"end\">{at:G4}</text>"
            );
        svg.Append($"\n<path d=\"{Path(line, x, y)}\" fill=\"none\" stroke=\"#999\" stroke-dasharray=\"5 4\"/>");
        svg.Append($"\n<path d=\"{Path(points, x, y)}\" fill=\"none\" stroke=\"#0072b2\" stroke-width=\"2\"/>");
        foreach (var point in points)
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<circle cx=\"{x.At(point.X):F1}\" cy=\"{y.At(point.Y):F1}\" r=\"3\" fill=\"#0072b2\"/>"
            );
        svg.Append(
            CultureInfo.InvariantCulture,
            $"\n<text x=\"{(Left + PanelWidth - Right) / 2}\" y=\"{PanelHeight - 8}\" text-anchor=\"middle\">{name}; dashed: in proportion</text>\n</g>"
        );
    }

    private static string Path((double X, double Y)[] points, Axis x, Axis y) =>
        "M" + string.Join("L", points.Select(p => FormattableString.Invariant($"{x.At(p.X):F1} {y.At(p.Y):F1}")));

    /// <summary>A logarithmic axis between two pixels.</summary>
    private sealed class Axis
    {
        private readonly double _low;
        private readonly double _high;
        private readonly double _from;
        private readonly double _to;

        public Axis(IEnumerable<double> values, double from, double to)
        {
            double[] all = [.. values];
            (_low, _high, _from, _to) = (all.Min() / 1.15, all.Max() * 1.15, from, to);
        }

        public double At(double value) => _from + ((_to - _from) * Math.Log(value / _low) / Math.Log(_high / _low));

        /// <summary>1, 2 and 5 of each power of ten; of a long axis the powers alone.</summary>
        public IEnumerable<double> Ticks()
        {
            double[] parts = _high / _low > 100 ? [1] : [1, 2, 5];
            for (var power = Math.Floor(Math.Log10(_low)); power <= Math.Log10(_high); power++)
            {
                foreach (
                    var tick in parts.Select(part => part * Math.Pow(10, power)).Where(t => t >= _low && t <= _high)
                )
                    yield return tick;
            }
        }
    }
}
