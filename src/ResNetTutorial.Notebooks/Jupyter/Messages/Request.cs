using System.Text.Json;

namespace ResNetTutorial.Notebooks.Jupyter.Messages;

/// <summary>A message from a front end, its signature checked.</summary>
/// <param name="Identities">Who sent it: what a reply starts with.</param>
/// <param name="Header">Its header as it came: the parent header of all that answers it.</param>
/// <param name="Type">Its type, such as <c>execute_request</c>.</param>
/// <param name="Content">What it asks.</param>
internal sealed record Request(
    IReadOnlyList<ReadOnlyMemory<byte>> Identities,
    ReadOnlyMemory<byte> Header,
    string Type,
    JsonElement Content
)
{
    public string Text(string name, string fallback = "") =>
        Member(name) is { ValueKind: JsonValueKind.String } value ? value.GetString()! : fallback;

    public bool Flag(string name, bool fallback) =>
        Member(name) switch
        {
            { ValueKind: JsonValueKind.True } => true,
            { ValueKind: JsonValueKind.False } => false,
            _ => fallback,
        };

    public int? Number(string name) =>
        Member(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out var number) ? number : null;

    public JsonElement? Member(string name) =>
        Content.ValueKind == JsonValueKind.Object && Content.TryGetProperty(name, out var value) ? value : null;
}
