using System.Net;

namespace Plotly.NET;

/// <summary>Charts as HTML.</summary>
internal static class Html
{
    private const string RequireJs = "https://cdnjs.cloudflare.com/ajax/libs/require.js/2.3.6/require.min.js";

    /// <summary>The place for a chart, and the script that draws it once the page has plotly.js.</summary>
    public static string Chart(GenericChart chart)
    {
        var id = Guid.NewGuid().ToString();
        var reference = DisplayOptions.getPlotlyReference(GenericChart.getDisplayOptions(chart));
        var draw = Draw(chart, id);
        var script = reference.Kind == "Require" ? WithRequire(draw, reference.Source) : draw;
        return $"<div><div id=\"{id}\"></div><script type=\"text/javascript\">{script}</script></div>";
    }

    /// <summary>A fragment that brings plotly.js along: the page unpacks it at the first chart.</summary>
    public static string SelfContained(GenericChart chart)
    {
        var id = Guid.NewGuid().ToString();
        return $$"""
            <div><div id="{{id}}"></div>
            <script type="text/javascript">{{Loader.Value}}</script>
            <script type="text/javascript">window.plotlyReady.then(() => { {{Draw(chart, id)}} });</script></div>
            """;
    }

    public static string Page(GenericChart chart)
    {
        var options = GenericChart.getDisplayOptions(chart);
        var reference = DisplayOptions.getPlotlyReference(options);
        var plotly = reference.Kind switch
        {
            nameof(PlotlyJSReference.Full) => $"<script type=\"text/javascript\">{PlotlyJs.Source}</script>",
            "CDN" => $"<script src=\"{WebUtility.HtmlEncode(reference.Source)}\" charset=\"utf-8\"></script>",
            _ => "",
        };
        return $"""
            <!DOCTYPE html>
            <html>
            <head>
            <meta charset="{WebUtility.HtmlEncode(DisplayOptions.getDocumentCharset(options))}">
            <meta name="description" content="{WebUtility.HtmlEncode(DisplayOptions.getDocumentDescription(options))}">
            <title>{WebUtility.HtmlEncode(DisplayOptions.getDocumentTitle(options))}</title>
            {plotly}
            </head>
            <body>{Chart(chart)}</body>
            </html>
            """;
    }

    // Hides AMD's define and CommonJS's module from plotly.js, which would else register there and not on the page.
    private static readonly Lazy<string> Loader = new(() =>
        $$"""
            window.plotlyReady ??= window.Plotly ? Promise.resolve() : (async () => {
            const packed = Uint8Array.from(atob("{{PlotlyJs.Packed}}"), c => c.charCodeAt(0));
            const source = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
            new Function("define", "module", "exports", await new Response(source).text()).call(window);
            })();
            """
    );

    private static string Draw(GenericChart chart, string id)
    {
        var frames = chart.Frames.IsEmpty ? "" : $".then(chart => Plotly.addFrames(chart, {Json.Write(chart.Frames)}))";
        return $"Plotly.newPlot('{id}', {Json.Write(GenericChart.getTraces(chart))}, "
            + $"{Json.Write(GenericChart.getLayout(chart))}, {Json.Write(GenericChart.getConfig(chart))}){frames};";
    }

    private static string WithRequire(string draw, string source) =>
        $$"""
            (() => {
            const draw = () => requirejs.config({ context: "plotly", paths: { plotly: {{Json.Write(source)}} } })(
                ["plotly"], Plotly => { {{draw}} });
            if (window.requirejs && requirejs.config) { draw(); return; }
            const loader = document.createElement("script");
            loader.src = "{{RequireJs}}";
            loader.onload = draw;
            document.head.appendChild(loader);
            })();
            """;
}
