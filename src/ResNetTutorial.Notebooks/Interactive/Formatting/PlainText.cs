using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>Values as text: numbers and the like as they are, objects and sequences in one line that stays readable.</summary>
internal static class PlainText
{
    // A line of text that nobody reads to its end: what is nested is cut there.
    private const int Most = 10_000;
    private const int MostOfSummary = 120;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>True when values of a type are shown as text and need no table.</summary>
    public static bool SaysAll(Type type) =>
        Anatomy.IsText(type) || type == typeof(byte[]) || typeof(ITuple).IsAssignableFrom(type);

    public static string Of(object? value, FormatContext? context = null)
    {
        if (value is not null && Anatomy.IsText(value.GetType()))
        {
            return Text(value);
        }
        var text = new StringBuilder();
        Write(value, text, context ?? new FormatContext(TextWriter.Null));
        return text.Length > Most ? Cut(text.ToString(), Most) : text.ToString();
    }

    /// <summary>The beginning of a value's text, in one line.</summary>
    public static string Summary(object? value)
    {
        var text = value.ToDisplayString().ReplaceLineEndings(" ");
        return text.Length > MostOfSummary ? Cut(text, MostOfSummary) : text;
    }

    public static string Text(object value) =>
        value switch
        {
            string text => text,
            bool flag => flag ? "True" : "False",
            DateTime time => time.ToString("yyyy-MM-dd HH:mm:ssK", CultureInfo.InvariantCulture),
            DateTimeOffset time => time.ToString("yyyy-MM-dd HH:mm:ssK", CultureInfo.InvariantCulture),
            DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            IFormattable number => number.ToString(null, CultureInfo.CurrentCulture),
            Type type => TypeNames.Of(type),
            Delegate function => $"{TypeNames.Of(function.GetType())} {function.Method.Name}",
            JsonNode node => node.ToJsonString(Indented),
            JsonDocument document => JsonSerializer.Serialize(document.RootElement, Indented),
            JsonElement element => element.ValueKind == JsonValueKind.Undefined
                ? ""
                : JsonSerializer.Serialize(element, Indented),
            _ => TensorText.Of(value) ?? value.ToString() ?? "",
        };

    private static void Write(object? value, StringBuilder text, FormatContext context)
    {
        if (text.Length > Most)
        {
            return;
        }
        switch (value)
        {
            case null:
                text.Append(Formatter.NullString);
                return;
            case byte[] bytes:
                Bytes(bytes, text);
                return;
            case Task task:
                text.Append(TypeNames.Of(task.GetType())).Append(" { ");
                Inner(Anatomy.Unwrap(task), text, context);
                text.Append(" }");
                return;
        }
        var type = value.GetType();
        if (Anatomy.IsText(type))
        {
            text.Append(Text(value));
            return;
        }
        if (!context.TryEnter(value))
        {
            text.Append('…');
            return;
        }
        try
        {
            if (value is ITuple tuple)
            {
                text.Append('(');
                Join(Enumerable.Range(0, tuple.Length).Select(i => tuple[i]), int.MaxValue, null, text, context);
                text.Append(')');
            }
            else if (Anatomy.Pairs(value) is { } pairs)
            {
                text.Append("{ ");
                var limit = Formatter.ExpansionLimit(type);
                var count = 0;
                foreach (var (key, each) in pairs)
                {
                    text.Append(count == 0 ? "" : ", ");
                    if (count++ == limit)
                    {
                        text.Append('…');
                        break;
                    }
                    Inner(key, text, context);
                    text.Append(": ");
                    Inner(each, text, context);
                }
                text.Append(" }");
            }
            else if (value is not IEnumerable && Anatomy.Table(value) is { } table)
            {
                Table(table.Columns, table.Rows, Formatter.ExpansionLimit(type), table.Count, text);
            }
            else if (value is IEnumerable items)
            {
                text.Append("[ ");
                Join(items.Cast<object?>(), Formatter.ExpansionLimit(type), Anatomy.Count(items), text, context);
                text.Append(" ]");
            }
            else
            {
                Members(value, type, text, context);
            }
        }
        finally
        {
            context.Leave();
        }
    }

    private static void Table(
        IReadOnlyList<string> columns,
        IEnumerable<IReadOnlyList<object?>> rows,
        int limit,
        int? count,
        StringBuilder text
    )
    {
        text.AppendJoin("  ", columns);
        foreach (var row in rows.Take(limit))
        {
            text.Append('\n').AppendJoin("  ", row.Select(Summary));
        }
        if (count > limit)
        {
            text.Append($"\n… {count - limit} more");
        }
    }

    private static void Members(object value, Type type, StringBuilder text, FormatContext context)
    {
        if (!type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false))
        {
            text.Append(TypeNames.Short(type)).Append(' ');
        }
        text.Append("{ ");
        var first = true;
        foreach (var member in Anatomy.Members(type))
        {
            text.Append(first ? "" : ", ").Append(member.Name).Append(": ");
            Inner(Anatomy.Read(member, value), text, context);
            first = false;
        }
        text.Append(first ? "}" : " }");
    }

    private static void Join(
        IEnumerable<object?> items,
        int limit,
        int? count,
        StringBuilder text,
        FormatContext context
    )
    {
        var shown = 0;
        foreach (var item in items)
        {
            text.Append(shown == 0 ? "" : ", ");
            if (shown++ == limit)
            {
                text.Append(count is { } all ? $"… ({all - limit} more)" : "…");
                return;
            }
            Inner(item, text, context);
        }
    }

    /// <summary>A value inside another, by its own formatter where it has one.</summary>
    private static void Inner(object? value, StringBuilder text, FormatContext context)
    {
        switch (value)
        {
            case not null when Formatter.Has(value.GetType(), PlainTextFormatter.MimeType):
                text.Append(value.ToDisplayString());
                break;
            case Exception problem:
                text.Append(TypeNames.Short(problem.GetType())).Append(": ").Append(problem.Message);
                break;
            default:
                Write(value, text, context);
                break;
        }
    }

    private static void Bytes(byte[] bytes, StringBuilder text)
    {
        text.Append($"byte[{bytes.Length}] ")
            .AppendJoin(' ', bytes.Take(64).Select(each => each.ToString("X2", CultureInfo.InvariantCulture)));
        if (bytes.Length > 64)
        {
            text.Append($" … ({bytes.Length - 64} more)");
        }
    }

    private static string Cut(string text, int length)
    {
        // Not between the halves of a character beyond the basic plane.
        var end = char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
        return text[..end] + "…";
    }
}
