using ResNetTutorial.Insight;
using GenericChart = Plotly.NET.GenericChart;

namespace ResNetTutorial.Charts;

/// <summary>The signal and the gradient of a residual network, taken apart unit by unit.</summary>
public static class DecompositionChart
{
    /// <summary>
    /// Draws the size of the signal, of what each unit adds to it, and of what is left of the signal that is followed.
    /// </summary>
    /// <param name="decomposition">The measurement.</param>
    /// <param name="title">What the chart shows; null: the network's name.</param>
    public static GenericChart Of(ForwardDecomposition decomposition, string? title = null)
    {
        var units = decomposition.Units.Select(u => (double)u.Unit).ToArray();
        return Style
            .Together([
                Line("the unit's output, ‖x<sub>L</sub>‖", 0, units, decomposition.Units.Select(u => u.Output)),
                Line("what the unit adds, ‖F(x)‖", 1, units, decomposition.Units.Select(u => u.Residual)),
                Line("all added since the start, ‖ΣF‖", 4, units, decomposition.Units.Select(u => u.Added)),
                Line("left of the start, ‖x<sub>l</sub>‖", 2, units, decomposition.Units.Select(u => u.Carried)),
            ])
            .Styled(
                title ?? $"The signal of {decomposition.Name}",
                "residual unit, from the input",
                "norm of one image's signal",
                note: $"x<sub>L</sub> and x<sub>l</sub> + ΣF differ by at most {Html.Number(decomposition.Error)} of ‖x<sub>L</sub>‖",
                rangeY: (
                    0,
                    1.05 * decomposition.Units.Max(u => new[] { u.Output, u.Residual, u.Added, u.Carried }.Max())
                )
            );
    }

    /// <summary>Draws the sizes of the two terms of the gradient and of their sum.</summary>
    /// <param name="decomposition">The measurement.</param>
    /// <param name="title">What the chart shows; null: the network's name.</param>
    public static GenericChart Of(BackwardDecomposition decomposition, string? title = null)
    {
        var units = decomposition.Units.Select(u => (double)u.Unit).ToArray();
        return Style
            .Together([
                Line("gradient, ‖∂L/∂x<sub>l</sub>‖", 0, units, decomposition.Units.Select(u => u.Gradient), log: true),
                Line(
                    "through residuals",
                    1,
                    units,
                    decomposition.Units.Select(u => u.Residual),
                    log: true,
                    dashed: true
                ),
                Line("down the shortcuts alone", 2, units, decomposition.Units.Select(u => u.Identity), log: true),
            ])
            .Styled(
                title ?? $"The gradient of {decomposition.Name}",
                "residual unit, from the input",
                "norm of the gradient at the unit's input",
                logY: true,
                note: $"the two terms add up to autograd's gradient, up to {Html.Number(decomposition.Error)} relative"
            );
    }

    /// <summary>Draws the identity term of several networks, or of one with its shortcuts scaled. Where it is 0, there is no line.</summary>
    /// <param name="decompositions">One measurement a line.</param>
    /// <param name="title">What the chart shows.</param>
    public static GenericChart Identity(
        IEnumerable<BackwardDecomposition> decompositions,
        string title = "What comes down the shortcuts alone"
    )
    {
        var lines = decompositions.Select(
            (d, i) => Line(d.Name, i, d.Units.Select(u => (double)u.Unit), d.Units.Select(u => u.Identity), log: true)
        );
        return Style
            .Together(lines)
            .Styled(title, "residual unit, from the input", "norm of the identity term", logY: true);
    }

    private static GenericChart Line(
        string name,
        int colour,
        IEnumerable<double> x,
        IEnumerable<double> y,
        bool log = false,
        bool dashed = false
    ) => Style.Line(x, y, name, Style.Colour(colour), name, markers: true, dashed: dashed, log: log);
}
