using System.Text;

namespace ResNetTutorial.Lessons;

/// <summary>
/// Shows the library's own source, so that the lesson and the code it explains cannot differ. The source travels inside
/// the library.
/// </summary>
/// <example>
/// <code>
/// Source.Of&lt;HighwayLayer&gt;()             // the whole type
/// Source.Of&lt;HighwayLayer&gt;("forward")    // one member
/// Source.Of(typeof(Claim), "That")        // of a static class
/// </code>
/// </example>
public static class Source
{
    /// <summary>The source of a type of this library, or of one of its members.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="member">The member's name; null for the whole type. Where several have the name, all of them.</param>
    /// <exception cref="ArgumentException">The library has no source of that name.</exception>
    public static Fragment Of<T>(string? member = null) => Of(typeof(T), member);

    /// <summary>The source of a type of this library, or of one of its members.</summary>
    /// <param name="type">The type.</param>
    /// <param name="member">The member's name; null for the whole type. Where several have the name, all of them.</param>
    /// <exception cref="ArgumentException">The library has no source of that name.</exception>
    public static Fragment Of(Type type, string? member = null)
    {
        var name = type.Name.Split('`')[0];
        var parts = new List<string>();
        string? home = null;
        foreach (var (path, code) in Files(type))
        {
            foreach (var declaration in CSharpSource.Types(code, name))
            {
                home ??= path;
                if (member is null)
                    parts.Add(declaration);
                else
                    parts.AddRange(CSharpSource.Members(declaration, member == ".ctor" ? name : member));
            }
        }
        if (home is null)
            throw new ArgumentException($"{name}: not a type of this library, whose source is all there is to show.");
        if (parts.Count == 0)
            throw new ArgumentException($"{name} has no member called {member}; look at the whole type.");
        var source = string.Join("\n\n", parts.Select(CSharpSource.Unindent));
        return new Fragment(ToHtml(home, source), $"// {home}\n{source}");
    }

    private static IEnumerable<(string Path, string Code)> Files(Type type)
    {
        if (type.Assembly != typeof(Source).Assembly)
            yield break;
        foreach (var path in type.Assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            if (!path.EndsWith(".cs", StringComparison.Ordinal))
                continue;
            using var reader = new StreamReader(type.Assembly.GetManifestResourceStream(path)!, Encoding.UTF8);
            yield return (path, reader.ReadToEnd().ReplaceLineEndings("\n"));
        }
    }

    private static string ToHtml(string path, string source)
    {
        var html = new StringBuilder();
        html.Append(
            "<div style=\"border:1px solid rgba(128,128,128,.35);border-radius:4px;margin:.3em 0;max-width:64em\">"
        );
        html.Append(
            $"<div style=\"padding:.2em .8em;opacity:.7;font-size:90%\">src/ResNetTutorial/{Html.Text(path)}</div>"
        );
        html.Append(
            $"<pre style=\"margin:0;padding:.2em .8em .6em;overflow-x:auto;{Html.Mono};font-size:90%;line-height:1.45;background:none\">"
        );
        foreach (var token in CSharpSource.Tokens(source))
        {
            var text = Html.Text(token.Text);
            // Mid tones, readable on white and on black alike; a page that knows which it is can say more by the class.
            var (name, colour) = token.Kind switch
            {
                TokenKind.Comment => ("comment", "#5f8a5f"),
                TokenKind.String => ("string", "#c0632e"),
                TokenKind.Keyword => ("keyword", "#3c7fd4"),
                TokenKind.Number => ("number", "#a06ac0"),
                _ => ("", ""),
            };
            html.Append(name == "" ? text : $"<span class=\"code-{name}\" style=\"color:{colour}\">{text}</span>");
        }
        return html.Append("</pre></div>").ToString();
    }
}
