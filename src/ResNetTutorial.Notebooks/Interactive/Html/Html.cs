using System.Net;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>Puts HTML elements together.</summary>
public static class Html
{
    /// <summary>An element of a name.</summary>
    /// <param name="tagName">The name.</param>
    public static HtmlTag Tag(this string tagName) => new(tagName);

    /// <summary>Puts HTML after what is in an element.</summary>
    /// <param name="toTag">The element.</param>
    /// <param name="content">The HTML.</param>
    public static TTag Append<TTag>(this TTag toTag, IHtmlContent content)
        where TTag : HtmlTag => toTag.Around(null, content);

    /// <summary>Puts HTML after what is in an element.</summary>
    /// <param name="toTag">The element.</param>
    /// <param name="contents">The HTML.</param>
    public static TTag Append<TTag>(this TTag toTag, params IHtmlContent[] contents)
        where TTag : HtmlTag
    {
        ArgumentNullException.ThrowIfNull(contents);
        foreach (var content in contents)
        {
            toTag.Append(content);
        }
        return toTag;
    }

    /// <summary>Puts an element after what is in another.</summary>
    /// <param name="appendTag">The element.</param>
    /// <param name="toTag">The other.</param>
    public static TTag AppendTo<TTag>(this TTag appendTag, HtmlTag toTag)
        where TTag : HtmlTag
    {
        toTag.Append(appendTag);
        return appendTag;
    }

    /// <summary>Puts HTML before what is in an element.</summary>
    /// <param name="toTag">The element.</param>
    /// <param name="content">The HTML.</param>
    public static TTag Prepend<TTag>(this TTag toTag, IHtmlContent content)
        where TTag : HtmlTag => toTag.Around(content, null);

    /// <summary>Puts an element before what is in another.</summary>
    /// <param name="prependTag">The element.</param>
    /// <param name="toTag">The other.</param>
    public static TTag PrependTo<TTag>(this TTag prependTag, HtmlTag toTag)
        where TTag : HtmlTag
    {
        toTag.Prepend(prependTag);
        return prependTag;
    }

    /// <summary>Sets what is in an element.</summary>
    /// <param name="tag">The element.</param>
    /// <param name="content">The HTML.</param>
    public static TTag Containing<TTag>(this TTag tag, IHtmlContent content)
        where TTag : HtmlTag
    {
        ArgumentNullException.ThrowIfNull(tag);
        tag.Content = context => content.WriteTo(context.Writer, HtmlEncoder.Default);
        return tag;
    }

    /// <summary>Sets what is in an element.</summary>
    /// <param name="tag">The element.</param>
    /// <param name="text">Text; it is encoded.</param>
    public static TTag Containing<TTag>(this TTag tag, string text)
        where TTag : HtmlTag => tag.Containing(text.HtmlEncode());

    /// <summary>Puts an element around what is in another.</summary>
    /// <param name="tag">The other.</param>
    /// <param name="wrappingTag">The element.</param>
    public static TTag WrapInner<TTag>(this TTag tag, HtmlTag wrappingTag)
        where TTag : HtmlTag
    {
        ArgumentNullException.ThrowIfNull(tag);
        ArgumentNullException.ThrowIfNull(wrappingTag);
        wrappingTag.Content = tag.Content;
        tag.Content = wrappingTag.WriteTo;
        return tag;
    }

    /// <summary>Makes an element one tag where nothing is in it.</summary>
    /// <param name="tag">The element.</param>
    public static TTag SelfClosing<TTag>(this TTag tag)
        where TTag : HtmlTag
    {
        ArgumentNullException.ThrowIfNull(tag);
        tag.IsSelfClosing = true;
        return tag;
    }

    /// <summary>Sets attributes.</summary>
    /// <param name="tag">The element.</param>
    /// <param name="htmlAttributes">The attributes.</param>
    public static TTag WithAttributes<TTag>(this TTag tag, IDictionary<string, object?> htmlAttributes)
        where TTag : HtmlTag
    {
        ArgumentNullException.ThrowIfNull(tag);
        tag.HtmlAttributes.MergeWith(htmlAttributes, true);
        return tag;
    }

    /// <summary>Sets an attribute.</summary>
    /// <param name="tag">The element.</param>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    public static TTag WithAttributes<TTag>(this TTag tag, string name, object value)
        where TTag : HtmlTag
    {
        ArgumentNullException.ThrowIfNull(tag);
        tag.HtmlAttributes[name] = value;
        return tag;
    }

    /// <summary>Text as HTML.</summary>
    /// <param name="content">The text.</param>
    public static IHtmlContent HtmlEncode(this string content) => new HtmlString(Encoded.Text(content));

    /// <summary>Text as the value of an attribute.</summary>
    /// <param name="content">The text.</param>
    public static IHtmlContent HtmlAttributeEncode(this string content) => new HtmlString(Encoded.Text(content));

    /// <summary>A string that is HTML already.</summary>
    /// <param name="value">The HTML.</param>
    public static IHtmlContent ToHtmlContent(this string value) => new HtmlString(value);

    private static TTag Around<TTag>(this TTag tag, IHtmlContent? before, IHtmlContent? after)
        where TTag : HtmlTag
    {
        ArgumentNullException.ThrowIfNull(tag);
        var inner = tag.Content;
        tag.Content = context =>
        {
            before?.WriteTo(context.Writer, HtmlEncoder.Default);
            inner?.Invoke(context);
            after?.WriteTo(context.Writer, HtmlEncoder.Default);
        };
        return tag;
    }
}

internal static class Encoded
{
    public static string Text(string? text) => WebUtility.HtmlEncode(text) ?? "";
}
