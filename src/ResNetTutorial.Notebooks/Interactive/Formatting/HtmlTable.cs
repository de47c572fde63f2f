using System.Collections;
using System.Net;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive.Formatting.TabularData;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>
/// Values as HTML: an object as a table of its properties, a sequence as a table of its items, what lies inside them
/// folded under a line of text.
/// </summary>
internal static class HtmlTable
{
    /// <summary>Lines and shades come from the text's own colour, so that they suit dark pages and light ones.</summary>
    public const string Style = """
        <style>
        .dni-table{color:inherit;font-size:inherit;border-collapse:collapse;margin:.25em 0;font-variant-numeric:tabular-nums}
        .dni-table th,.dni-table td{border:0;border-bottom:1px solid color-mix(in srgb,currentColor 18%,transparent);padding:.25em .8em .25em 0;text-align:start;vertical-align:top;background:none;color:inherit}
        .dni-table thead th{border-bottom-color:color-mix(in srgb,currentColor 45%,transparent);font-weight:600}
        .dni-table tbody tr:hover{background:color-mix(in srgb,currentColor 6%,transparent)}
        .dni-table td.n{text-align:end}
        .dni-table th+td.n{text-align:start}
        .dni-table .i,.dni-more{opacity:.6}
        .dni-treeview>summary{cursor:pointer}
        .dni-plaintext pre{margin:0;background:none;color:inherit;white-space:pre-wrap}
        </style>
        """;

    // Beyond that a page becomes slow; whoever wants more can write a file.
    private const int MostRows = 1000;

    public static void Write(object? value, FormatContext context)
    {
        switch (value)
        {
            case null:
                context.Writer.Write(Encode(Formatter.NullString));
                return;
            case Task task:
                Write(Anatomy.Unwrap(task), context);
                return;
        }
        context.RequireDefaultStyles();
        if (PlainText.SaysAll(value.GetType()) || !context.TryEnter(value))
        {
            context.Writer.Write($"<div class=\"dni-plaintext\"><pre>{Encode(PlainText.Of(value))}</pre></div>");
            return;
        }
        try
        {
            WriteParts(value, context);
        }
        finally
        {
            context.Leave();
        }
    }

    /// <summary>Writes rows under headings.</summary>
    public static void WriteRows(
        IReadOnlyList<string> columns,
        IEnumerable<IReadOnlyList<object?>> rows,
        int? count,
        int limit,
        FormatContext context
    )
    {
        var writer = context.Writer;
        writer.Write("<table class=\"dni-table\"><thead><tr><th></th>");
        writer.Write(string.Concat(columns.Select(column => $"<th>{Encode(column)}</th>")));
        writer.Write("</tr></thead><tbody>");
        var shown = 0;
        var more = false;
        foreach (var row in rows)
        {
            if (shown == Math.Min(limit, MostRows))
            {
                more = true;
                break;
            }
            writer.Write($"<tr><td class=\"i\">{shown++}</td>");
            foreach (var cell in row)
            {
                WriteCell(cell, context);
            }
            writer.Write("</tr>");
        }
        writer.Write("</tbody></table>");
        if (more)
        {
            writer.Write(
                count is { } all
                    ? $"<p class=\"dni-more\">… {all - shown} more</p>"
                    : "<p class=\"dni-more\">… and more</p>"
            );
        }
    }

    private static void WriteParts(object value, FormatContext context)
    {
        var limit = Formatter.ExpansionLimit(value.GetType());
        if (value is TabularDataResource resource)
        {
            var columns = resource.Schema.Fields.Select(field => field.Name).ToList();
            WriteRows(columns, resource.Data.Select(row => Row(row, columns)), null, MostRows, context);
        }
        else if (Anatomy.Pairs(value) is { } pairs)
        {
            WriteProperties("key", pairs.Take(limit + 1).ToList(), limit, Anatomy.Count(value), context);
        }
        else if (Anatomy.Table(value) is { } table)
        {
            WriteRows(table.Columns, table.Rows, table.Count, limit, context);
        }
        else if (Anatomy.Members(value.GetType()) is { Count: > 0 } members)
        {
            WriteProperties(
                null,
                [.. members.Select(member => ((object?)member.Name, Anatomy.Read(member, value)))],
                int.MaxValue,
                null,
                context
            );
        }
        else
        {
            context.Writer.Write(
                $"<div class=\"dni-plaintext\"><pre>{Encode(TypeNames.Of(value.GetType()))}</pre></div>"
            );
        }
    }

    private static List<object?> Row(IEnumerable<KeyValuePair<string, object?>> row, List<string> columns)
    {
        var cells = row.ToDictionary(cell => cell.Key, cell => cell.Value);
        return [.. columns.Select(column => cells.GetValueOrDefault(column))];
    }

    private static void WriteProperties(
        string? heading,
        List<(object? Key, object? Value)> pairs,
        int limit,
        int? count,
        FormatContext context
    )
    {
        var writer = context.Writer;
        writer.Write("<table class=\"dni-table\">");
        if (heading is not null)
        {
            writer.Write($"<thead><tr><th>{heading}</th><th>value</th></tr></thead>");
        }
        writer.Write("<tbody>");
        foreach (var (key, value) in pairs.Take(limit))
        {
            writer.Write($"<tr><th>{Encode(PlainText.Summary(key))}</th>");
            WriteCell(value, context);
            writer.Write("</tr>");
        }
        writer.Write("</tbody></table>");
        if (pairs.Count > limit)
        {
            writer.Write(
                count is { } all
                    ? $"<p class=\"dni-more\">… {all - limit} more</p>"
                    : "<p class=\"dni-more\">… and more</p>"
            );
        }
    }

    private static void WriteCell(object? value, FormatContext context)
    {
        var writer = context.Writer;
        writer.Write(value is not null && Anatomy.IsNumber(value.GetType()) ? "<td class=\"n\">" : "<td>");
        switch (value)
        {
            case null:
                writer.Write(Encode(Formatter.NullString));
                break;
            case not null when Formatter.Has(value.GetType(), HtmlFormatter.MimeType):
                value.FormatTo(context, HtmlFormatter.MimeType);
                break;
            case PocketView view:
                view.WriteTo(context);
                break;
            case IHtmlContent html:
                html.WriteTo(writer, HtmlEncoder.Default);
                break;
            case Exception problem:
                writer.Write(Encode($"{TypeNames.Short(problem.GetType())}: {problem.Message}"));
                break;
            default:
                WriteText(value, context);
                break;
        }
        writer.Write("</td>");
    }

    private static void WriteText(object value, FormatContext context)
    {
        var writer = context.Writer;
        var type = value.GetType();
        if (Formatter.Has(type, PlainTextFormatter.MimeType) || PlainText.SaysAll(type) || IsShort(value))
        {
            var text = value.ToDisplayString();
            writer.Write(text.Contains('\n') ? $"<pre>{Encode(Cut(text))}</pre>" : Encode(Cut(text)));
            return;
        }
        writer.Write($"<details class=\"dni-treeview\"><summary>{Encode(PlainText.Summary(value))}</summary>");
        Write(value, context);
        writer.Write("</details>");
    }

    /// <summary>True for a sequence of a few plain values, which one line shows best.</summary>
    private static bool IsShort(object value) =>
        value is ICollection { Count: <= 10 } items
        && value is not IDictionary
        && items
            .Cast<object?>()
            .All(item => item is null || (Anatomy.IsText(item.GetType()) && item is not string { Length: > 40 }));

    private static string Cut(string text) => text.Length > MostRows ? text[..MostRows] + "…" : text;

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
