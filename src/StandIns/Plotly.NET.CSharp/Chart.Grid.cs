namespace Plotly.NET.CSharp;

/// <summary>Charts side by side.</summary>
public static partial class Chart
{
    /// <summary>The charts in rows and columns, row by row, each with axes of its own, or, coupled, with one x axis a
    /// column and one y axis a row.</summary>
    public static GenericChart Grid(
        IEnumerable<GenericChart> gCharts,
        int nRows,
        int nCols,
        Optional<IEnumerable<string>> SubPlotTitles = default,
        Optional<Font> SubPlotTitleFont = default,
        Optional<double> SubPlotTitleOffset = default,
        Optional<StyleParam.LinearAxisId[]> XAxes = default,
        Optional<StyleParam.LinearAxisId[]> YAxes = default,
        Optional<StyleParam.LayoutGridRowOrder> RowOrder = default,
        Optional<StyleParam.LayoutGridPattern> Pattern = default,
        Optional<double> XGap = default,
        Optional<double> YGap = default,
        Optional<Domain> Domain = default,
        Optional<StyleParam.LayoutGridXSide> XSide = default,
        Optional<StyleParam.LayoutGridYSide> YSide = default
    )
    {
        var coupled = Pattern.IsSome && Pattern.Value == StyleParam.LayoutGridPattern.Coupled;
        var upwards = RowOrder.IsSome && RowOrder.Value == StyleParam.LayoutGridRowOrder.BottomToTop;
        var cells = gCharts.Take(nRows * nCols).Select((chart, i) => InCell(chart, i, nCols, coupled));
        var grid = LayoutGrid.init(
            Rows: nRows,
            Columns: nCols,
            Pattern: Pattern.Or(StyleParam.LayoutGridPattern.Independent),
            RowOrder: RowOrder.Or(StyleParam.LayoutGridRowOrder.TopToBottom),
            XAxes: XAxes.ToOption(),
            YAxes: YAxes.ToOption(),
            XGap: XGap.ToOption(),
            YGap: YGap.ToOption(),
            Domain: Domain.ToOption(),
            XSide: XSide.ToOption(),
            YSide: YSide.ToOption()
        );
        // The gaps that plotly.js takes when it is told none.
        var xCells = new Cells(nCols, XGap.Or(coupled ? 0.1 : 0.2));
        var yCells = new Cells(nRows, YGap.Or(coupled ? 0.1 : 0.3));
        var titles = SubPlotTitles
            .Or([])
            .Take(nRows * nCols)
            .Select(
                (title, i) =>
                    new Annotation()
                        .Put("text", title)
                        .Put("showarrow", false)
                        .Put("x", xCells.Middle(i % nCols))
                        .Put("xref", "paper")
                        .Put("xanchor", StyleParam.XAnchorPosition.Center)
                        .Put("y", yCells.End(upwards ? i / nCols : nRows - 1 - (i / nCols)) + SubPlotTitleOffset.Or(0))
                        .Put("yref", "paper")
                        .Put("yanchor", StyleParam.YAnchorPosition.Bottom)
                        .Set(SubPlotTitleFont, "font")
            );
        return GenericChart.combine(cells).WithAnnotations(titles).WithLayoutGrid(grid);
    }

    /// <summary>The charts one above the other.</summary>
    public static GenericChart SingleStack(
        IEnumerable<GenericChart> gCharts,
        Optional<IEnumerable<string>> SubPlotTitles = default,
        Optional<Font> SubPlotTitleFont = default,
        Optional<double> SubPlotTitleOffset = default,
        Optional<StyleParam.LayoutGridPattern> Pattern = default,
        Optional<double> XGap = default,
        Optional<double> YGap = default
    )
    {
        GenericChart[] charts = [.. gCharts];
        return Grid(
            charts,
            charts.Length,
            1,
            SubPlotTitles: SubPlotTitles,
            SubPlotTitleFont: SubPlotTitleFont,
            SubPlotTitleOffset: SubPlotTitleOffset,
            Pattern: Pattern,
            XGap: XGap,
            YGap: YGap
        );
    }

    private static GenericChart InCell(GenericChart chart, int index, int columns, bool coupled)
    {
        var (row, column) = (index / columns, index % columns);
        var kind = GenericChart.getTraceID(chart);
        if (kind == TraceID.Multi)
        {
            throw new ArgumentException(
                $"Grid: the chart in row {row + 1}, column {column + 1} mixes kinds of subplots; give it one kind only."
            );
        }

        var place = Domain.init(Row: row, Column: column);
        if (kind == TraceID.Domain)
        {
            return chart.MapTraces(trace => trace.Copy().Put("domain", place));
        }

        if (kind == TraceID.Cartesian3D)
        {
            var scene = StyleParam.SubPlotId.NewScene(index + 1);
            return chart
                .MapTraces(trace => trace.Copy().Put("scene", scene))
                .MapLayout(layout => layout.Rename("scene", $"{scene}", old => old.Put("domain", place)));
        }

        var x = (coupled ? column : index) + 1;
        var y = (coupled ? row : index) + 1;
        return chart
            .WithAxisAnchor(X: x, Y: y)
            .MapLayout(layout =>
                layout
                    .Rename("xaxis", $"{StyleParam.SubPlotId.NewXAxis(x)}", axis => axis)
                    .Rename("yaxis", $"{StyleParam.SubPlotId.NewYAxis(y)}", axis => axis)
            );
    }

    /// <summary>The layout with its object of one name under another, so that the cells' layouts do not collide.</summary>
    private static Layout Rename(
        this Layout layout,
        string name,
        string newName,
        Func<DynamicObj.DynamicObj, DynamicObj.DynamicObj> change
    )
    {
        var renamed = layout.Copy();
        var value = renamed.Get<DynamicObj.DynamicObj>(name)?.Copy() ?? new DynamicObj.DynamicObj();
        renamed.Properties.Remove(name);
        return renamed.Put(newName, change(value));
    }

    /// <summary>Where the cells of one direction lie, in fractions of the whole; the gap is a fraction of a cell's step.</summary>
    private readonly record struct Cells(int Count, double Gap)
    {
        private double Step => 1 / (Count - Gap);

        public double End(int index) => (index + 1 - Gap) * Step;

        public double Middle(int index) => (index + (1 - Gap) / 2) * Step;
    }
}
