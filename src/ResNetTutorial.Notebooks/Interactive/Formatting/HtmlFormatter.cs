namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>Values as HTML.</summary>
public static class HtmlFormatter
{
    /// <summary><c>text/html</c>.</summary>
    public const string MimeType = "text/html";

    /// <summary>The formatter that values of a type are written as HTML with.</summary>
    /// <param name="type">The type.</param>
    public static ITypeFormatter GetPreferredFormatterFor(Type type) =>
        Formatter.GetPreferredFormatterFor(type, MimeType);

    /// <summary>The formatter that values of a type are written as HTML with.</summary>
    public static ITypeFormatter GetPreferredFormatterFor<T>() => GetPreferredFormatterFor(typeof(T));

    /// <summary>Brings the style of tables and trees, once.</summary>
    /// <param name="context">What is being written.</param>
    public static void RequireDefaultStyles(this FormatContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.RequireAtEnd("dni-styles", HtmlTable.Style);
    }
}

/// <summary>Writes values of a type as HTML.</summary>
public class HtmlFormatter<T> : TypeFormatter<T>
{
    private readonly FormatDelegate<T> _format;

    /// <summary>Makes a formatter that may leave a value to the next one.</summary>
    /// <param name="format">Writes the HTML, or returns false.</param>
    public HtmlFormatter(FormatDelegate<T> format) => _format = format;

    /// <summary>Makes a formatter.</summary>
    /// <param name="format">Writes the HTML.</param>
    public HtmlFormatter(Action<T, FormatContext> format) => _format = format.AlwaysDone();

    /// <summary>Makes a formatter.</summary>
    /// <param name="format">Gives the HTML.</param>
    public HtmlFormatter(Func<T, string> format) => _format = format.Written();

    /// <inheritdoc/>
    public override string MimeType => HtmlFormatter.MimeType;

    /// <inheritdoc/>
    public override bool Format(T value, FormatContext context) => _format(value, context);
}

/// <summary>The forms that a formatter's function may have, as one.</summary>
internal static class FormatDelegates
{
    public static FormatDelegate<T> AlwaysDone<T>(this Action<T, FormatContext> format) =>
        (value, context) =>
        {
            format(value, context);
            return true;
        };

    public static FormatDelegate<T> Written<T>(this Func<T, string> format) =>
        (value, context) =>
        {
            context.Writer.Write(format(value));
            return true;
        };
}
