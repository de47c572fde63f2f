namespace Plotly.NET.Interactive;

public static class Formatters
{
    /// <summary>A fragment for a notebook's output: it brings plotly.js along, which the page unpacks once.</summary>
    public static string toInteractiveHTML(GenericChart gChart) => Html.SelfContained(gChart);
}
