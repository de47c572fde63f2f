using System.Collections;

namespace Microsoft.DotNet.Interactive.Formatting.TabularData;

/// <summary>The columns of a table.</summary>
public class TableSchema
{
    /// <summary>The columns that tell rows apart.</summary>
    public List<string> PrimaryKey { get; set; } = [];

    /// <summary>The columns, in order.</summary>
    public TableDataFieldDescriptors Fields { get; set; } = [];
}

/// <summary>The columns of a table, in order and by name.</summary>
public class TableDataFieldDescriptors : IEnumerable<TableSchemaFieldDescriptor>
{
    private readonly List<TableSchemaFieldDescriptor> _fields = [];

    /// <summary>How many there are.</summary>
    public int Count => _fields.Count;

    /// <summary>The column of a name.</summary>
    /// <param name="name">The name.</param>
    public TableSchemaFieldDescriptor this[string name] => _fields.First(field => field.Name == name);

    /// <summary>Adds a column at the end.</summary>
    /// <param name="descriptor">The column.</param>
    public void Add(TableSchemaFieldDescriptor descriptor) => _fields.Add(descriptor);

    /// <summary>True when there is a column of a name.</summary>
    /// <param name="name">The name.</param>
    public bool Contains(string name) => _fields.Any(field => field.Name == name);

    /// <inheritdoc/>
    public IEnumerator<TableSchemaFieldDescriptor> GetEnumerator() => _fields.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>A column of a table.</summary>
/// <param name="name">Its name.</param>
/// <param name="type">What its values are.</param>
/// <param name="description">What it means.</param>
/// <param name="format">How its values are written.</param>
public class TableSchemaFieldDescriptor(
    string name,
    TableSchemaFieldType? type = TableSchemaFieldType.String,
    string? description = null,
    string? format = null
)
{
    /// <summary>Its name.</summary>
    public string Name { get; } = name;

    /// <summary>What it means.</summary>
    public string? Description { get; } = description;

    /// <summary>How its values are written.</summary>
    public string? Format { get; } = format;

    /// <summary>What its values are.</summary>
    public TableSchemaFieldType Type { get; } = type ?? TableSchemaFieldType.Any;
}

/// <summary>What the values of a column are.</summary>
public enum TableSchemaFieldType
{
    /// <summary>Anything.</summary>
    Any,

    /// <summary>Objects.</summary>
    Object,

    /// <summary>Text.</summary>
    String,

    /// <summary>Real numbers.</summary>
    Number,

    /// <summary>Whole numbers.</summary>
    Integer,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>Nothing.</summary>
    Null,

    /// <summary>Sequences.</summary>
    Array,

    /// <summary>Points in time.</summary>
    DateTime,

    /// <summary>Places on a map.</summary>
    GeoPoint,

    /// <summary>Shapes on a map.</summary>
    GeoJson,
}
