using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Formatting.TabularData;
using ResNetTutorial.Notebooks.Documents;

// In no namespace, as the package has it: cells use these without a using.
#pragma warning disable CA1050, IDE0130

/// <summary>Shows values with a method call at the end of an expression.</summary>
public static class DisplayExtensions
{
    /// <summary>Shows a value now, before the cell ends.</summary>
    /// <param name="value">The value.</param>
    /// <param name="mimeTypes">The MIME types to show it in; default: those its type prefers.</param>
    public static DisplayedValue Display(this object? value, params string[] mimeTypes) =>
        Kernel.display(value, mimeTypes);

    /// <summary>Shows a string that is already of a MIME type.</summary>
    /// <param name="value">The text.</param>
    /// <param name="mimeType">Its type, such as <c>text/html</c>.</param>
    public static DisplayedValue DisplayAs(this string value, string mimeType)
    {
        var shown = new DisplayedValue([mimeType]);
        shown.Show(MimeBundle.Of(mimeType, value));
        return shown;
    }

    /// <summary>Shows the items of a sequence as the rows of a table, all of them.</summary>
    /// <param name="value">The sequence.</param>
    /// <param name="mimeTypes">The MIME types to show it in; default: HTML and text.</param>
    public static DisplayedValue DisplayTable<T>(this IEnumerable<T> value, params string[] mimeTypes) =>
        Kernel.display(value.ToTabularDataResource(), mimeTypes);
}
