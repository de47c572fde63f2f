using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>
/// Turns values into text of a MIME type. A type's own formatters and preferences come first, then those of its base
/// classes and interfaces, nearest first, then the ones built in.
/// </summary>
public static class Formatter
{
    private const string Plain = "text/plain";
    private const string Html = "text/html";

    private static readonly ConcurrentDictionary<(Type Type, string MimeType), Action<object, TextWriter>> Registered =
        new();
    private static readonly ConcurrentDictionary<Type, string[]> Preferred = new();

    /// <summary>The MIME type of values whose type prefers none.</summary>
    public static string DefaultMimeType { get; set; } = Html;

    /// <summary>How many items of a sequence are shown.</summary>
    public static int ListExpansionLimit { get; set; } = 20;

    /// <summary>What null is shown as.</summary>
    public static string NullString { get; set; } = "<null>";

    /// <summary>Sets how values of a type are written.</summary>
    /// <param name="formatter">Gives the text.</param>
    /// <param name="mimeType">The kind of text it gives.</param>
    public static void Register<T>(Func<T, string> formatter, string mimeType = Plain)
    {
        ArgumentNullException.ThrowIfNull(formatter);
        Register(typeof(T), (value, writer) => writer.Write(formatter((T)value)), mimeType);
    }

    /// <summary>Sets how values of a type are written.</summary>
    /// <param name="formatter">Writes the text.</param>
    /// <param name="mimeType">The kind of text it writes.</param>
    public static void Register<T>(Action<T, TextWriter> formatter, string mimeType = Plain)
    {
        ArgumentNullException.ThrowIfNull(formatter);
        Register(typeof(T), (value, writer) => formatter((T)value, writer), mimeType);
    }

    /// <summary>Sets how values of a type are written.</summary>
    /// <param name="type">The type; for an open generic type such as <c>List&lt;&gt;</c>, all its instances.</param>
    /// <param name="formatter">Writes the text.</param>
    /// <param name="mimeType">The kind of text it writes.</param>
    public static void Register(Type type, Action<object, TextWriter> formatter, string mimeType = Plain)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(formatter);
        Registered[(type, mimeType)] = formatter;
    }

    /// <summary>Sets in which MIME types values of a type are shown; a front end takes the richest it knows.</summary>
    /// <param name="type">The type, or an open generic type.</param>
    /// <param name="preferredMimeTypes">The MIME types.</param>
    public static void SetPreferredMimeTypesFor(Type type, params string[] preferredMimeTypes)
    {
        ArgumentNullException.ThrowIfNull(type);
        Preferred[type] = preferredMimeTypes;
    }

    /// <summary>In which MIME types values of a type are shown.</summary>
    /// <param name="type">The type; null for the value null.</param>
    public static IReadOnlyCollection<string> GetPreferredMimeTypesFor(Type? type)
    {
        if (type is null)
        {
            return [Plain];
        }
        foreach (var kin in TypeKinship.Of(type))
        {
            if (Preferred.TryGetValue(kin, out var preferred))
            {
                return preferred;
            }
        }
        if (typeof(IHtmlContent).IsAssignableFrom(type))
        {
            return [Html];
        }
        if (ObjectFormatter.IsScalar(type))
        {
            return [Plain];
        }
        // A formatter for text alone says that the author wants text, not a table of the type's properties.
        var own = TypeKinship
            .Of(type)
            .Where(kin => kin != typeof(object))
            .SelectMany(kin => Registered.Keys.Where(key => key.Type == kin).Select(key => key.MimeType))
            .ToHashSet();
        if (own.Count > 0 && !own.Contains(DefaultMimeType))
        {
            return own.Contains(Plain) ? [Plain] : [.. own];
        }
        return DefaultMimeType == Html ? [Html, Plain] : [DefaultMimeType];
    }

    /// <summary>The text of a value in a MIME type.</summary>
    /// <param name="obj">The value.</param>
    /// <param name="mimeType">The kind of text.</param>
    public static string ToDisplayString(this object? obj, string mimeType = Plain)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        Write(obj, writer, mimeType);
        return writer.ToString();
    }

    /// <summary>Forgets everything registered.</summary>
    public static void ResetToDefault()
    {
        Registered.Clear();
        Preferred.Clear();
        DefaultMimeType = Html;
    }

    private static void Write(object? value, TextWriter writer, string mimeType)
    {
        if (value is not null && Find(value.GetType(), mimeType) is { } registered)
        {
            registered(value, writer);
            return;
        }
        switch (mimeType)
        {
            case Html when value is IHtmlContent html:
                html.WriteTo(writer, HtmlEncoder.Default);
                break;
            case Html:
                ObjectFormatter.WriteHtml(value, writer);
                break;
            case Plain:
                ObjectFormatter.WritePlain(value, writer);
                break;
            case "application/json":
                writer.Write(System.Text.Json.JsonSerializer.Serialize(value));
                break;
            default:
                writer.Write(value?.ToString() ?? NullString);
                break;
        }
    }

    private static Action<object, TextWriter>? Find(Type type, string mimeType)
    {
        foreach (var kin in TypeKinship.Of(type))
        {
            if (Registered.TryGetValue((kin, mimeType), out var formatter))
            {
                return formatter;
            }
        }
        return null;
    }
}
