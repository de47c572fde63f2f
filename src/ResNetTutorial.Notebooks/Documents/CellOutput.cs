using System.Text.Json.Nodes;

namespace ResNetTutorial.Notebooks.Documents;

/// <summary>
/// Something a running cell shows: the messages of Jupyter's output channel, and what a notebook file keeps of them.
/// </summary>
public abstract record CellOutput
{
    internal abstract JsonObject ToJson();

    internal static CellOutput FromJson(JsonObject json)
    {
        var data = MimeBundle.FromJson(json["data"]);
        return json["output_type"]?.GetValue<string>() switch
        {
            "stream" => new StreamOutput(
                json["name"]?.GetValue<string>() ?? "stdout",
                MultilineString.Read(json["text"])
            ),
            "display_data" => new DisplayOutput(data, DisplayIdOf(json)),
            "update_display_data" => new DisplayUpdate(data, DisplayIdOf(json) ?? ""),
            "execute_result" => new ExecuteResult(data, json["execution_count"]?.GetValue<int>() ?? 0),
            "error" => new ErrorOutput(
                json["ename"]?.GetValue<string>() ?? "",
                json["evalue"]?.GetValue<string>() ?? "",
                [.. (json["traceback"] as JsonArray ?? []).Select(line => line?.GetValue<string>() ?? "")]
            ),
            "clear_output" => new ClearOutput(json["wait"]?.GetValue<bool>() ?? false),
            var other => throw new NotebookException($"output_type '{other}' is not one of nbformat 4"),
        };
    }

    private static string? DisplayIdOf(JsonObject json) => json["transient"]?["display_id"]?.GetValue<string>();
}

/// <summary>Text written to the console.</summary>
/// <param name="Name"><c>stdout</c> or <c>stderr</c>.</param>
/// <param name="Text">The text; not necessarily whole lines.</param>
public sealed record StreamOutput(string Name, string Text) : CellOutput
{
    internal override JsonObject ToJson() =>
        new()
        {
            ["name"] = Name,
            ["output_type"] = "stream",
            ["text"] = MultilineString.Write(Text),
        };
}

/// <summary>A value shown with <c>display</c>.</summary>
/// <param name="Data">The value's forms.</param>
/// <param name="DisplayId">The name under which a <see cref="DisplayUpdate"/> replaces it; not kept in files.</param>
public sealed record DisplayOutput(MimeBundle Data, string? DisplayId = null) : CellOutput
{
    internal override JsonObject ToJson() =>
        new()
        {
            ["data"] = Data.ToJson(),
            ["metadata"] = new JsonObject(),
            ["output_type"] = "display_data",
        };
}

/// <summary>Replaces every value shown under a display id, in whichever cell it was.</summary>
/// <param name="Data">The new value's forms.</param>
/// <param name="DisplayId">The name it was shown under.</param>
public sealed record DisplayUpdate(MimeBundle Data, string DisplayId) : CellOutput
{
    internal override JsonObject ToJson() =>
        new()
        {
            ["data"] = Data.ToJson(),
            ["metadata"] = new JsonObject(),
            ["output_type"] = "update_display_data",
            ["transient"] = new JsonObject { ["display_id"] = DisplayId },
        };
}

/// <summary>The value of a cell's last expression.</summary>
/// <param name="Data">The value's forms.</param>
/// <param name="ExecutionCount">The number of the run it belongs to.</param>
public sealed record ExecuteResult(MimeBundle Data, int ExecutionCount) : CellOutput
{
    internal override JsonObject ToJson() =>
        new()
        {
            ["data"] = Data.ToJson(),
            ["execution_count"] = ExecutionCount,
            ["metadata"] = new JsonObject(),
            ["output_type"] = "execute_result",
        };
}

/// <summary>Why a cell failed.</summary>
/// <param name="Name">The kind: an exception's type name, <c>CompilationError</c>, <c>Timeout</c>, …</param>
/// <param name="Message">The reason in one line.</param>
/// <param name="Traceback">Readable lines: where it happened, innermost first.</param>
public sealed record ErrorOutput(string Name, string Message, IReadOnlyList<string> Traceback) : CellOutput
{
    internal override JsonObject ToJson() =>
        new()
        {
            ["ename"] = Name,
            ["evalue"] = Message,
            ["output_type"] = "error",
            ["traceback"] = new JsonArray([.. Traceback.Select(line => (JsonNode)line)]),
        };
}

/// <summary>Removes what the cell has shown so far.</summary>
/// <param name="Wait">True to remove it when the next output comes, which then takes its place without a flicker.</param>
public sealed record ClearOutput(bool Wait = false) : CellOutput
{
    internal override JsonObject ToJson() => new() { ["output_type"] = "clear_output", ["wait"] = Wait };
}
