using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive.Formatting.Csv;
using Microsoft.DotNet.Interactive.Formatting.TabularData;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>How values are written that nobody registered a formatter for.</summary>
internal static class BuiltIn
{
    public static bool Write(object? value, FormatContext context, string mimeType)
    {
        switch (mimeType)
        {
            case HtmlFormatter.MimeType when value is PocketView view:
                view.WriteTo(context);
                break;
            case HtmlFormatter.MimeType when value is IHtmlContent html:
                html.WriteTo(context.Writer, HtmlEncoder.Default);
                break;
            case HtmlFormatter.MimeType:
                HtmlTable.Write(value, context);
                break;
            case PlainTextFormatter.MimeType:
                context.Writer.Write(PlainText.Of(value, context));
                break;
            case PlainTextSummaryFormatter.MimeType:
                context.Writer.Write(PlainText.Summary(value));
                break;
            case JsonFormatter.MimeType:
                context.Writer.Write(Json(value));
                break;
            case CsvFormatter.MimeType:
                CsvText.Write(value, context.Writer);
                break;
            case TabularDataResourceFormatter.MimeType:
                var table = value as TabularDataResource ?? TabularDataResource.Of(value);
                context.Writer.Write(table.ToJsonString());
                break;
            // A picture's bytes, as front ends want them.
            case not null when value is byte[] bytes && !mimeType.StartsWith("text/", StringComparison.Ordinal):
                context.Writer.Write(Convert.ToBase64String(bytes));
                break;
            default:
                context.Writer.Write(value?.ToString() ?? Formatter.NullString);
                break;
        }
        return true;
    }

    public static string Json(object? value) =>
        value is JsonString text ? text.ToString() : JsonSerializer.Serialize(value, JsonFormatter.SerializerOptions);
}
