using ResNetTutorial.Insight;
using GenericChart = Plotly.NET.GenericChart;

namespace ResNetTutorial.Charts;

/// <summary>What each layer of one or several networks puts out.</summary>
public static class ActivationChart
{
    /// <summary>Draws one number of the activations by layer.</summary>
    /// <param name="statistics">One measurement a network.</param>
    /// <param name="title">What the chart shows.</param>
    /// <param name="kind">Which number.</param>
    /// <param name="log">Whether it has a logarithmic axis.</param>
    public static GenericChart Of(
        IEnumerable<ActivationStatistics> statistics,
        string title = "Activations by layer",
        ActivationKind kind = ActivationKind.Std,
        bool log = false
    )
    {
        var lines = statistics.Select(
            (network, i) =>
                Style.Line(
                    network.Layers.Select(l => (double)l.Depth),
                    network.Layers.Select(l => Value(l, kind)),
                    network.Name,
                    Style.Colour(i),
                    network.Name,
                    markers: true,
                    log: log
                )
        );
        var y = kind switch
        {
            ActivationKind.Std => "standard deviation",
            ActivationKind.Mean => "mean",
            ActivationKind.Dead => "dead units (%)",
            _ => "saturated outputs (%)",
        };
        return Style.Together(lines).Styled(title, "layer, from the input", y, logY: log);
    }

    private static double Value(LayerActivation layer, ActivationKind kind) =>
        kind switch
        {
            ActivationKind.Std => layer.Std,
            ActivationKind.Mean => layer.Mean,
            ActivationKind.Dead => 100 * layer.Dead,
            _ => 100 * layer.Saturated,
        };
}
