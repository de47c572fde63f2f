namespace Plotly.NET.LayoutObjects;

public sealed class LayoutGrid : DynamicObj.DynamicObj
{
    public static LayoutGrid init(
        FSharpOption<int>? Rows = null,
        FSharpOption<int>? Columns = null,
        FSharpOption<Tuple<StyleParam.LinearAxisId, StyleParam.LinearAxisId>[][]>? SubPlots = null,
        FSharpOption<StyleParam.LinearAxisId[]>? XAxes = null,
        FSharpOption<StyleParam.LinearAxisId[]>? YAxes = null,
        FSharpOption<StyleParam.LayoutGridRowOrder>? RowOrder = null,
        FSharpOption<StyleParam.LayoutGridPattern>? Pattern = null,
        FSharpOption<double>? XGap = null,
        FSharpOption<double>? YGap = null,
        FSharpOption<Domain>? Domain = null,
        FSharpOption<StyleParam.LayoutGridXSide>? XSide = null,
        FSharpOption<StyleParam.LayoutGridYSide>? YSide = null
    ) =>
        new LayoutGrid()
            .Set(Rows)
            .Set(Columns)
            .Set(Names(SubPlots), "subplots")
            .Set(XAxes)
            .Set(YAxes)
            .Set(RowOrder)
            .Set(Pattern)
            .Set(XGap)
            .Set(YGap)
            .Set(Domain)
            .Set(XSide)
            .Set(YSide);

    // plotly.js names a cell by its two axes: "xy", "x2y2".
    private static FSharpOption<string[][]>? Names(
        FSharpOption<Tuple<StyleParam.LinearAxisId, StyleParam.LinearAxisId>[][]>? cells
    ) =>
        cells is null
            ? null
            : FSharpOption<string[][]>.Some([
                .. cells.Value.Select(row => row.Select(cell => $"{cell.Item1}{cell.Item2}").ToArray()),
            ]);
}
