using Microsoft.FSharp.Core;
using ResNetTutorial.Insight;
using GenericChart = Plotly.NET.GenericChart;

namespace ResNetTutorial.Charts;

/// <summary>What lesions do to trained networks (arXiv 1605.06431, figures 3 and 5).</summary>
public static class LesionChart
{
    private const string Error = "error (%)";

    /// <summary>Draws the error without each unit, beside the error of the intact network.</summary>
    /// <param name="lesions">One measurement a network.</param>
    /// <param name="title">What the chart shows.</param>
    /// <param name="chance">The error of guessing, from 0 to 1; null: not drawn.</param>
    public static GenericChart EachUnit(
        IEnumerable<Lesion> lesions,
        string title = "One unit deleted",
        double? chance = 0.9
    )
    {
        Lesion[] all = [.. lesions];
        var lines = all.SelectMany(
                (lesion, i) =>
                {
                    var (colour, units) = (Style.Colour(i), lesion.Units.Select(u => (double)u.Unit).ToArray());
                    return new[]
                    {
                        Style.Line(
                            units,
                            lesion.Units.Select(u => 100 * u.Without.Error),
                            lesion.Name,
                            colour,
                            lesion.Name,
                            markers: true
                        ),
                        Style.Line(
                            [units[0], units[^1]],
                            [100 * lesion.Intact.Error, 100 * lesion.Intact.Error],
                            $"{lesion.Name}, intact",
                            colour,
                            lesion.Name,
                            dashed: true,
                            legend: false,
                            width: 1.4
                        ),
                    };
                }
            )
            .ToList();
        var (first, last) = (all.Min(l => l.Units[0].Unit), all.Max(l => l.Units[^1].Unit));
        if (chance is { } guess)
            lines.Add(Guessing(first, last, guess));
        return Style
            .Together(lines)
            .Styled(title, "deleted unit, from the input", Error, note: "dashed: intact", rangeY: (0, 102));
    }

    /// <summary>Draws the error by the number of deleted units; the bars span the random choices of the units.</summary>
    /// <param name="series">One <see cref="Lesion.Several"/> a network.</param>
    /// <param name="title">What the chart shows.</param>
    /// <param name="chance">The error of guessing, from 0 to 1; null: not drawn.</param>
    public static GenericChart Several(
        IEnumerable<LesionSeries> series,
        string title = "Several units deleted",
        double? chance = 0.9
    ) => Draw(series, title, "deleted units", chance, point => point.Count);

    /// <summary>Draws the error by how much of the order of the units is left; the bars span the random swaps.</summary>
    /// <param name="series">One <see cref="Lesion.Reorder"/> a network.</param>
    /// <param name="title">What the chart shows.</param>
    /// <param name="chance">The error of guessing, from 0 to 1; null: not drawn.</param>
    public static GenericChart Reordered(
        IEnumerable<LesionSeries> series,
        string title = "Units in another order",
        double? chance = 0.9
    ) => Draw(series, title, "order left (Kendall's τ; 1: as trained)", chance, point => point.KendallTau);

    private static GenericChart Draw(
        IEnumerable<LesionSeries> series,
        string title,
        string x,
        double? chance,
        Func<LesionPoint, double> at
    )
    {
        LesionSeries[] all = [.. series];
        var charts = all.Select((one, i) => Spread(one, i, at)).ToList();
        if (chance is { } guess)
            charts.Add(Guessing(all.Min(s => s.Points.Min(at)), all.Max(s => s.Points.Max(at)), guess));
        return Style
            .Together(charts)
            .Styled(title, x, Error, note: "line: mean over random choices, bars: lowest to highest", rangeY: (0, 102));
    }

    private static GenericChart Spread(LesionSeries series, int index, Func<LesionPoint, double> at)
    {
        var points = series.Points.OrderBy(at).ToArray();
        var colour = Style.Colour(index);
        var line = Style.Line(
            points.Select(at),
            points.Select(p => 100 * p.Error),
            series.Name,
            colour,
            series.Name,
            markers: true
        );
        // Upwards to the highest and downwards to the lowest of the choices.
        return Plotly.NET.GenericChartExtensions.WithYErrorStyle<double, double>(
            line,
            Array: FSharpOption<IEnumerable<double>>.Some([.. points.Select(p => 100 * (p.Highest - p.Error))]),
            Arrayminus: FSharpOption<IEnumerable<double>>.Some([.. points.Select(p => 100 * (p.Error - p.Lowest))]),
            Symmetric: false,
            Color: colour,
            Thickness: 1.2,
            Width: 4.0
        );
    }

    private static GenericChart Guessing(double low, double high, double error) =>
        Style.Line(
            [low, high],
            [100 * error, 100 * error],
            "guessing",
            Style.Colour(7),
            "guessing",
            dashed: true,
            width: 1.4
        );
}
