using System.Dynamic;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>An HTML element that is written in C#; see <see cref="PocketViewTags"/>.</summary>
public class PocketView : DynamicObject, IHtmlContent
{
    private readonly Dictionary<string, Action<HtmlTag, dynamic>> _transforms;
    private readonly List<(string Id, IHtmlContent Content)> _dependencies = [];
    private Action<HtmlTag, dynamic>? _transform;

    /// <summary>Makes a place for elements.</summary>
    /// <param name="nested">Whose transforms hold here too.</param>
    public PocketView(PocketView? nested = null)
    {
        _transforms = nested?._transforms ?? [];
        HtmlTag = new HtmlTag("");
    }

    /// <summary>Makes an element.</summary>
    /// <param name="tagName">Its name.</param>
    /// <param name="nested">Whose transforms hold here too.</param>
    public PocketView(string tagName, PocketView? nested = null)
        : this(nested) => HtmlTag = new HtmlTag(tagName);

    /// <summary>The element.</summary>
    public HtmlTag HtmlTag { get; }

    /// <summary>The element's attributes.</summary>
    public HtmlAttributes HtmlAttributes => HtmlTag.HtmlAttributes;

    /// <summary>A way to make elements, to be assigned to a name: <c>_.box = PocketView.Transform((tag, model) => …)</c>.</summary>
    /// <param name="transform">Changes the element, given the arguments it was called with by their names.</param>
    public static object Transform(Action<HtmlTag, dynamic> transform) => transform;

    /// <summary>Asks for content at the end of the output, once however many elements ask for it.</summary>
    /// <param name="id">What tells it from other content.</param>
    /// <param name="content">The content.</param>
    public void AddDependency(string id, IHtmlContent content) => _dependencies.Add((id, content));

    /// <summary>Sets what is in the element: strings are encoded, HTML is taken as it is, other values are formatted.</summary>
    /// <param name="args">Its parts.</param>
    public virtual void SetContent(object[] args)
    {
        if (args is { Length: > 0 })
        {
            HtmlTag.Content = context => Write(args, context);
        }
    }

    /// <inheritdoc/>
    public override bool TryGetMember(GetMemberBinder binder, out object? result)
    {
        ArgumentNullException.ThrowIfNull(binder);
        result = new PocketView(binder.Name, this) { _transform = _transforms.GetValueOrDefault(binder.Name) };
        return true;
    }

    /// <inheritdoc/>
    public override bool TrySetMember(SetMemberBinder binder, object? value)
    {
        ArgumentNullException.ThrowIfNull(binder);
        if (value is not Action<HtmlTag, dynamic> transform)
        {
            return false;
        }
        _transforms[binder.Name] = transform;
        return true;
    }

    /// <inheritdoc/>
    public override bool TryInvokeMember(InvokeMemberBinder binder, object?[]? args, out object? result)
    {
        ArgumentNullException.ThrowIfNull(binder);
        var view = new PocketView(binder.Name, this) { _transform = _transforms.GetValueOrDefault(binder.Name) };
        view.Invoke(binder.CallInfo, args!);
        result = view;
        return true;
    }

    /// <inheritdoc/>
    public override bool TryInvoke(InvokeBinder binder, object?[]? args, out object? result)
    {
        ArgumentNullException.ThrowIfNull(binder);
        Invoke(binder.CallInfo, args!);
        result = this;
        return true;
    }

    /// <inheritdoc/>
    public override bool TryGetIndex(GetIndexBinder binder, object[] values, out object? result)
    {
        ArgumentNullException.ThrowIfNull(binder);
        ArgumentNullException.ThrowIfNull(values);
        var names = binder.CallInfo.ArgumentNames;
        var unnamed = values.Length - names.Count;
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] is IDictionary<string, object?> attributes)
            {
                HtmlAttributes.MergeWith(attributes);
            }
            else if (i >= unnamed)
            {
                HtmlAttributes[names[i - unnamed].Replace('_', '-')] = values[i];
            }
            else if (values[i] is string attribute)
            {
                HtmlAttributes[attribute] = null;
            }
        }
        result = this;
        return true;
    }

    /// <summary>The HTML.</summary>
    public override string ToString()
    {
        using var writer = new StringWriter { NewLine = "\n" };
        WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }

    /// <inheritdoc/>
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        using var context = new FormatContext(writer);
        WriteTo(context);
    }

    /// <summary>Writes the HTML.</summary>
    /// <param name="context">Where to.</param>
    public void WriteTo(FormatContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        HtmlTag.WriteTo(context);
        foreach (var (id, content) in _dependencies)
        {
            using var text = new StringWriter { NewLine = "\n" };
            content.WriteTo(text, HtmlEncoder.Default);
            context.RequireAtEnd(id, text.ToString());
        }
    }

    internal static void Write(IEnumerable<object?> parts, FormatContext context)
    {
        foreach (var part in parts)
        {
            switch (part)
            {
                case string text:
                    context.Writer.Write(Encoded.Text(text));
                    break;
                case PocketView view:
                    view.WriteTo(context);
                    break;
                case HtmlTag tag:
                    tag.WriteTo(context);
                    break;
                case IHtmlContent html:
                    html.WriteTo(context.Writer, HtmlEncoder.Default);
                    break;
                case IEnumerable<IHtmlContent> several:
                    Write(several, context);
                    break;
                // The elements of a query over dynamic ones: Select(x => td(x)).
                case IEnumerable<object> several
                    when several.ToList() is var list && list.All(each => each is IHtmlContent):
                    Write(list, context);
                    break;
                case not null
                    when PlainText.SaysAll(part.GetType()) && !Formatter.Has(part.GetType(), HtmlFormatter.MimeType):
                    context.Writer.Write(Encoded.Text(part.ToDisplayString()));
                    break;
                default:
                    part.FormatTo(context, HtmlFormatter.MimeType);
                    break;
            }
        }
    }

    private void Invoke(CallInfo call, object[] args)
    {
        SetContent(args);
        if (_transform is not { } transform)
        {
            return;
        }
        IDictionary<string, object?> model = new ExpandoObject();
        var unnamed = args.Length - call.ArgumentNames.Count;
        for (var i = unnamed; i < args.Length; i++)
        {
            model[call.ArgumentNames[i - unnamed]] = args[i];
        }
        transform(HtmlTag, model);
        _transform = null;
    }
}
