namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>A string that is LaTeX; shown typeset.</summary>
/// <param name="latexCode">The LaTeX, its dollar signs included.</param>
[TypeFormatterSource(typeof(Source), PreferredMimeTypes = ["text/latex"])]
public class LaTeXString(string latexCode)
{
    /// <inheritdoc/>
    public override string ToString() => latexCode;

    /// <summary>The string as LaTeX.</summary>
    /// <param name="source">The LaTeX.</param>
    public static implicit operator LaTeXString(string source) => new(source);

    private sealed class Source : ITypeFormatterSource
    {
        public IEnumerable<ITypeFormatter> CreateTypeFormatters() =>
            [
                new DelegateFormatter<LaTeXString>(
                    new Func<LaTeXString, string>(each => each.ToString()).Written(),
                    "text/latex"
                ),
            ];
    }
}
