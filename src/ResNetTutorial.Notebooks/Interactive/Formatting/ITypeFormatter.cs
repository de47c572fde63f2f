namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>Writes values of a type as text of a MIME type.</summary>
public interface ITypeFormatter
{
    /// <summary>The kind of text.</summary>
    string MimeType { get; }

    /// <summary>The type of the values.</summary>
    Type Type { get; }

    /// <summary>Writes a value; false leaves it to the next formatter that fits.</summary>
    /// <param name="instance">The value.</param>
    /// <param name="context">Where it goes.</param>
    bool Format(object instance, FormatContext context);
}

/// <summary>Writes values of a type as text of a MIME type.</summary>
public interface ITypeFormatter<in T> : ITypeFormatter
{
    /// <summary>Writes a value; false leaves it to the next formatter that fits.</summary>
    /// <param name="instance">The value.</param>
    /// <param name="context">Where it goes.</param>
    bool Format(T instance, FormatContext context);
}

/// <summary>What a formatter of one's own derives from.</summary>
/// <param name="type">The type of the values; default: <typeparamref name="T"/>.</param>
public abstract class TypeFormatter<T>(Type? type = null) : ITypeFormatter<T>
{
    /// <inheritdoc/>
    public abstract string MimeType { get; }

    /// <inheritdoc/>
    public Type Type { get; } = type ?? typeof(T);

    /// <inheritdoc/>
    public abstract bool Format(T value, FormatContext context);

    bool ITypeFormatter.Format(object instance, FormatContext context) => Format((T)instance, context);
}

/// <summary>Gives the formatters of a type that names it in a <see cref="TypeFormatterSourceAttribute"/>.</summary>
public interface ITypeFormatterSource
{
    /// <summary>The formatters.</summary>
    IEnumerable<ITypeFormatter> CreateTypeFormatters();
}

/// <summary>Says on a type which formatters show its values.</summary>
/// <param name="formatterSourceType">A type with a constructor without parameters that is an <see cref="ITypeFormatterSource"/>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Struct)]
public class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    /// <summary>The type that gives the formatters.</summary>
    public Type FormatterSourceType { get; } = formatterSourceType;

    /// <summary>In which MIME types the type's values are shown.</summary>
    public string[]? PreferredMimeTypes { get; set; }
}

/// <summary>A formatter made of a function.</summary>
internal sealed class DelegateFormatter<T>(FormatDelegate<T> format, string mimeType, Type? type = null)
    : TypeFormatter<T>(type)
{
    public override string MimeType => mimeType;

    public override bool Format(T value, FormatContext context) => format(value, context);
}
