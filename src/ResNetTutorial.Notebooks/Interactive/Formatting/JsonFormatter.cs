using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Html;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>Values as JSON.</summary>
public static class JsonFormatter
{
    /// <summary><c>application/json</c>.</summary>
    public const string MimeType = "application/json";

    /// <summary>How values are serialised.</summary>
    public static JsonSerializerOptions SerializerOptions { get; } =
        new()
        {
            WriteIndented = false,
            IncludeFields = true,
            NumberHandling =
                JsonNumberHandling.AllowNamedFloatingPointLiterals | JsonNumberHandling.AllowReadingFromString,
            ReferenceHandler = ReferenceHandler.IgnoreCycles,
        };

    /// <summary>The formatter that values of a type are written as JSON with.</summary>
    /// <param name="type">The type.</param>
    public static ITypeFormatter GetPreferredFormatterFor(Type type) =>
        Formatter.GetPreferredFormatterFor(type, MimeType);
}

/// <summary>Writes values of a type as JSON.</summary>
public class JsonFormatter<T> : TypeFormatter<T>
{
    private readonly FormatDelegate<T> _format;

    /// <summary>Makes a formatter that serialises.</summary>
    public JsonFormatter() => _format = new Func<T, string>(value => BuiltIn.Json(value)).Written();

    /// <summary>Makes a formatter that may leave a value to the next one.</summary>
    /// <param name="format">Writes the JSON, or returns false.</param>
    public JsonFormatter(FormatDelegate<T> format) => _format = format;

    /// <summary>Makes a formatter.</summary>
    /// <param name="format">Writes the JSON.</param>
    public JsonFormatter(Action<T, FormatContext> format) => _format = format.AlwaysDone();

    /// <inheritdoc/>
    public override string MimeType => JsonFormatter.MimeType;

    /// <inheritdoc/>
    public override bool Format(T instance, FormatContext context) => _format(instance, context);
}

/// <summary>A string that is JSON already.</summary>
/// <param name="json">The JSON.</param>
public class JsonString(string json) : HtmlString(json);
