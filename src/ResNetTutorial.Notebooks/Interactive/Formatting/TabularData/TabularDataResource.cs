using System.Collections;
using System.Text.Json.Nodes;

namespace Microsoft.DotNet.Interactive.Formatting.TabularData;

/// <summary>Rows with a schema, as the Frictionless standard's tabular data resources have them.</summary>
public class TabularDataResource
{
    /// <summary>Makes a resource.</summary>
    /// <param name="schema">The columns.</param>
    /// <param name="data">The rows, each as pairs of column and value.</param>
    /// <param name="profile">The kind of resource.</param>
    public TabularDataResource(
        TableSchema schema,
        IEnumerable<IEnumerable<KeyValuePair<string, object?>>> data,
        string? profile = null
    )
    {
        Schema = schema;
        Data = data;
        Profile = profile ?? "tabular-data-resource";
    }

    /// <summary>The rows.</summary>
    public IEnumerable<IEnumerable<KeyValuePair<string, object?>>> Data { get; }

    /// <summary>The kind of resource.</summary>
    public string Profile { get; }

    /// <summary>The columns.</summary>
    public TableSchema Schema { get; }

    /// <summary>The resource as JSON.</summary>
    public TabularDataResourceJsonString ToJsonString() => new(Json().ToJsonString());

    /// <summary>Any value's rows, all of them.</summary>
    internal static TabularDataResource Of(object? value)
    {
        var all = value as IEnumerable ?? new[] { value };
        var items = all.Cast<object?>().ToList();
        var schema = new TableSchema();
        var rows = new List<IEnumerable<KeyValuePair<string, object?>>>();
        foreach (var item in items)
        {
            var row = Row(item).ToList();
            rows.Add(row);
            foreach (var (name, cell) in row.Where(cell => !schema.Fields.Contains(cell.Key)))
            {
                schema.Fields.Add(
                    new TableSchemaFieldDescriptor(
                        name,
                        cell is null
                            ? TableSchemaFieldType.Any
                            : TabularDataResourceFormatter.ToTableSchemaFieldType(cell.GetType())
                    )
                );
            }
        }
        return new TabularDataResource(schema, rows);
    }

    private static IEnumerable<KeyValuePair<string, object?>> Row(object? item)
    {
        if (item is not null && Anatomy.Pairs(item) is { } pairs)
        {
            return pairs.Select(pair => KeyValuePair.Create(PlainText.Of(pair.Key), pair.Value));
        }
        if (
            item is null
            || PlainText.SaysAll(item.GetType()) && item is not System.Runtime.CompilerServices.ITuple
            || item is IEnumerable
        )
        {
            return [KeyValuePair.Create("value", item)];
        }
        return Anatomy
            .Members(item.GetType())
            .Select(member => KeyValuePair.Create(member.Name, Anatomy.Read(member, item)));
    }

    private JsonObject Json() =>
        new()
        {
            ["profile"] = Profile,
            ["schema"] = new JsonObject
            {
                ["primaryKey"] = new JsonArray([.. Schema.PrimaryKey.Select(key => (JsonNode)key)]),
                ["fields"] = new JsonArray([
                    .. Schema.Fields.Select(field => new JsonObject
                    {
                        ["name"] = field.Name,
                        ["type"] = field.Type.ToString().ToLowerInvariant(),
                    }),
                ]),
            },
            ["data"] = new JsonArray([
                .. Data.Select(row => new JsonObject(
                    row.Select(cell => KeyValuePair.Create(cell.Key, JsonNode.Parse(BuiltIn.Json(cell.Value))))
                )),
            ]),
        };
}

/// <summary>A tabular data resource as JSON text.</summary>
/// <param name="json">The JSON.</param>
public class TabularDataResourceJsonString(string json) : JsonString(json);
