using GenericChart = Plotly.NET.GenericChart;

namespace ResNetTutorial.Charts;

/// <summary>A result against depth: one line a family of networks, one point a network.</summary>
public static class DepthChart
{
    /// <summary>Draws a result against depth.</summary>
    /// <param name="families">Each family's name and its networks, as depth in layers and result.</param>
    /// <param name="y">What the result is, with its unit.</param>
    /// <param name="title">What the chart shows.</param>
    /// <param name="logX">Whether depth has a logarithmic axis.</param>
    /// <param name="logY">Whether the result has a logarithmic axis.</param>
    /// <example>
    /// <code>
    /// DepthChart.Of([("plain", [(8, 1.46), (32, 2.29)]), ("residual", [(8, 1.34), (32, 1.28)])], "training loss (nats)")
    /// </code>
    /// </example>
    public static GenericChart Of(
        IEnumerable<(string Name, IEnumerable<(int Depth, double Result)> Networks)> families,
        string y,
        string title = "Depth",
        bool logX = false,
        bool logY = false
    )
    {
        var lines = families.Select(
            (family, i) =>
            {
                var networks = family.Networks.OrderBy(n => n.Depth).ToArray();
                return Style.Line(
                    networks.Select(n => (double)n.Depth),
                    networks.Select(n => n.Result),
                    family.Name,
                    Style.Colour(i),
                    family.Name,
                    markers: true,
                    log: logY
                );
            }
        );
        return Style.Together(lines).Styled(title, "layers", y, logX, logY);
    }
}
