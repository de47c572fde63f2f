using System.Collections;
using System.Collections.Concurrent;
using System.Data;
using System.Numerics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Html;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>What a value is made of, as far as showing it goes.</summary>
internal static class Anatomy
{
    private const int MostMembers = 30;

    private static readonly ConcurrentDictionary<Type, MemberInfo[]> Known = new();

    /// <summary>
    /// True for types whose text says all there is, and for those whose author wrote a text: their properties may be
    /// many and costly to read (a tensor's are its transpose, its gradient, …).
    /// </summary>
    public static bool IsText(Type type) =>
        type.IsPrimitive
        || type == typeof(string)
        || type.IsPointer
        || typeof(IFormattable).IsAssignableFrom(type)
        || typeof(Exception).IsAssignableFrom(type)
        || typeof(MemberInfo).IsAssignableFrom(type)
        || typeof(Delegate).IsAssignableFrom(type)
        || typeof(StringBuilder).IsAssignableFrom(type)
        || IsJson(type)
        || typeof(IHtmlContent).IsAssignableFrom(type)
        || (!typeof(IEnumerable).IsAssignableFrom(type) && HasOwnText(type) && !IsFrame(type));

    /// <summary>True for types that count.</summary>
    public static bool IsNumber(Type type) =>
        type.IsPrimitive && type != typeof(bool) && type != typeof(char)
        || type == typeof(decimal)
        || type == typeof(Half)
        || type == typeof(BigInteger)
        || type == typeof(Int128)
        || type == typeof(UInt128);

    public static bool IsJson(Type type) =>
        type == typeof(JsonElement) || type == typeof(JsonDocument) || typeof(JsonNode).IsAssignableFrom(type);

    /// <summary>The properties and fields to show of a value that is no text and no sequence.</summary>
    public static IReadOnlyList<MemberInfo> Members(Type type) => Known.GetOrAdd(type, Find);

    /// <summary>A member's value; the exception where reading it throws.</summary>
    public static object? Read(MemberInfo member, object value)
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

    /// <summary>The pairs of a dictionary of any kind, or null.</summary>
    public static IEnumerable<(object? Key, object? Value)>? Pairs(object value) =>
        value switch
        {
            IDictionary pairs => pairs.Cast<object>().Select(Entry),
            IEnumerable items when IsDictionary(value.GetType()) => items.Cast<object>().Select(Entry),
            _ => null,
        };

    /// <summary>
    /// Rows with names: those of a data table, of a data frame (columns that have names and rows that are sequences),
    /// of dictionaries with text as keys, of objects of one type, or of anything else in one column; null for no sequence.
    /// </summary>
    public static (IReadOnlyList<string> Columns, IEnumerable<IReadOnlyList<object?>> Rows, int? Count)? Table(
        object value
    )
    {
        switch (value)
        {
            case DataTable table:
                return (
                    [.. table.Columns.Cast<DataColumn>().Select(column => column.ColumnName)],
                    table.Rows.Cast<DataRow>().Select(row => (IReadOnlyList<object?>)row.ItemArray),
                    table.Rows.Count
                );
            case DataView view:
                return Table(view.ToTable());
            case string or IDictionary:
                return null;
        }
        if (Frame(value) is { } frame)
        {
            return frame;
        }
        return value is IEnumerable items && !IsDictionary(value.GetType()) ? OfItems(items) : null;
    }

    /// <summary>How many items a sequence has, where it knows.</summary>
    public static int? Count(object items) =>
        items is ICollection some ? some.Count
        : items.GetType().GetProperty("Count") is { } count && count.PropertyType == typeof(int) && count.CanRead
            ? Read(count, items) as int?
        : null;

    /// <summary>The value of a task that has one, else the task's state: waiting for it is the cell's business.</summary>
    public static object? Unwrap(Task task) =>
        task.IsCompletedSuccessfully
        && task.GetType().GetProperty("Result") is { } result
        && !Returns(result, "VoidTaskResult")
            ? result.GetValue(task)
        : task.IsFaulted ? task.Exception!.InnerException
        : task.Status;

    private static bool Returns(PropertyInfo property, string type) => property.PropertyType.Name == type;

    /// <summary>True for tables of any library: columns that have names, and rows.</summary>
    private static bool IsFrame(Type type) =>
        !typeof(IEnumerable).IsAssignableFrom(type)
        && new[] { "Columns", "Rows" }.All(name =>
            type.GetProperty(name) is { } property
            && property.GetIndexParameters().Length == 0
            && typeof(IEnumerable).IsAssignableFrom(property.PropertyType)
        );

