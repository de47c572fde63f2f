namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>One value being written, with all the values inside it.</summary>
/// <param name="writer">Where the text goes.</param>
public class FormatContext(TextWriter writer) : IDisposable
{
    private readonly Dictionary<string, string> _atEnd = new(StringComparer.Ordinal);
    private readonly Stack<object> _within = new();

    /// <summary>Where the text goes.</summary>
    public TextWriter Writer { get; } = writer;

    /// <summary>How many values the one being written lies in.</summary>
    public int Depth => _within.Count;

    /// <summary>Ends the text: what was required of it once follows.</summary>
    public void Dispose()
    {
        foreach (var text in _atEnd.Values)
        {
            Writer.Write(text);
        }
        _atEnd.Clear();
        GC.SuppressFinalize(this);
    }

    /// <summary>Asks for text at the end, once however many values ask for it.</summary>
    internal void RequireAtEnd(string id, string text) => _atEnd.TryAdd(id, text);

    /// <summary>Begins to write the parts of a value; false when it is being written already, or lies too deep.</summary>
    internal bool TryEnter(object value)
    {
        if (Depth >= Formatter.RecursionLimit || _within.Any(outer => ReferenceEquals(outer, value)))
        {
            return false;
        }
        _within.Push(value);
        return true;
    }

    internal void Leave() => _within.Pop();
}

/// <summary>Writes a value; false leaves it to the next formatter that fits.</summary>
/// <param name="value">The value.</param>
/// <param name="context">Where it goes.</param>
public delegate bool FormatDelegate<in T>(T value, FormatContext context);
