using System.Collections;
using Microsoft.DotNet.Interactive.Formatting.TabularData;

namespace Microsoft.DotNet.Interactive.Formatting.Csv;

/// <summary>Sequences as comma-separated values.</summary>
public static class CsvFormatter
{
    /// <summary><c>text/csv</c>.</summary>
    public const string MimeType = "text/csv";

    /// <summary>The formatter that values of a type are written as comma-separated values with.</summary>
    /// <param name="type">The type.</param>
    public static ITypeFormatter GetPreferredFormatterFor(Type type) =>
        Formatter.GetPreferredFormatterFor(type, MimeType);

    /// <summary>The formatter that values of a type are written as comma-separated values with.</summary>
    public static ITypeFormatter<T> GetPreferredFormatterFor<T>()
    {
        var formatter = GetPreferredFormatterFor(typeof(T));
        return formatter as ITypeFormatter<T>
            ?? new CsvFormatter<T>((value, context) => formatter.Format(value!, context));
    }
}

/// <summary>Writes values of a type as comma-separated values.</summary>
/// <param name="format">Writes them, or returns false to leave a value to the next formatter that fits.</param>
public class CsvFormatter<T>(FormatDelegate<T> format) : TypeFormatter<T>
{
    /// <inheritdoc/>
    public override string MimeType => CsvFormatter.MimeType;

    /// <inheritdoc/>
    public override bool Format(T value, FormatContext context) => format(value, context);
}

/// <summary>Comma-separated values as RFC 4180 has them.</summary>
internal static class CsvText
{
    public static void Write(object? value, TextWriter writer)
    {
        var table =
            value is TabularDataResource known ? known
            : value is IEnumerable and not string ? TabularDataResource.Of(value)
            : TabularDataResource.Of(new[] { value });
        writer.Write(string.Join(",", table.Schema.Fields.Select(field => Quote(field.Name))) + "\r\n");
        foreach (var row in table.Data)
        {
            writer.Write(
                string.Join(",", row.Select(cell => Quote(cell.Value is null ? "" : PlainText.Of(cell.Value)))) + "\r\n"
            );
        }
    }

    private static string Quote(string text) =>
        text.AsSpan().IndexOfAny("\",\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
