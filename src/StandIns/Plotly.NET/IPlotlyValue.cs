namespace Plotly.NET;

/// <summary>A value that plotly.js knows under a name, number or array of its own.</summary>
internal interface IPlotlyValue
{
    object Convert();
}
