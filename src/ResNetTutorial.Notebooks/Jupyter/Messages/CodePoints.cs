namespace ResNetTutorial.Notebooks.Jupyter.Messages;

/// <summary>
/// Jupyter counts a cursor's place in code points, C# strings in UTF-16 units; they differ after the first character
/// beyond the basic plane.
/// </summary>
internal static class CodePoints
{
    /// <summary>The UTF-16 position of a place given in code points; a place outside the text is its nearer end.</summary>
    public static int ToUtf16(string text, int codePoints)
    {
        var position = 0;
        for (; codePoints > 0 && position < text.Length; codePoints--)
        {
            position += IsPair(text, position) ? 2 : 1;
        }
        return position;
    }

    /// <summary>The place in code points of a UTF-16 position.</summary>
    public static int FromUtf16(string text, int position)
    {
        var codePoints = 0;
        for (var at = 0; at < position && at < text.Length; codePoints++)
        {
            at += IsPair(text, at) ? 2 : 1;
        }
        return codePoints;
    }

    private static bool IsPair(string text, int at) =>
        char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]);
}
