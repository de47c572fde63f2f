using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.AspNetCore.Html;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>
/// Turns values into text of a MIME type. A type's own formatters and preferences come first, then those of its base
/// classes and interfaces, nearest first, then the ones built in.
/// </summary>
public static class Formatter
{
    private static readonly ConcurrentDictionary<(Type Type, string MimeType), ITypeFormatter> Registered = new();
    private static readonly ConcurrentDictionary<Type, string[]> Preferred = new();
    private static readonly ConcurrentDictionary<Type, bool> Asked = new();

    private static int s_listExpansionLimit = 20;
    private static int s_recursionLimit = 6;

    /// <summary>The MIME type of values whose type prefers none.</summary>
    public static string DefaultMimeType { get; set; } = HtmlFormatter.MimeType;

    /// <summary>How many items of a sequence are shown.</summary>
    /// <exception cref="ArgumentException">The limit is below 0.</exception>
    public static int ListExpansionLimit
    {
        get => s_listExpansionLimit;
        set => s_listExpansionLimit = value >= 0 ? value : throw new ArgumentException($"{value}: below 0.");
    }

    /// <summary>How deep values inside values are shown.</summary>
    /// <exception cref="ArgumentException">The limit is below 0.</exception>
    public static int RecursionLimit
    {
        get => s_recursionLimit;
        set => s_recursionLimit = value >= 0 ? value : throw new ArgumentException($"{value}: below 0.");
    }

    /// <summary>What null is shown as.</summary>
    public static string NullString { get; set; } = "<null>";

    /// <summary>Sets how values of a type are written.</summary>
    /// <param name="formatter">Writes them.</param>
    public static void Register(ITypeFormatter formatter)
    {
        ArgumentNullException.ThrowIfNull(formatter);
        Registered[(formatter.Type, formatter.MimeType)] = formatter;
    }

    /// <summary>Sets how values of a type are written.</summary>
    /// <param name="formatter">Gives the text.</param>
    /// <param name="mimeType">The kind of text it gives.</param>
    public static void Register<T>(Func<T, string> formatter, string mimeType = PlainTextFormatter.MimeType)
    {
        ArgumentNullException.ThrowIfNull(formatter);
        Register<T>(
            (value, context) =>
            {
                context.Writer.Write(formatter(value));
                return true;
            },
            mimeType
        );
    }

    /// <summary>Sets how values of a type are written.</summary>
    /// <param name="formatter">Writes the text.</param>
    /// <param name="mimeType">The kind of text it writes.</param>
    public static void Register<T>(Action<T, TextWriter> formatter, string mimeType = PlainTextFormatter.MimeType)
    {
        ArgumentNullException.ThrowIfNull(formatter);
        Register<T>(
            (value, context) =>
            {
                formatter(value, context.Writer);
                return true;
            },
            mimeType
        );
    }

    /// <summary>Sets how values of a type are written.</summary>
    /// <param name="formatter">Writes the text, or returns false to leave a value to the next formatter that fits.</param>
    /// <param name="mimeType">The kind of text it writes.</param>
    public static void Register<T>(FormatDelegate<T> formatter, string mimeType = PlainTextFormatter.MimeType)
    {
        ArgumentNullException.ThrowIfNull(formatter);
        Register(new DelegateFormatter<T>(formatter, mimeType));
    }

    /// <summary>Sets how values of a type are written.</summary>
    /// <param name="type">The type; for an open generic type such as <c>List&lt;&gt;</c>, all its instances.</param>
    /// <param name="formatter">Writes the text.</param>
    /// <param name="mimeType">The kind of text it writes.</param>
    public static void Register(
        Type type,
        Action<object, TextWriter> formatter,
        string mimeType = PlainTextFormatter.MimeType
    )
    {
        ArgumentNullException.ThrowIfNull(formatter);
        Register(
            type,
            (value, context) =>
            {
                formatter(value, context.Writer);
                return true;
            },
            mimeType
        );
    }

