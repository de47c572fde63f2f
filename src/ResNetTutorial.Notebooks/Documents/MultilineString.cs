using System.Text;
using System.Text.Json.Nodes;

namespace ResNetTutorial.Notebooks.Documents;

/// <summary>nbformat's "multiline string": one text, stored as a list of lines that keep their line feeds.</summary>
internal static class MultilineString
{
    public static string Read(JsonNode? node)
    {
        if (node is not JsonArray lines)
        {
            return node?.GetValue<string>() ?? "";
        }
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            text.Append(line?.GetValue<string>());
        }
        return text.ToString();
    }

    public static JsonArray Write(string text)
    {
        var lines = new JsonArray();
        for (var start = 0; start < text.Length; )
        {
            var feed = text.IndexOf('\n', start);
            var end = feed < 0 ? text.Length : feed + 1;
            lines.Add((JsonNode)text[start..end]);
            start = end;
        }
        return lines;
    }
}
