namespace Plotly.NET;

/// <summary>Where a page takes plotly.js from.</summary>
public sealed class PlotlyJSReference
{
    private PlotlyJSReference(string kind, string source = "") => (Kind, Source) = (kind, source);

    internal string Kind { get; }

    internal string Source { get; }

    /// <summary>The whole of plotly.js stands in the page.</summary>
    public static PlotlyJSReference Full { get; } = new(nameof(Full));

    /// <summary>The page has plotly.js already.</summary>
    public static PlotlyJSReference NoReference { get; } = new(nameof(NoReference));

    /// <summary>The page loads plotly.js from an address.</summary>
    public static PlotlyJSReference NewCDN(string item) => new("CDN", item);

    /// <summary>The chart loads plotly.js with RequireJS from an address without the ".js".</summary>
    public static PlotlyJSReference NewRequire(string item) => new("Require", item);

    public override string ToString() => Source.Length == 0 ? Kind : $"{Kind} {Source}";
}
