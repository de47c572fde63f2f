using System.Collections;
using System.Text.Json.Nodes;

namespace ResNetTutorial.Notebooks.Documents;

/// <summary>One value in several forms, by MIME type: text as a string, JSON types as JSON.</summary>
public sealed class MimeBundle : IEnumerable<KeyValuePair<string, JsonNode>>
{
    private readonly Dictionary<string, JsonNode> _forms = new(StringComparer.Ordinal);

    /// <summary>The MIME types, in the order they were added.</summary>
    public IEnumerable<string> MimeTypes => _forms.Keys;

    /// <summary>The form of one MIME type, or null.</summary>
    public JsonNode? this[string mimeType] => _forms.GetValueOrDefault(mimeType);

    /// <summary>A bundle of one text.</summary>
    public static MimeBundle Of(string mimeType, string text) => new() { { mimeType, text } };

    /// <summary>True for types whose form is JSON rather than text: <c>application/json</c> and <c>…+json</c>.</summary>
    public static bool IsJson(string mimeType) =>
        mimeType == "application/json" || mimeType.EndsWith("+json", StringComparison.Ordinal);

    /// <summary>Adds a form given as text; for JSON types the text is parsed.</summary>
    public void Add(string mimeType, string text) =>
        _forms[mimeType] = (IsJson(mimeType) ? JsonNode.Parse(text) : text) ?? JsonValue.Create("null")!;

    /// <summary>The text of one form, or null where the bundle lacks it.</summary>
    public string? Text(string mimeType) =>
        _forms.TryGetValue(mimeType, out var form)
            ? IsJson(mimeType)
                ? form.ToJsonString()
                : MultilineString.Read(form)
            : null;

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, JsonNode>> GetEnumerator() => _forms.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal static MimeBundle FromJson(JsonNode? json)
    {
        var bundle = new MimeBundle();
        foreach (var (mimeType, form) in json as JsonObject ?? [])
        {
            if (form is not null)
            {
                bundle._forms[mimeType] = IsJson(mimeType) ? form.DeepClone() : MultilineString.Read(form);
            }
        }
        return bundle;
    }

    internal JsonObject ToJson()
    {
        var json = new JsonObject();
        foreach (var (mimeType, form) in _forms)
        {
            // As nbformat does: text in lines, so that a changed line is one changed line of the file.
            json[mimeType] = mimeType.StartsWith("text/", StringComparison.Ordinal)
                ? MultilineString.Write(form.GetValue<string>())
                : form.DeepClone();
        }
        return json;
    }
}
