using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ResNetTutorial.Notebooks.Reports;

/// <summary>A chart in words, for those who hear a page.</summary>
internal static partial class ChartLabel
{
    /// <summary>What a plotly figure shows: its title, its axes, the names of what it draws.</summary>
    public static string Of(JsonNode figure)
    {
        var layout = figure["layout"];
        var axes = new[] { Text(layout?["xaxis"]?["title"]), Text(layout?["yaxis"]?["title"]) };
        var names = (figure["data"] as JsonArray ?? [])
            .Select(trace => Text(trace?["name"]))
            .Where(name => name.Length > 0)
            .Distinct()
            .ToList();
        var label = $"Chart: {(Text(layout?["title"]) is { Length: > 0 } title ? title : "untitled")}.";
        if (axes.All(axis => axis.Length > 0))
        {
            label += $" {axes[1]} against {axes[0]}.";
        }
        return names.Count > 0 ? $"{label} Shown: {string.Join(", ", names)}." : label;
    }

    /// <summary>A text of plotly's, which may be an object with a text, without its tags.</summary>
    private static string Text(JsonNode? node) =>
        node switch
        {
            JsonObject title => Text(title["text"]),
            JsonValue value when value.TryGetValue(out string? text) => Tags().Replace(text, " ").Trim().TrimEnd('.'),
            _ => "",
        };

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}
