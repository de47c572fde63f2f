using System.Collections;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>
/// A sequence that remembers what it gave: shown as HTML and as text, a query runs once, and no further than is shown.
/// </summary>
internal sealed class Remembered(IEnumerable source) : IEnumerable
{
    private readonly List<object?> _items = [];
    private IEnumerator? _rest;

    /// <summary>The value itself unless showing it twice would run it twice.</summary>
    public static object? Of(object? value) =>
        value is IEnumerable and not (string or ICollection)
        && Anatomy.Count(value) is null
        && Anatomy.Pairs(value) is null
        && !Anatomy.IsText(value.GetType())
        && !Formatter.Has(value.GetType(), HtmlFormatter.MimeType)
        && !Formatter.Has(value.GetType(), PlainTextFormatter.MimeType)
            ? new Remembered((IEnumerable)value)
            : value;

    public IEnumerator GetEnumerator()
    {
        _rest ??= source.GetEnumerator();
        for (var i = 0; i < _items.Count || Read(); i++)
        {
            yield return _items[i];
        }
    }

    private bool Read()
    {
        if (!_rest!.MoveNext())
        {
            return false;
        }
        _items.Add(_rest.Current);
        return true;
    }
}
