using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>An HTML element.</summary>
/// <param name="name">Its name.</param>
public class HtmlTag(string name) : IHtmlContent
{
    /// <summary>Makes an element that holds text.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="text">The text; it is encoded.</param>
    public HtmlTag(string name, string text)
        : this(name, context => context.Writer.Write(Encoded.Text(text))) { }

    /// <summary>Makes an element that holds HTML.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="content">The HTML.</param>
    public HtmlTag(string name, IHtmlContent content)
        : this(name, context => content.WriteTo(context.Writer, HtmlEncoder.Default)) { }

    /// <summary>Makes an element.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="content">Writes what is in it.</param>
    public HtmlTag(string name, Action<FormatContext> content)
        : this(name) => Content = content;

    /// <summary>Its name; empty for content without an element around it.</summary>
    public string Name { get; set; } = name;

    /// <summary>Writes what is in it.</summary>
    public Action<FormatContext>? Content { get; set; }

    /// <summary>Its attributes.</summary>
    public HtmlAttributes HtmlAttributes { get; set; } = new();

    /// <summary>True to write it as one tag when nothing is in it.</summary>
    public bool IsSelfClosing { get; set; }

    /// <summary>Adds attributes.</summary>
    /// <param name="htmlAttributes">The attributes.</param>
    /// <param name="replace">True to replace those of the same name.</param>
    public void MergeAttributes(IDictionary<string, object?> htmlAttributes, bool replace = false) =>
        HtmlAttributes.MergeWith(htmlAttributes, replace);

    /// <summary>The HTML.</summary>
    public override string ToString()
    {
        using var writer = new StringWriter { NewLine = "\n" };
        WriteTo(writer);
        return writer.ToString();
    }

    /// <inheritdoc/>
    public virtual void WriteTo(TextWriter writer, HtmlEncoder? encoder = null)
    {
        using var context = new FormatContext(writer);
        WriteTo(context);
    }

    /// <summary>Writes the HTML.</summary>
    /// <param name="context">Where to.</param>
    public void WriteTo(FormatContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (Name.Length == 0)
        {
            WriteContentsTo(context);
        }
        else if (Content is null && IsSelfClosing)
        {
            WriteSelfClosingTag(context.Writer);
        }
        else
        {
            WriteStartTag(context.Writer);
            WriteContentsTo(context);
            WriteEndTag(context.Writer);
        }
    }

    /// <summary>Writes what is in the element.</summary>
    /// <param name="context">Where to.</param>
    protected virtual void WriteContentsTo(FormatContext context) => Content?.Invoke(context);

    /// <summary>Writes the tag that ends the element.</summary>
    /// <param name="writer">Where to.</param>
    protected void WriteEndTag(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write($"</{Name}>");
    }

    /// <summary>Writes the element as one tag.</summary>
    /// <param name="writer">Where to.</param>
    protected void WriteSelfClosingTag(TextWriter writer) => WriteTag(writer, " />");

    /// <summary>Writes the tag that starts the element.</summary>
    /// <param name="writer">Where to.</param>
    protected void WriteStartTag(TextWriter writer) => WriteTag(writer, ">");

    private void WriteTag(TextWriter writer, string end)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write($"<{Name}");
        HtmlAttributes.WriteTo(writer, HtmlEncoder.Default);
        writer.Write(end);
    }
}