    private static (IReadOnlyList<string>, IEnumerable<IReadOnlyList<object?>>, int?)? Frame(object value)
    {
        var type = value.GetType();
        if (!IsFrame(type))
        {
            return null;
        }
        var columns = (IEnumerable)type.GetProperty("Columns")!.GetValue(value)!;
        var rows = (IEnumerable)type.GetProperty("Rows")!.GetValue(value)!;
        var names = columns
            .Cast<object>()
            .Select(column => column.GetType().GetProperty("Name")?.GetValue(column) as string)
            .ToList();
        if (names.Count == 0 || names.Contains(null))
        {
            return null;
        }
        return (
            names!,
            rows.Cast<object>()
                .Select(row => (IReadOnlyList<object?>)[.. row is IEnumerable cells ? cells.Cast<object?>() : [row]]),
            Count(rows)
        );
    }

    private static (IReadOnlyList<string>, IEnumerable<IReadOnlyList<object?>>, int?)? OfItems(IEnumerable items)
    {
        // One more than is shown, and only once: a sequence may be endless, or work to enumerate.
        var some = items.Cast<object?>().Take(Formatter.ExpansionLimit(items.GetType()) + 1).ToList();
        var types = some.Where(item => item is not null).Select(item => item!.GetType()).Distinct().ToList();
        if (types.Count > 0 && some.All(item => item is IDictionary<string, object?>))
        {
            var rows = some.Cast<IDictionary<string, object?>>().ToList();
            var keys = rows.SelectMany(row => row.Keys).Distinct().Take(MostMembers).ToList();
            return (
                keys,
                rows.Select(row =>
                    (IReadOnlyList<object?>)[.. keys.Select(key => row.TryGetValue(key, out var cell) ? cell : null)]
                ),
                Count(items)
            );
        }
        var members =
            types is not [var type]
            || IsText(type)
            || typeof(IEnumerable).IsAssignableFrom(type)
            || Formatter.Has(type, HtmlFormatter.MimeType)
            || Formatter.Has(type, PlainTextFormatter.MimeType)
                ? []
                : Members(type);
        return members.Count == 0
            ? (["value"], some.Select(item => (IReadOnlyList<object?>)[item]), Count(items))
            : (
                [.. members.Select(member => member.Name)],
                some.Select(item =>
                    (IReadOnlyList<object?>)[.. members.Select(member => item is null ? null : Read(member, item))]
                ),
                Count(items)
            );
    }

    private static bool IsDictionary(Type type) =>
        type.GetInterfaces()
            .Where(each => each.IsGenericType)
            .Select(each => each.GetGenericTypeDefinition())
            .Any(each => each == typeof(IDictionary<,>) || each == typeof(IReadOnlyDictionary<,>));

    private static (object? Key, object? Value) Entry(object entry) =>
        entry is DictionaryEntry pair
            ? (pair.Key, pair.Value)
            : (
                entry.GetType().GetProperty("Key")!.GetValue(entry),
                entry.GetType().GetProperty("Value")!.GetValue(entry)
            );

    /// <summary>True when a type's author wrote its ToString: not the compiler's for records, nor the framework's for pairs.</summary>
    private static bool HasOwnText(Type type)
    {
        if (
            type.GetMethod(nameof(ToString), Type.EmptyTypes)?.DeclaringType is not { } declaring
            || declaring == typeof(object)
            || declaring == typeof(ValueType)
            || type.IsAssignableTo(typeof(ITuple))
            || type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
            || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>))
        )
        {
            return false;
        }
        return !declaring
            .GetMethod(nameof(ToString), Type.EmptyTypes)!
            .IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);
    }

    private static MemberInfo[] Find(Type type) =>
        [
            .. type.GetMembers(BindingFlags.Public | BindingFlags.Instance)
                .Where(member =>
                    member is FieldInfo { FieldType.IsByRefLike: false }
                    || (
                        member is PropertyInfo { CanRead: true, PropertyType.IsByRefLike: false } own
                        && own.GetMethod!.IsPublic
                        && own.GetIndexParameters().Length == 0
                        && !(own.Name == "EqualityContract")
                    )
                )
                // A property that hides one of a base class is shown once.
                .DistinctBy(member => member.Name)
                .Take(MostMembers),
        ];
}
