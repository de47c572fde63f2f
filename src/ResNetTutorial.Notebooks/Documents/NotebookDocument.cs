using System.Text.Json;
using System.Text.Json.Nodes;

namespace ResNetTutorial.Notebooks.Documents;

/// <summary>
/// A Jupyter notebook (nbformat 4): read, changed and written without touching what was not changed. Reading a file
/// and writing it again gives the same bytes; members this class does not know are kept.
/// </summary>
public sealed class NotebookDocument
{
    private readonly JsonObject _json;
    private readonly NotebookJson.Layout _layout;
    private readonly List<NotebookCell> _cells;

    private NotebookDocument(JsonObject json, NotebookJson.Layout layout, string? path)
    {
        _json = json;
        _layout = layout;
        Path = path;
        _cells = [.. CellArray(json).OfType<JsonObject>().Select(cell => new NotebookCell(cell))];
    }

    /// <summary>The file this notebook was read from, or null.</summary>
    public string? Path { get; }

    /// <summary>The cells, in order.</summary>
    public IReadOnlyList<NotebookCell> Cells => _cells;

    /// <summary>The code cells, in order.</summary>
    public IEnumerable<NotebookCell> CodeCells => _cells.Where(cell => cell.Kind == CellKind.Code);

    /// <summary>The notebook's metadata; made when the file has none.</summary>
    internal JsonObject Metadata
    {
        get
        {
            if (_json["metadata"] is not JsonObject metadata)
            {
                _json["metadata"] = metadata = [];
            }
            return metadata;
        }
    }

    /// <summary>The name of the kernel the notebook asks for, such as <c>.net-csharp</c>, or null.</summary>
    public string? KernelName => Text(_json["metadata"]?["kernelspec"]?["name"]);

    /// <summary>The notebook's language as its metadata name it, such as <c>C#</c>, or null.</summary>
    public string? Language =>
        Text(_json["metadata"]?["kernelspec"]?["language"]) ?? Text(_json["metadata"]?["language_info"]?["name"]);

    /// <summary>The minor version of nbformat 4 the file is in.</summary>
    public int FormatMinor => _json["nbformat_minor"]?.GetValue<int>() ?? 0;

    /// <summary>The text of the first heading of level one, or null: the notebook's title.</summary>
    public string? Title =>
        _cells
            .Where(cell => cell.Kind == CellKind.Markdown)
            .SelectMany(cell => cell.Source.Split('\n'))
            .FirstOrDefault(line => line.StartsWith("# ", StringComparison.Ordinal))
            ?[2..].Trim();

    /// <summary>True when the metadata say that the code is C#.</summary>
    public bool IsCSharp =>
        Language is { } language
            ? language.Equals("C#", StringComparison.OrdinalIgnoreCase)
                || language.Equals("csharp", StringComparison.OrdinalIgnoreCase)
                || language.Equals("polyglot-notebook", StringComparison.OrdinalIgnoreCase)
            : KernelName == ".net-csharp";

    /// <summary>Makes an empty C# notebook.</summary>
    public static NotebookDocument Create()
    {
        var json = new JsonObject
        {
            ["cells"] = new JsonArray(),
            ["metadata"] = new JsonObject
            {
                ["kernelspec"] = new JsonObject
                {
                    ["display_name"] = ".NET (C#)",
                    ["language"] = "C#",
                    ["name"] = ".net-csharp",
                },
                ["language_info"] = new JsonObject { ["name"] = "C#" },
            },
            ["nbformat"] = 4,
            ["nbformat_minor"] = 5,
        };
        return new NotebookDocument(json, NotebookJson.Layout.Jupyter, null);
    }

    /// <summary>Reads a notebook file.</summary>
    /// <exception cref="NotebookException">The file cannot be read or is not a notebook of format 4.</exception>
    public static NotebookDocument Load(string path)
    {
        string text;
        try
        {
            text = File.ReadAllText(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new NotebookException($"{path}: cannot be read ({problem.Message}); check the path.", problem);
        }
        return Parse(text, path);
    }

    /// <summary>Reads a notebook from its JSON text.</summary>
    /// <param name="text">The JSON.</param>
    /// <param name="path">The file it came from, for messages and for paths relative to it.</param>
    /// <exception cref="NotebookException">The text is not a notebook of format 4.</exception>
    public static NotebookDocument Parse(string text, string? path = null)
    {
        var name = path ?? "notebook";
        JsonNode? json;
        try
        {
            json = NotebookJson.Parse(text);
        }
        catch (JsonException problem)
        {
            var reason = problem.Message.Split(" LineNumber:")[0].TrimEnd('.');
            throw new NotebookException(
                $"{name}: not JSON at line {problem.LineNumber + 1}, column {problem.BytePositionInLine + 1} "
                    + $"({reason}); restore the file or mend that place.",
                problem
            );
        }
        if (json is not JsonObject root || root["nbformat"] is null || root["cells"] is not JsonArray)
        {
            throw new NotebookException($"{name}: not a notebook (no nbformat and cells); open it with Jupyter first.");
        }
        if (root["nbformat"] is not JsonValue version || !version.TryGetValue(out int format) || format != 4)
        {
            throw new NotebookException(
                $"{name}: notebook format {root["nbformat"]!.ToJsonString()} is not 4; convert it with jupyter nbconvert --to notebook."
            );
        }
        try
        {
            return new NotebookDocument(root, NotebookJson.Layout.Of(text), path);
        }
        catch (Exception problem) when (problem is NotebookException or InvalidOperationException or FormatException)
        {
            throw new NotebookException(
                $"{name}: a cell is not as nbformat 4 says ({problem.Message}); mend or remove it.",
                problem
            );
        }
    }

    /// <summary>A copy that can be run or changed without changing this one.</summary>
    public NotebookDocument Clone() => new((JsonObject)_json.DeepClone(), _layout, Path);

    /// <summary>Puts a cell before the cell that has this index now.</summary>
    public void Insert(int index, NotebookCell cell)
    {
        _cells.Insert(index, cell);
        CellArray(_json).Insert(index, cell.Json);
    }

    /// <summary>Puts a cell at the end.</summary>
    public void Add(NotebookCell cell) => Insert(_cells.Count, cell);

    /// <summary>Removes all outputs and execution counts.</summary>
    public void ClearOutputs()
    {
        foreach (var cell in _cells)
        {
            cell.ClearOutputs();
        }
    }

    /// <summary>The notebook as JSON text.</summary>
    public string ToJson() => NotebookJson.Write(_json, _layout);

    /// <summary>Writes the notebook: to a temporary file beside the path first, then under its name.</summary>
    /// <exception cref="IOException">The file cannot be written, the disk is full, say.</exception>
    public void Save(string path) => AtomicFile.Write(path, ToJson());

    /// <summary>Reads text of a member that may be absent or of another kind.</summary>
    private static string? Text(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    private static JsonArray CellArray(JsonObject json) => json["cells"]!.AsArray();
}
