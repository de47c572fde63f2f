namespace Plotly.NET;

/// <summary>The functions that the C# Chart leaves to its F# counterpart.</summary>
public static class Chart
{
    public static GenericChart Combine(IEnumerable<GenericChart> gCharts) => GenericChart.combine(gCharts);

    /// <summary>An empty place, for a grid.</summary>
    public static GenericChart Invisible()
    {
        var hidden = new LinearAxis()
            .Put("showticklabels", false)
            .Put("showline", false)
            .Put("showgrid", false)
            .Put("zeroline", false);
        return GenericChart
            .ofTraceObject(true, new Trace2D("scatter"))
            .MapLayout(layout => layout.Update("xaxis", hidden).Update("yaxis", hidden));
    }

    public static void Show(GenericChart ch) => Page.Show(ch);
}
