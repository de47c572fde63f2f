using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using GenericChart = Plotly.NET.GenericChart;

namespace ResNetTutorial;

public static partial class Show
{
    // A chart that is shown again and again under one id: a table beside the charts, because a chart is an immutable
    // value of another library with no room for a name of ours.
    private static readonly ConditionalWeakTable<GenericChart, string> LiveIds = [];

    /// <summary>Marks a chart as the newest state of the live chart <paramref name="id"/>, whose place it will take.</summary>
    internal static GenericChart AsLive(GenericChart chart, string id)
    {
        LiveIds.AddOrUpdate(chart, id);
        return chart;
    }

    /// <summary>
    /// A chart as a plotly figure, <c>{"data": […], "layout": {…}}</c>: the form of the MIME type
    /// <c>application/vnd.plotly.v1+json</c>.
    /// </summary>
    public static string Figure(GenericChart chart) => FigureNode(chart).ToJsonString();

    /// <summary>
    /// A chart as an HTML fragment: a <c>div</c> and a script that waits until the page has <c>window.Plotly</c> and draws.
    /// The page brings plotly.js; the fragment loads nothing. The states of a live chart share one DOM node: each new
    /// fragment moves the node to itself and redraws in place, so that nothing flickers and a zoom survives.
    /// </summary>
    public static string Html(GenericChart chart)
    {
        var figure = FigureNode(chart);
        var live = LiveIds.TryGetValue(chart, out var id);
        var place = $"rt-{Guid.NewGuid():N}";
        var height = (double?)figure["layout"]?["height"]?.AsValue() ?? 420;
        return $$"""
            <div id="{{place}}" style="min-height:{{height:0}}px"></div>
            <script>
            (function () {
              const figure = {{figure.ToJsonString()}};
              const key = {{(live ? $"\"{id}\"" : "null")}};
              const nodes = window.resnetTutorialCharts = window.resnetTutorialCharts || {};
              let waited = 0;
              function draw() {
                const place = document.getElementById("{{place}}");
                if (!place) return;
                if (!window.Plotly) {
                  waited += 100;
                  if (waited === 10000) place.textContent = "This chart needs plotly.js, which the page has not loaded.";
                  setTimeout(draw, 100);
                  return;
                }
                const node = (key && nodes[key]) || document.createElement("div");
                if (key) nodes[key] = node;
                place.replaceChildren(node);
                window.Plotly.react(node, figure.data, figure.layout, figure.config || { displaylogo: false });
              }
              draw();
            })();
            </script>
            """;
    }

    private static JsonNode FigureNode(GenericChart chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var figure =
            JsonNode.Parse(GenericChart.toFigureJson(chart))
            ?? throw new InvalidOperationException("The chart has no figure.");
        // plotly keeps zoom and hidden traces across redraws for as long as this value stays the same.
        if (LiveIds.TryGetValue(chart, out var id) && figure["layout"] is JsonObject layout)
        {
            layout["uirevision"] = id;
            // Said again in every state: where one state had a range, plotly would else keep to it in all that follow.
            foreach (var (name, axis) in layout)
                if (axis is JsonObject { } settings && IsAxis(name) && !settings.ContainsKey("range"))
                    settings["autorange"] = true;
        }
        return figure;
    }

    private static bool IsAxis(string name) =>
        name.StartsWith("xaxis", StringComparison.Ordinal) || name.StartsWith("yaxis", StringComparison.Ordinal);

    /// <summary>A chart in a line of text: its title and the names of what it draws; null for other values.</summary>
    private static string? Describe(object value)
    {
        if (value is not GenericChart chart)
            return null;
        var figure = FigureNode(chart);
        var title = figure["layout"]?["title"] switch
        {
            JsonObject o => (string?)o["text"],
            JsonValue v => (string?)v,
            _ => null,
        };
        var names = (figure["data"] as JsonArray)?.Select(trace => (string?)trace?["name"]).Where(n => n is not null);
        return $"[chart] {title ?? "untitled"}: {string.Join(", ", names ?? [])}";
    }
}
