using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ResNetTutorial.Notebooks.Documents;

/// <summary>
/// Reads and writes JSON the way Jupyter's own tools lay it out, so that a notebook that was only read and written
/// again does not differ by a byte: indented by one space, non-ASCII characters as they are, a line feed at the end.
/// </summary>
internal static class NotebookJson
{
    /// <summary>The layout of one file: what may differ between two tools that both write valid notebooks.</summary>
    internal sealed record Layout(int Indent, bool FinalNewline, string NewLine)
    {
        public static Layout Jupyter { get; } = new(1, true, "\n");

        /// <summary>Finds the layout a text was written in.</summary>
        public static Layout Of(string text)
        {
            var newLine = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
            var start = text.IndexOf('\n') + 1;
            var indent = 0;
            while (start > 0 && start + indent < text.Length && text[start + indent] == ' ')
            {
                indent++;
            }
            return new Layout(indent == 0 ? 1 : indent, text.EndsWith('\n'), newLine);
        }
    }

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 256 };

    public static JsonNode? Parse(string text) => JsonNode.Parse(text, documentOptions: Strict);

    public static string Write(JsonNode node, Layout layout)
    {
        var text = new StringBuilder();
        Write(text, node, layout, 0);
        return layout.FinalNewline ? text.Append(layout.NewLine).ToString() : text.ToString();
    }

    private static void Write(StringBuilder text, JsonNode? node, Layout layout, int depth)
    {
        switch (node)
        {
            case JsonObject { Count: > 0 } members:
                text.Append('{');
                var separator = "";
                foreach (var (name, value) in members)
                {
                    text.Append(separator);
                    NewLine(text, layout, depth + 1);
                    WriteString(text, name);
                    text.Append(": ");
                    Write(text, value, layout, depth + 1);
                    separator = ",";
                }
                NewLine(text, layout, depth);
                text.Append('}');
                break;
            case JsonArray { Count: > 0 } items:
                text.Append('[');
                for (var i = 0; i < items.Count; i++)
                {
                    text.Append(i == 0 ? "" : ",");
                    NewLine(text, layout, depth + 1);
                    Write(text, items[i], layout, depth + 1);
                }
                NewLine(text, layout, depth);
                text.Append(']');
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                WriteString(text, value.GetValue<string>());
                break;
            default:
                // Numbers keep the digits they were read with: 1e-4 stays 1e-4.
                text.Append(node?.ToJsonString() ?? "null");
                break;
        }
    }

    private static void NewLine(StringBuilder text, Layout layout, int depth) =>
        text.Append(layout.NewLine).Append(' ', depth * layout.Indent);

    private static void WriteString(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            switch (c)
            {
                case '"':
                    text.Append("\\\"");
                    break;
                case '\\':
                    text.Append(@"\\");
                    break;
                case '\n':
                    text.Append("\\n");
                    break;
                case '\r':
                    text.Append("\\r");
                    break;
                case '\t':
                    text.Append("\\t");
                    break;
                case '\b':
                    text.Append("\\b");
                    break;
                case '\f':
                    text.Append("\\f");
                    break;
                case < ' ':
                    text.Append("\\u").Append(((int)c).ToString("x4"));
                    break;
                default:
                    text.Append(c);
                    break;
            }
        }
        text.Append('"');
    }
}
