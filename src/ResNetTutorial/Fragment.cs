namespace ResNetTutorial;

/// <summary>
/// A piece of output in two forms: HTML for a notebook or a report, and the same content as plain text for a console,
/// a log or a reader without a browser.
/// </summary>
/// <param name="Html">A self-contained HTML fragment, readable on a light and on a dark page.</param>
/// <param name="Text">The same content as plain text.</param>
public sealed record Fragment(string Html, string Text)
{
    /// <summary>The plain text form.</summary>
    public override string ToString() => Text;
}
