namespace Plotly.NET.CSharp;

/// <summary>What some charts add to their layout.</summary>
public static partial class Chart
{
    private static GenericChart Stacked(this GenericChart chart) =>
        chart.MapLayout(layout => layout.Copy().Put("barmode", StyleParam.BarMode.Stack));

    private static GenericChart ReverseY(this GenericChart chart, Optional<bool> reverse) =>
        reverse.Or(false) ? chart.WithYAxis(new LinearAxis().Put("autorange", StyleParam.AutoRange.Reversed)) : chart;

    private static GenericChart WithCellText<ZType, XType, YType>(
        this GenericChart chart,
        IEnumerable<IEnumerable<ZType>> zData,
        IEnumerable<IEnumerable<string>> annotationText,
        Optional<IEnumerable<XType>> X,
        Optional<IEnumerable<YType>> Y
    )
    {
        string[][] rows = [.. annotationText.Select(row => row.ToArray())];
        if (rows.Length != zData.Count())
        {
            throw new ArgumentException(
                $"AnnotatedHeatmap: {zData.Count()} rows of values but {rows.Length} rows of text; give one text a value."
            );
        }

        object[] columnNames = [.. X.Or([]).Cast<object>()];
        object[] rowNames = [.. Y.Or([]).Cast<object>()];
        return chart.WithAnnotations(
            rows.SelectMany(
                (row, y) =>
                    row.Select(
                        (text, x) =>
                            new Annotation()
                                .Put("x", x < columnNames.Length ? columnNames[x] : x)
                                .Put("y", y < rowNames.Length ? rowNames[y] : y)
                                .Put("text", text)
                                // A pale pad, so that the text reads on any colour of cell.
                                .Put("bgcolor", "rgba(255, 255, 255, 0.8)")
                                .Put("showarrow", false)
                    )
            )
        );
    }

    // Filled contours need no line between them, unless one is asked for by its width.
    private static Line HideBetween(this Line line, Optional<StyleParam.ContourColoring> coloring) =>
        line.Properties.ContainsKey("width")
        || coloring.Or(StyleParam.ContourColoring.Fill) == StyleParam.ContourColoring.Lines
        || coloring.Or(StyleParam.ContourColoring.Fill) == StyleParam.ContourColoring.NoColoring
            ? line
            : line.Put("width", 0);
}
