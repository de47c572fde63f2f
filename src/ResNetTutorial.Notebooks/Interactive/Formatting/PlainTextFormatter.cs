namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>Values as text.</summary>
public static class PlainTextFormatter
{
    /// <summary><c>text/plain</c>.</summary>
    public const string MimeType = "text/plain";

    /// <summary>The formatter that values of a type are written as text with.</summary>
    /// <param name="type">The type.</param>
    public static ITypeFormatter GetPreferredFormatterFor(Type type) =>
        Formatter.GetPreferredFormatterFor(type, MimeType);

    /// <summary>The formatter that values of a type are written as text with.</summary>
    public static ITypeFormatter GetPreferredFormatterFor<T>() => GetPreferredFormatterFor(typeof(T));

    /// <summary>Indents a property of the value being written.</summary>
    /// <param name="context">What is being written.</param>
    public static void WriteStartProperty(FormatContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Writer.Write("  ");
    }
}

/// <summary>Writes values of a type as text.</summary>
public class PlainTextFormatter<T> : TypeFormatter<T>
{
    /// <summary>How values are written that nobody registered a formatter for.</summary>
    public static readonly PlainTextFormatter<T> Default = new(
        (value, context) => BuiltIn.Write(value, context, PlainTextFormatter.MimeType)
    );

    private readonly FormatDelegate<T> _format;

    /// <summary>Makes a formatter that may leave a value to the next one.</summary>
    /// <param name="format">Writes the text, or returns false.</param>
    public PlainTextFormatter(FormatDelegate<T> format) => _format = format;

    /// <summary>Makes a formatter.</summary>
    /// <param name="format">Writes the text.</param>
    public PlainTextFormatter(Action<T, FormatContext> format) => _format = format.AlwaysDone();

    /// <summary>Makes a formatter.</summary>
    /// <param name="format">Gives the text.</param>
    public PlainTextFormatter(Func<T, string> format) => _format = format.Written();

    /// <inheritdoc/>
    public override string MimeType => PlainTextFormatter.MimeType;

    /// <inheritdoc/>
    public override bool Format(T value, FormatContext context) => _format(value, context);
}

/// <summary>Values as one line of text.</summary>
public static class PlainTextSummaryFormatter
{
    /// <summary><c>text/plain+summary</c>.</summary>
    public const string MimeType = "text/plain+summary";

    /// <summary>The formatter that values of a type are summed up with.</summary>
    /// <param name="type">The type.</param>
    public static ITypeFormatter GetPreferredFormatterFor(Type type) =>
        Formatter.GetPreferredFormatterFor(type, MimeType);
}
