using System.Text.Json.Nodes;
using ResNetTutorial.Notebooks.Documents;
using ResNetTutorial.Notebooks.Engine;

namespace ResNetTutorial.Notebooks.Running;

/// <summary>
/// What a worker process and its parent say to each other, one JSON text a line. The worker's lines start with a
/// record separator (RFC 7464), so that text which native code prints to the same pipe can be told from them.
/// </summary>
internal static class WorkerProtocol
{
    public const char Marker = '\u001e';

    public static JsonObject Run(CellSubmission cell) =>
        new()
        {
            ["type"] = "run",
            ["source"] = cell.Source,
            ["name"] = cell.Name,
        };

    public static CellSubmission ReadRun(JsonObject message) =>
        new(message["source"]!.GetValue<string>(), message["name"]!.GetValue<string>());

    public static JsonObject Cancel() => new() { ["type"] = "cancel" };

    public static JsonObject Output(CellOutput output)
    {
        var json = output.ToJson();
        if (output is DisplayOutput { DisplayId: { } id })
        {
            json["transient"] = new JsonObject { ["display_id"] = id };
        }
        return new JsonObject { ["type"] = "output", ["output"] = json };
    }

    public static CellOutput ReadOutput(JsonObject message)
    {
        var json = message["output"]!.AsObject();
        return CellOutput.FromJson(json);
    }

    public static JsonObject Done(CellResult result) =>
        new()
        {
            ["type"] = "done",
            ["status"] = result.Status.ToString(),
            ["count"] = result.ExecutionCount,
            ["error"] = result.Error?.ToJson(),
        };

    public static CellResult ReadDone(JsonObject message) =>
        new(
            Enum.Parse<CellStatus>(message["status"]!.GetValue<string>()),
            message["count"]!.GetValue<int>(),
            message["error"] is JsonObject error ? (ErrorOutput)CellOutput.FromJson(error) : null
        );

    public static string TypeOf(JsonObject message) => message["type"]?.GetValue<string>() ?? "";
}
