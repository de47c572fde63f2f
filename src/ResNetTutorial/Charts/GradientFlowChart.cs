using ResNetTutorial.Insight;
using GenericChart = Plotly.NET.GenericChart;

namespace ResNetTutorial.Charts;

/// <summary>The size of the gradient at each layer of one or several networks, on a logarithmic axis.</summary>
public static class GradientFlowChart
{
    /// <summary>Draws the gradient by layer.</summary>
    /// <param name="flows">One measurement a network.</param>
    /// <param name="title">What the chart shows.</param>
    /// <param name="kind">Which gradient.</param>
    /// <param name="bound">A bound to draw beside them, as a function of the layer counted from 1.</param>
    /// <param name="boundName">What the legend calls it.</param>
    public static GenericChart Of(
        IEnumerable<GradientFlow> flows,
        string title = "Gradient by layer",
        GradientKind kind = GradientKind.Weights,
        Func<int, double>? bound = null,
        string boundName = "bound"
    )
    {
        GradientFlow[] all = [.. flows];
        var lines = all.Select(
                (flow, i) =>
                    Style.Line(
                        flow.Layers.Select(l => (double)l.Depth),
                        flow.Layers.Select(l => Value(l, kind)),
                        flow.Name,
                        Style.Colour(i),
                        flow.Name,
                        markers: true,
                        log: true
                    )
            )
            .ToList();
        if (bound is not null)
        {
            var layers = Enumerable.Range(1, all.Max(f => f.Layers.Length)).ToArray();
            lines.Add(
                Style.Line(
                    layers.Select(l => (double)l),
                    layers.Select(bound),
                    boundName,
                    Style.Colour(7),
                    boundName,
                    dashed: true,
                    log: true
                )
            );
        }
        var y = kind switch
        {
            GradientKind.Weights => "‖∂L/∂W‖",
            GradientKind.WeightsRms => "‖∂L/∂W‖ / √(weights)",
            _ => "‖∂L/∂z‖",
        };
        return Style.Together(lines).Styled(title, "layer, from the input", y, logY: true);
    }

    private static double Value(LayerGradient layer, GradientKind kind) =>
        kind switch
        {
            GradientKind.Weights => layer.Weights,
            GradientKind.WeightsRms => layer.WeightsRms,
            _ => layer.Signal,
        };
}
