using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Dynamic;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>The attributes of an HTML element, in the order they were set; one with the value null has none.</summary>
public class HtmlAttributes : DynamicObject, IDictionary<string, object?>, IHtmlContent
{
    private readonly Dictionary<string, object?> _attributes = new(StringComparer.Ordinal);

    /// <summary>Makes no attributes.</summary>
    public HtmlAttributes() { }

    /// <summary>Makes attributes.</summary>
    /// <param name="attributes">Names and values.</param>
    public HtmlAttributes(IEnumerable<KeyValuePair<string, object?>> attributes)
    {
        ArgumentNullException.ThrowIfNull(attributes);
        foreach (var (key, value) in attributes)
        {
            Add(key, value);
        }
    }

    /// <inheritdoc/>
    public int Count => _attributes.Count;

    /// <inheritdoc/>
    public bool IsReadOnly => false;

    /// <inheritdoc/>
    public ICollection<string> Keys => _attributes.Keys;

    /// <inheritdoc/>
    public ICollection<object?> Values => _attributes.Values;

    /// <inheritdoc/>
    public object? this[string key]
    {
        get => _attributes[key];
        set => _attributes[key] = value;
    }

    /// <inheritdoc/>
    public void Add(string key, object? value) => _attributes.Add(key, value);

    /// <inheritdoc/>
    public void Add(KeyValuePair<string, object?> item) => Add(item.Key, item.Value);

    /// <summary>Adds a class.</summary>
    /// <param name="value">Its name.</param>
    public void AddCssClass(string value) =>
        _attributes["class"] = _attributes.TryGetValue("class", out var classes) ? $"{value} {classes}" : value;

    /// <summary>Removes classes.</summary>
    /// <param name="value">Their names, spaces between them.</param>
    public void RemoveCssClass(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (_attributes.TryGetValue("class", out var classes))
        {
            _attributes["class"] = string.Join(' ', $"{classes}".Split(' ').Except(value.Split(' ')));
        }
    }

    /// <summary>Adds attributes.</summary>
    /// <param name="htmlAttributes">The attributes.</param>
    /// <param name="replace">True to replace those of the same name.</param>
    public void MergeWith(IDictionary<string, object?> htmlAttributes, bool replace = false)
    {
        ArgumentNullException.ThrowIfNull(htmlAttributes);
        foreach (var (key, value) in htmlAttributes)
        {
            if (replace || !_attributes.ContainsKey(key))
            {
                _attributes[key] = value;
            }
        }
    }

    /// <inheritdoc/>
    public void Clear() => _attributes.Clear();

    /// <inheritdoc/>
    public bool Contains(KeyValuePair<string, object?> item) => _attributes.Contains(item);

    /// <inheritdoc/>
    public bool ContainsKey(string key) => _attributes.ContainsKey(key);

    /// <inheritdoc/>
    public void CopyTo(KeyValuePair<string, object?>[] array, int arrayIndex) =>
        ((ICollection<KeyValuePair<string, object?>>)_attributes).CopyTo(array, arrayIndex);

    /// <inheritdoc/>
    public bool Remove(string key) => _attributes.Remove(key);

    /// <inheritdoc/>
    public bool Remove(KeyValuePair<string, object?> item) => _attributes.Remove(item.Key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object? value) =>
        _attributes.TryGetValue(key, out value);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => _attributes.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public override IEnumerable<string> GetDynamicMemberNames() => _attributes.Keys;

    /// <inheritdoc/>
    public override bool TryGetMember(GetMemberBinder binder, out object? result)
    {
        ArgumentNullException.ThrowIfNull(binder);
        return _attributes.TryGetValue(binder.Name, out result);
    }

    /// <inheritdoc/>
    public override bool TrySetMember(SetMemberBinder binder, object? value)
    {
        ArgumentNullException.ThrowIfNull(binder);
        _attributes[binder.Name] = value;
        return true;
    }

    /// <inheritdoc/>
    public override bool TryInvokeMember(InvokeMemberBinder binder, object?[]? args, out object? result)
    {
        ArgumentNullException.ThrowIfNull(binder);
        result = this;
        if (binder.Name != nameof(MergeWith))
        {
            return false;
        }
        for (var i = 0; i < binder.CallInfo.ArgumentNames.Count; i++)
        {
            _attributes.TryAdd(binder.CallInfo.ArgumentNames[i], args![i]);
        }
        return true;
    }

    /// <summary>The attributes as they stand in a tag.</summary>
    public override string ToString() =>
        string.Join(
            ' ',
            _attributes.Select(each =>
                each.Value is null ? each.Key
                // JSON is full of double quotes and stays readable between single ones.
                : each.Value is JsonString json ? $"{each.Key}='{json}'"
                : $"{each.Key}=\"{(each.Value is IHtmlContent html ? html.ToString() : Encoded.Text($"{each.Value}"))}\""
            )
        );

    /// <inheritdoc/>
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (Count > 0)
        {
            writer.Write($" {this}");
        }
    }
}

/// <summary>Short ways to set common attributes.</summary>
public static class HtmlAttributesExtensions
{
    /// <summary>Adds classes.</summary>
    /// <param name="attributes">The attributes.</param>
    /// <param name="classes">The classes.</param>
    public static HtmlAttributes Class(this HtmlAttributes attributes, string classes) =>
        attributes.Class(classes, true);

    /// <summary>Adds classes, or removes them.</summary>
    /// <param name="attributes">The attributes.</param>
    /// <param name="classes">The classes.</param>
    /// <param name="include">True to add them.</param>
    public static HtmlAttributes Class(this HtmlAttributes attributes, string classes, bool include)
    {
        ArgumentNullException.ThrowIfNull(attributes);
        if (include)
        {
            attributes.AddCssClass(classes);
        }
        else
        {
            attributes.RemoveCssClass(classes);
        }
        return attributes;
    }

    /// <summary>Sets <c>disabled</c>, or removes it.</summary>
    /// <param name="attributes">The attributes.</param>
    /// <param name="value">True to set it.</param>
    public static HtmlAttributes Disabled(this HtmlAttributes attributes, bool value = true) =>
        attributes.Flag("disabled", value);

    /// <summary>Sets <c>selected</c>, or removes it.</summary>
    /// <param name="attributes">The attributes.</param>
    /// <param name="value">True to set it.</param>
    public static HtmlAttributes Selected(this HtmlAttributes attributes, bool value = true) =>
        attributes.Flag("selected", value);

    /// <summary>True when a class is set.</summary>
    /// <param name="attributes">The attributes.</param>
    /// <param name="class">The class.</param>
    public static bool HasClass(this HtmlAttributes attributes, string @class)
    {
        ArgumentNullException.ThrowIfNull(attributes);
        return attributes.TryGetValue("class", out var classes) && $"{classes}".Split(' ').Contains(@class);
    }

    private static HtmlAttributes Flag(this HtmlAttributes attributes, string name, bool value)
    {
        ArgumentNullException.ThrowIfNull(attributes);
        if (value)
        {
            attributes[name] = name;
        }
        else
        {
            attributes.Remove(name);
        }
        return attributes;
    }
}
