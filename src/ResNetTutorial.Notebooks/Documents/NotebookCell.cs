using System.Text.Json.Nodes;

namespace ResNetTutorial.Notebooks.Documents;

/// <summary>What a cell holds.</summary>
public enum CellKind
{
    /// <summary>Code for the kernel.</summary>
    Code,

    /// <summary>Text in Markdown.</summary>
    Markdown,

    /// <summary>Text that no tool interprets.</summary>
    Raw,
}

/// <summary>
/// One cell of a <see cref="NotebookDocument"/>: a view of its JSON (nbformat 4.5), so that members this class does not
/// know are kept.
/// </summary>
public sealed class NotebookCell
{
    private readonly List<CellOutput> _outputs = [];

    internal NotebookCell(JsonObject json)
    {
        Json = json;
        Kind = json["cell_type"]?.GetValue<string>() switch
        {
            "code" => CellKind.Code,
            "markdown" => CellKind.Markdown,
            "raw" => CellKind.Raw,
            var other => throw new NotebookException($"cell_type '{other}' is none of code, markdown, raw"),
        };
        Source = MultilineString.Read(json["source"]);
        if (json["outputs"] is JsonArray outputs)
        {
            _outputs.AddRange(outputs.OfType<JsonObject>().Select(CellOutput.FromJson));
        }
    }

    internal JsonObject Json { get; }

    /// <summary>Whether the cell holds code or text.</summary>
    public CellKind Kind { get; }

    /// <summary>The cell's text, lines separated by line feeds.</summary>
    public string Source { get; }

    /// <summary>The cell's id (nbformat 4.5), or null where the file has none.</summary>
    public string? Id => Json["id"]?.GetValue<string>();

    /// <summary>The number the kernel gave this cell when it last ran, or null.</summary>
    public int? ExecutionCount
    {
        get => Json["execution_count"]?.GetValue<int>();
        set => Json["execution_count"] = value;
    }

    /// <summary>The cell's tags, such as <c>parameters</c>.</summary>
    public IReadOnlyList<string> Tags =>
        Json["metadata"]?["tags"] is JsonArray tags
            ? tags.Select(tag => tag?.GetValue<string>() ?? "").ToArray()
            : Array.Empty<string>();

    /// <summary>
    /// The language of a cell of a polyglot notebook, as its metadata name it (<c>html</c>, say), or null.
    /// </summary>
    public string? Language =>
        Text(Json["metadata"]?["polyglot_notebook"], "kernelName")
        ?? Text(Json["metadata"]?["dotnet_interactive"], "language");

    /// <summary>What the cell's last run left, in order.</summary>
    public IReadOnlyList<CellOutput> Outputs => _outputs;

    /// <summary>The first line of <see cref="Source"/> that is not empty, trimmed: a cell's name in a list.</summary>
    public string FirstLine =>
        Source.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.Length > 0) ?? "";

    /// <summary>True when the cell has nothing to run.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Source);

    /// <summary>Makes a new cell.</summary>
    /// <param name="kind">Code or text.</param>
    /// <param name="source">The cell's text.</param>
    /// <param name="tags">Tags to put in its metadata.</param>
    public static NotebookCell Create(CellKind kind, string source, params string[] tags)
    {
        var metadata = new JsonObject();
        if (tags.Length > 0)
        {
            metadata["tags"] = new JsonArray([.. tags.Select(tag => (JsonNode)tag)]);
        }
        var json = new JsonObject { ["cell_type"] = kind.ToString().ToLowerInvariant() };
        if (kind == CellKind.Code)
        {
            json["execution_count"] = null;
        }
        json["id"] = Guid.NewGuid().ToString("N")[..8];
        json["metadata"] = metadata;
        if (kind == CellKind.Code)
        {
            json["outputs"] = new JsonArray();
        }
        json["source"] = MultilineString.Write(source);
        return new NotebookCell(json);
    }

    private static string? Text(JsonNode? owner, string name) =>
        owner is JsonObject json && json[name] is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    /// <summary>Removes the outputs and the execution count.</summary>
    public void ClearOutputs()
    {
        if (Kind != CellKind.Code)
        {
            return;
        }
        _outputs.Clear();
        Json["outputs"] = new JsonArray();
        ExecutionCount = null;
    }

    internal int Append(CellOutput output)
    {
        _outputs.Add(output);
        Json["outputs"]!.AsArray().Add((JsonNode)output.ToJson());
        return _outputs.Count - 1;
    }

    internal void Replace(int index, CellOutput output)
    {
        _outputs[index] = output;
        Json["outputs"]!.AsArray()[index] = output.ToJson();
    }
}
