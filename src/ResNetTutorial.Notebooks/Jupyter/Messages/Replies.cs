using System.Text.Json;
using ResNetTutorial.Notebooks.Documents;
using ResNetTutorial.Notebooks.Engine;

namespace ResNetTutorial.Notebooks.Jupyter.Messages;

/// <summary>The contents of replies, field by field as Jupyter's documentation names them.</summary>
internal static class Replies
{
    public static void Ok(Utf8JsonWriter writer) => writer.WriteString("status"u8, "ok"u8);

    public static void Failure(Utf8JsonWriter writer, ErrorOutput error)
    {
        writer.WriteString("status"u8, "error"u8);
        OutputWriter.WriteError(writer, error);
    }

    public static void KernelInfo(Utf8JsonWriter writer)
    {
        Ok(writer);
        writer.WriteString("protocol_version"u8, Codec.Version);
        writer.WriteString("implementation"u8, "resnet-tutorial"u8);
        writer.WriteString("implementation_version"u8, "0.1.0"u8);
        writer.WriteStartObject("language_info"u8);
        writer.WriteString("name"u8, "C#"u8);
        // One version of the language comes with each version of the framework: C# 14 with .NET 10.
        writer.WriteString("version"u8, $"{Environment.Version.Major + 4}.0");
        writer.WriteString("mimetype"u8, "text/x-csharp"u8);
        writer.WriteString("file_extension"u8, ".cs"u8);
        writer.WriteString("pygments_lexer"u8, "csharp"u8);
        writer.WriteString("codemirror_mode"u8, "text/x-csharp"u8);
        writer.WriteEndObject();
        writer.WriteString("banner"u8, $"C# on .NET {Environment.Version}, the kernel of ResNetTutorial");
        writer.WriteBoolean("debugger"u8, false);
        writer.WriteStartArray("help_links"u8);
        writer.WriteStartObject();
        writer.WriteString("text"u8, "C# language reference"u8);
        writer.WriteString("url"u8, "https://learn.microsoft.com/dotnet/csharp/"u8);
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    /// <param name="writer">Where to.</param>
    /// <param name="found">What may stand there.</param>
    /// <param name="code">The code it may stand in.</param>
    public static void Completions(Utf8JsonWriter writer, CompletionList found, string code)
    {
        var start = CodePoints.FromUtf16(code, found.Start);
        var end = CodePoints.FromUtf16(code, found.End);
        Ok(writer);
        writer.WriteNumber("cursor_start"u8, start);
        writer.WriteNumber("cursor_end"u8, end);
        writer.WriteStartArray("matches"u8);
        foreach (var item in found.Items)
        {
            writer.WriteStringValue(item.Text);
        }
        writer.WriteEndArray();
        writer.WriteStartObject("metadata"u8);
        writer.WriteStartArray("_jupyter_types_experimental"u8);
        foreach (var item in found.Items)
        {
            writer.WriteStartObject();
            writer.WriteNumber("start"u8, start);
            writer.WriteNumber("end"u8, end);
            writer.WriteString("text"u8, item.Text);
            writer.WriteString("type"u8, item.Type);
            if (item.Signature is not null)
            {
                writer.WriteString("signature"u8, item.Signature);
            }
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    public static void Inspection(Utf8JsonWriter writer, MimeBundle? found)
    {
        Ok(writer);
        writer.WriteBoolean("found"u8, found is not null);
        OutputWriter.WriteData(writer, found ?? []);
    }

    public static void Completeness(Utf8JsonWriter writer, CompletenessReply whole)
    {
        writer.WriteString(
            "status"u8,
            whole.Kind switch
            {
                Engine.Completeness.Complete => "complete",
                Engine.Completeness.Incomplete => "incomplete",
                _ => "invalid",
            }
        );
        if (whole.Kind == Engine.Completeness.Incomplete)
        {
            writer.WriteString("indent"u8, whole.Indent);
        }
    }

    public static void NoComms(Utf8JsonWriter writer)
    {
        Ok(writer);
        OutputWriter.WriteNothing(writer, "comms");
    }

    public static void CommClose(Utf8JsonWriter writer, string id)
    {
        writer.WriteString("comm_id"u8, id);
        OutputWriter.WriteNothing(writer, "data");
    }

    public static void Aborted(Utf8JsonWriter writer, int count)
    {
        writer.WriteString("status"u8, "aborted"u8);
        writer.WriteNumber("execution_count"u8, count);
    }

    public static void Shutdown(Utf8JsonWriter writer, bool restart)
    {
        Ok(writer);
        writer.WriteBoolean("restart"u8, restart);
    }
}
