using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ResNetTutorial.Notebooks.Documents;

namespace ResNetTutorial.Notebooks.Jupyter.Messages;

/// <summary>What cells show, as the messages of Jupyter's output channel.</summary>
internal static class OutputWriter
{
    // Longer texts go in pieces, so that the buffer grows with what is written and not with what might be.
    private const int Piece = 1 << 16;

    public static string TypeOf(CellOutput output) =>
        output switch
        {
            StreamOutput => "stream",
            DisplayOutput => "display_data",
            DisplayUpdate => "update_display_data",
            ExecuteResult => "execute_result",
            ErrorOutput => "error",
            ClearOutput => "clear_output",
            _ => throw new ArgumentException($"{output.GetType().Name}: no message for it", nameof(output)),
        };

    /// <param name="writer">Where to.</param>
    /// <param name="output">What is shown.</param>
    /// <param name="count">The number of the run it belongs to.</param>
    public static void Write(Utf8JsonWriter writer, CellOutput output, int count)
    {
        switch (output)
        {
            case StreamOutput stream:
                writer.WriteString("name"u8, stream.Name);
                writer.WritePropertyName("text"u8);
                WriteText(writer, stream.Text);
                break;
            case DisplayOutput shown:
                WriteData(writer, shown.Data);
                WriteDisplayId(writer, shown.DisplayId);
                break;
            case DisplayUpdate update:
                WriteData(writer, update.Data);
                WriteDisplayId(writer, update.DisplayId);
                break;
            case ExecuteResult result:
                writer.WriteNumber("execution_count"u8, count);
                WriteData(writer, result.Data);
                break;
            case ErrorOutput error:
                WriteError(writer, error);
                break;
            case ClearOutput clear:
                writer.WriteBoolean("wait"u8, clear.Wait);
                break;
        }
    }

    public static void WriteError(Utf8JsonWriter writer, ErrorOutput error)
    {
        writer.WriteString("ename"u8, error.Name);
        writer.WriteString("evalue"u8, WellFormed(error.Message));
        writer.WriteStartArray("traceback"u8);
        foreach (var line in error.Traceback)
        {
            writer.WriteStringValue(WellFormed(line));
        }
        writer.WriteEndArray();
    }

    public static void WriteData(Utf8JsonWriter writer, MimeBundle bundle)
    {
        writer.WriteStartObject("data"u8);
        foreach (var (mimeType, form) in bundle)
        {
            writer.WritePropertyName(mimeType);
            if (form is JsonValue value && value.TryGetValue<string>(out var text))
            {
                var isChart = mimeType == "text/html" && bundle["application/vnd.plotly.v1+json"] is not null;
                WriteText(writer, isChart ? PlotlyLoader.Script + text : text);
            }
            else
            {
                form.WriteTo(writer);
            }
        }
        writer.WriteEndObject();
        WriteNothing(writer, "metadata");
    }

    public static void WriteNothing(Utf8JsonWriter writer, string name)
    {
        writer.WriteStartObject(name);
        writer.WriteEndObject();
    }

    private static void WriteDisplayId(Utf8JsonWriter writer, string? id)
    {
        writer.WriteStartObject("transient"u8);
        if (id is not null)
        {
            writer.WriteString("display_id"u8, id);
        }
        writer.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter writer, string text)
    {
        text = WellFormed(text);
        if (text.Length <= Piece)
        {
            writer.WriteStringValue(text);
            return;
        }
        for (var start = 0; start < text.Length; start += Piece)
        {
            var length = Math.Min(Piece, text.Length - start);
            writer.WriteStringValueSegment(text.AsSpan(start, length), isFinalSegment: start + length == text.Length);
        }
    }

    /// <summary>The text with a mark for each half of a character whose other half is missing: JSON has no way to say it.</summary>
    private static string WellFormed(string text) =>
        text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0
            ? text
            : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