    /// <summary>Sets how values of a type are written.</summary>
    /// <param name="type">The type; for an open generic type such as <c>List&lt;&gt;</c>, all its instances.</param>
    /// <param name="formatter">Writes the text, or returns false to leave a value to the next formatter that fits.</param>
    /// <param name="mimeType">The kind of text it writes.</param>
    public static void Register(
        Type type,
        FormatDelegate<object> formatter,
        string mimeType = PlainTextFormatter.MimeType
    )
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(formatter);
        Register(new DelegateFormatter<object>(formatter, mimeType, type));
    }

    /// <summary>What is registered.</summary>
    /// <param name="includeDefaults">Has no effect: what is built in serves all types and is no list.</param>
    public static IEnumerable<ITypeFormatter> RegisteredFormatters(bool includeDefaults = true) => Registered.Values;

    /// <summary>Sets in which MIME types values of a type are shown; a front end takes the richest it knows.</summary>
    /// <param name="type">The type, or an open generic type.</param>
    /// <param name="preferredMimeTypes">The MIME types.</param>
    /// <exception cref="ArgumentException">No MIME type is given.</exception>
    public static void SetPreferredMimeTypesFor(Type type, params string[] preferredMimeTypes)
    {
        ArgumentNullException.ThrowIfNull(type);
        if (preferredMimeTypes is not { Length: > 0 } || preferredMimeTypes.Any(string.IsNullOrWhiteSpace))
        {
            throw new ArgumentException(
                $"{type}: no MIME type; give one, such as text/html.",
                nameof(preferredMimeTypes)
            );
        }
        Preferred[type] = preferredMimeTypes;
    }

    /// <summary>In which MIME types values of a type are shown.</summary>
    /// <param name="type">The type; null for the value null.</param>
    public static IReadOnlyCollection<string> GetPreferredMimeTypesFor(Type? type)
    {
        if (type is null)
        {
            return [PlainTextFormatter.MimeType];
        }
        AskSources(type);
        foreach (var kin in TypeKinship.Of(type))
        {
            if (Preferred.TryGetValue(kin, out var preferred))
            {
                return preferred;
            }
        }
        if (typeof(IHtmlContent).IsAssignableFrom(type))
        {
            return [HtmlFormatter.MimeType];
        }
        // A formatter for text alone says that the author wants text, not a table of the type's properties.
        var own = TypeKinship
            .Of(type)
            .Where(kin => kin != typeof(object))
            .SelectMany(kin => Registered.Keys.Where(key => key.Type == kin).Select(key => key.MimeType))
            .ToHashSet();
        if (own.Count > 0 && !own.Contains(DefaultMimeType))
        {
            return own.Contains(PlainTextFormatter.MimeType) ? [PlainTextFormatter.MimeType] : [.. own];
        }
        if (own.Count == 0 && PlainText.SaysAll(type))
        {
            return [PlainTextFormatter.MimeType];
        }
        return DefaultMimeType == HtmlFormatter.MimeType
            ? [HtmlFormatter.MimeType, PlainTextFormatter.MimeType]
            : [DefaultMimeType];
    }

    /// <summary>The formatter that values of a type are written with.</summary>
    /// <param name="actualType">The type.</param>
    /// <param name="mimeType">The kind of text.</param>
    public static ITypeFormatter GetPreferredFormatterFor(Type actualType, string mimeType)
    {
        ArgumentNullException.ThrowIfNull(actualType);
        return Find(actualType, mimeType).FirstOrDefault()
            ?? new DelegateFormatter<object>(
                (value, context) => BuiltIn.Write(value, context, mimeType),
                mimeType,
                actualType
            );
    }

    /// <summary>The text of a value in a MIME type.</summary>
    /// <param name="obj">The value.</param>
    /// <param name="mimeType">The kind of text.</param>
    public static string ToDisplayString(this object? obj, string mimeType = PlainTextFormatter.MimeType)
    {
        ArgumentNullException.ThrowIfNull(mimeType);
        return Text(context => obj.FormatTo(context, mimeType));
    }

    /// <summary>The text of a value as a formatter writes it.</summary>
    /// <param name="obj">The value.</param>
    /// <param name="formatter">The formatter.</param>
    public static string ToDisplayString(this object obj, ITypeFormatter formatter)
    {
        ArgumentNullException.ThrowIfNull(formatter);
        return Text(context => formatter.Format(obj, context));
    }

    /// <summary>Writes a value with a formatter.</summary>
    /// <param name="formatter">The formatter.</param>
    /// <param name="instance">The value.</param>
    /// <param name="writer">Where the text goes.</param>
    public static void Format(this ITypeFormatter formatter, object instance, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(formatter);
        using var context = new FormatContext(writer);
        formatter.Format(instance, context);
    }

    /// <summary>Writes a value as text of a MIME type.</summary>
    /// <param name="obj">The value.</param>
    /// <param name="context">Where the text goes.</param>
    /// <param name="mimeType">The kind of text.</param>
    public static void FormatTo<T>(this T obj, FormatContext context, string mimeType)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (obj is not null && Find(obj.GetType(), mimeType).Any(formatter => formatter.Format(obj, context)))
        {
            return;
        }
        BuiltIn.Write(obj, context, mimeType);
    }

    /// <summary>Forgets everything registered and every limit.</summary>
    public static void ResetToDefault()
    {
        Registered.Clear();
        Preferred.Clear();
        Asked.Clear();
        ExpansionLimits.Clear();
        DefaultMimeType = HtmlFormatter.MimeType;
        NullString = "<null>";
        (ListExpansionLimit, RecursionLimit) = (20, 6);
    }

    /// <summary>The limits that <see cref="Formatter{T}.ListExpansionLimit"/> sets.</summary>
    internal static ConcurrentDictionary<Type, int> ExpansionLimits { get; } = new();

    /// <summary>How many items of a sequence of a type are shown.</summary>
    internal static int ExpansionLimit(Type type)
    {
        foreach (var kin in ExpansionLimits.IsEmpty ? [] : TypeKinship.Of(type))
        {
            if (ExpansionLimits.TryGetValue(kin, out var limit))
            {
                return limit;
            }
        }
        return ListExpansionLimit;
    }

    /// <summary>True when a formatter is registered for a type or its kin.</summary>
    internal static bool Has(Type type, string mimeType) => Find(type, mimeType).Any();

    private static string Text(Action<FormatContext> write)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        using (var context = new FormatContext(writer))
        {
            write(context);
        }
        return writer.ToString();
    }

    private static IEnumerable<ITypeFormatter> Find(Type type, string mimeType)
    {
        AskSources(type);
        foreach (var kin in TypeKinship.Of(type))
        {
            if (Registered.TryGetValue((kin, mimeType), out var formatter))
            {
                yield return formatter;
            }
        }
    }

    /// <summary>Registers what a type itself says about its formatters, the first time it is met.</summary>
    private static void AskSources(Type type)
    {
        if (!Asked.TryAdd(type, true))
        {
            return;
        }
        foreach (var kin in TypeKinship.Of(type))
        {
            if (kin.GetCustomAttribute<TypeFormatterSourceAttribute>(inherit: false) is not { } source)
            {
                continue;
            }
            foreach (
                var formatter in (
                    (ITypeFormatterSource)Activator.CreateInstance(source.FormatterSourceType)!
                ).CreateTypeFormatters()
            )
            {
                Registered.TryAdd((formatter.Type, formatter.MimeType), formatter);
            }
            if (source.PreferredMimeTypes is { Length: > 0 } preferred)
            {
                Preferred.TryAdd(kin, preferred);
            }
        }
    }
}

/// <summary>The formatter of values of one type.</summary>
public static class Formatter<T>
{
    /// <summary>How many items are shown of a sequence that is a <typeparamref name="T"/>.</summary>
    public static int ListExpansionLimit
    {
        get => Formatter.ExpansionLimit(typeof(T));
        set => Formatter.ExpansionLimits[typeof(T)] = value;
    }

    /// <summary>Writes a value as text of a MIME type.</summary>
    /// <param name="obj">The value.</param>
    /// <param name="context">Where the text goes.</param>
    /// <param name="mimeType">The kind of text.</param>
    public static void FormatTo(T obj, FormatContext context, string mimeType = PlainTextFormatter.MimeType) =>
        obj.FormatTo(context, mimeType);
}
