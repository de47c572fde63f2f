using System.Text.Json.Nodes;
using Plotly.NET;

namespace PlotlyTests;

/// <summary>A chart's JSON, to ask questions of.</summary>
internal sealed class ChartJson(GenericChart chart)
{
    private readonly JsonNode root = JsonNode.Parse(GenericChart.toJson(chart))!;

    public JsonArray Data => root["data"]!.AsArray();

    public JsonNode Trace => Data[0]!;

    public JsonNode Layout => root["layout"]!;

    public JsonNode Config => root["config"]!;

    public static double[] Numbers(JsonNode? array) => [.. array!.AsArray().Select(item => item!.GetValue<double>())];

    public static string[] Texts(JsonNode? array) => [.. array!.AsArray().Select(item => item!.GetValue<string>())];
}
