using System.Collections;
using System.Globalization;
using System.Net;
using System.Reflection;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>How values are shown whose type has no formatter: text in one line, HTML as a small table.</summary>
internal static class ObjectFormatter
{
    private const int MostColumns = 20;

    /// <summary>True for types whose text says all there is.</summary>
    public static bool IsScalar(Type type) =>
        type.IsPrimitive
        || type.IsEnum
        || type == typeof(string)
        || type == typeof(decimal)
        || type == typeof(DateTime)
        || type == typeof(DateTimeOffset)
        || type == typeof(TimeSpan)
        || type == typeof(Guid)
        || type == typeof(Uri)
        || type == typeof(Half)
        || typeof(Type).IsAssignableFrom(type)
        || typeof(Exception).IsAssignableFrom(type);

    public static void WritePlain(object? value, TextWriter writer) => writer.Write(Text(value, 0));

    public static void WriteHtml(object? value, TextWriter writer)
    {
        if (value is null || IsScalar(value.GetType()))
        {
            writer.Write(Cell(value));
        }
        else if (value is IEnumerable items)
        {
            WriteTable([.. Take(items)], HasMore(items), writer);
        }
        else if (Members(value.GetType()) is { Count: > 0 } members && !OverridesToString(value.GetType()))
        {
            writer.Write("<table><tbody>");
            foreach (var member in members)
            {
                writer.Write(
                    $"<tr><th>{WebUtility.HtmlEncode(member.Name)}</th><td>{Cell(Read(member, value))}</td></tr>"
                );
            }
            writer.Write("</tbody></table>");
        }
        else
        {
            writer.Write($"<pre>{WebUtility.HtmlEncode(value.ToString())}</pre>");
        }
    }

    private static void WriteTable(IReadOnlyList<object?> items, bool more, TextWriter writer)
    {
        var type = items.FirstOrDefault(item => item is not null)?.GetType();
        var members = type is null || IsScalar(type) || typeof(IEnumerable).IsAssignableFrom(type) ? [] : Members(type);
        if (members.Count == 0 || items.Any(item => item is not null && item.GetType() != type))
        {
            members = [];
        }
        writer.Write("<table><thead><tr><th></th>");
        writer.Write(
            members.Count == 0
                ? "<th>value</th>"
                : string.Concat(members.Select(member => $"<th>{WebUtility.HtmlEncode(member.Name)}</th>"))
        );
        writer.Write("</tr></thead><tbody>");
        for (var i = 0; i < items.Count; i++)
        {
            var item = items[i];
            writer.Write($"<tr><td>{i}</td>");
            writer.Write(
                members.Count == 0
                    ? $"<td>{Cell(item)}</td>"
                    : string.Concat(
                        members.Select(member => $"<td>{Cell(item is null ? null : Read(member, item))}</td>")
                    )
            );
            writer.Write("</tr>");
        }
        writer.Write("</tbody></table>");
        if (more)
        {
            writer.Write("<p>… and more</p>");
        }
    }

    private static string Cell(object? value) => WebUtility.HtmlEncode(value is string text ? text : Text(value, 1));

    private static string Text(object? value, int depth)
    {
        switch (value)
        {
            case null:
                return Formatter.NullString;
            case string text:
                return text;
            case IFormattable number when IsScalar(number.GetType()):
                return number.ToString(null, CultureInfo.CurrentCulture);
            case IDictionary pairs when depth < 3:
                var entries = pairs
                    .Cast<object>()
                    .Take(Formatter.ListExpansionLimit)
                    .Select(pair => Text(pair, depth + 1));
                return $"{{ {string.Join(", ", entries)}{(pairs.Count > Formatter.ListExpansionLimit ? ", …" : "")} }}";
            case IEnumerable items when depth < 3:
                return $"[ {string.Join(", ", Take(items).Select(item => Text(item, depth + 1)))}{(HasMore(items) ? ", …" : "")} ]";
        }
        var type = value.GetType();
        if (OverridesToString(type) || depth >= 3)
        {
            return value.ToString() ?? "";
        }
        var members = Members(type).Select(member => $"{member.Name}: {Text(Read(member, value), depth + 1)}");
        return $"{type.Name} {{ {string.Join(", ", members)} }}";
    }

    private static IEnumerable<object?> Take(IEnumerable items) =>
        items.Cast<object?>().Take(Formatter.ListExpansionLimit);

    private static bool HasMore(IEnumerable items) => items.Cast<object?>().Skip(Formatter.ListExpansionLimit).Any();

    private static bool OverridesToString(Type type) =>
        type.GetMethod(nameof(ToString), Type.EmptyTypes)?.DeclaringType is { } declaring
        && declaring != typeof(object)
        && declaring != typeof(ValueType);

    private static List<MemberInfo> Members(Type type) =>
        [
            .. type.GetMembers(BindingFlags.Public | BindingFlags.Instance)
                .Where(member =>
                    member is FieldInfo
                    || (member is PropertyInfo { CanRead: true } own && own.GetIndexParameters().Length == 0)
                )
                .Take(MostColumns),
        ];

    private static object? Read(MemberInfo member, object value)
    {
        try
        {
            return member is FieldInfo field ? field.GetValue(value) : ((PropertyInfo)member).GetValue(value);
        }
        catch (TargetInvocationException thrown)
        {
            return thrown.InnerException;
        }
    }
}
