namespace Plotly.NET.CSharp;

/// <summary>Charts from data.</summary>
public static partial class Chart
{
    /// <summary>All the charts' traces on the axes of one.</summary>
    public static GenericChart Combine(IEnumerable<GenericChart> gCharts) => GenericChart.combine(gCharts);

    /// <summary>An empty place, for a grid.</summary>
    public static GenericChart Invisible() => Plotly.NET.Chart.Invisible();
}
