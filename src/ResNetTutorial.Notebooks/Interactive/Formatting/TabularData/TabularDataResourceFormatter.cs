using System.Collections;
using System.Text.Json;

namespace Microsoft.DotNet.Interactive.Formatting.TabularData;

/// <summary>Sequences as tabular data resources.</summary>
public static class TabularDataResourceFormatter
{
    /// <summary><c>application/table-schema+json</c>.</summary>
    public const string MimeType = "application/table-schema+json";

    /// <summary>How values are serialised.</summary>
    public static JsonSerializerOptions JsonSerializerOptions => JsonFormatter.SerializerOptions;

    /// <summary>A sequence as a table: its items' properties, or pairs, are the columns.</summary>
    /// <param name="source">The sequence.</param>
    public static TabularDataResource ToTabularDataResource<T>(this IEnumerable<T> source) =>
        TabularDataResource.Of(source);

    /// <summary>What the values of a .NET type are in a schema.</summary>
    /// <param name="type">The type.</param>
    public static TableSchemaFieldType ToTableSchemaFieldType(this Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type == typeof(bool) ? TableSchemaFieldType.Boolean
            : type == typeof(DateTime) || type == typeof(DateTimeOffset) ? TableSchemaFieldType.DateTime
            : type == typeof(float) || type == typeof(double) || type == typeof(decimal) || type == typeof(Half)
                ? TableSchemaFieldType.Number
            : Anatomy.IsNumber(type) ? TableSchemaFieldType.Integer
            : type == typeof(string) || type == typeof(char) || type == typeof(Guid) || type.IsEnum
                ? TableSchemaFieldType.String
            : typeof(IEnumerable).IsAssignableFrom(type) ? TableSchemaFieldType.Array
            : TableSchemaFieldType.Object;
    }
}

/// <summary>Writes values of a type as a tabular data resource.</summary>
public class TabularDataResourceFormatter<T> : TypeFormatter<T>
{
    private readonly FormatDelegate<T> _format;

    /// <summary>Makes a formatter that may leave a value to the next one.</summary>
    /// <param name="format">Writes the JSON, or returns false.</param>
    public TabularDataResourceFormatter(FormatDelegate<T> format) => _format = format;

    /// <summary>Makes a formatter.</summary>
    /// <param name="format">Writes the JSON.</param>
    public TabularDataResourceFormatter(Action<T, FormatContext> format) => _format = format.AlwaysDone();

    /// <inheritdoc/>
    public override string MimeType => TabularDataResourceFormatter.MimeType;

    /// <inheritdoc/>
    public override bool Format(T value, FormatContext context) => _format(value, context);
}
