using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace ResNetTutorial.Notebooks.Engine;

/// <summary>What documentation is written out as.</summary>
internal enum DocumentationForm
{
    Plain,
    Markdown,
    Html,
}

/// <summary>The XML documentation of a symbol.</summary>
internal sealed partial class Documentation
{
    private readonly XElement? _xml;

    private Documentation(XElement? xml) => _xml = xml;

    public static Documentation Of(ISymbol symbol, Compilation compilation, CancellationToken cancel)
    {
        var origin = (symbol is IMethodSymbol { ReducedFrom: { } extension } ? extension : symbol).OriginalDefinition;
        // What inherits its documentation has it from what it overrides or implements.
        for (var depth = 0; origin is not null && depth < 8; depth++)
        {
            var xml = Parse(origin.GetDocumentationCommentXml(cancellationToken: cancel));
            if (xml is not null && xml.Element("inheritdoc") is null)
            {
                return new Documentation(xml);
            }
            if (xml?.Element("inheritdoc")?.Attribute("cref")?.Value is { } named)
            {
                origin = DocumentationCommentId.GetFirstSymbolForDeclarationId(named, compilation);
                continue;
            }
            origin = Inherited(origin)?.OriginalDefinition;
        }
        // A constructor without words of its own: those of its type.
        return symbol is IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType: { } type }
            ? Of(type, compilation, cancel)
            : new Documentation(null);
    }

    /// <summary>Summary, parameters and value; with more detail, exceptions, remarks and examples.</summary>
    public IEnumerable<(string? Heading, string Body)> Sections(DocumentationForm form, int detail)
    {
        if (_xml is null)
        {
            yield break;
        }
        if (Body("summary") is { } summary)
        {
            yield return (null, summary);
        }
        if (List(_xml.Elements("typeparam").Concat(_xml.Elements("param")), "name", form) is { } parameters)
        {
            yield return ("Parameters", parameters);
        }
        if ((Body("returns") ?? Body("value")) is { } returns)
        {
            yield return ("Returns", returns);
        }
        if (detail == 0)
        {
            yield break;
        }
        if (List(_xml.Elements("exception"), "cref", form) is { } exceptions)
        {
            yield return ("Exceptions", exceptions);
        }
        foreach (var (heading, element) in new[] { ("Remarks", "remarks"), ("Example", "example") })
        {
            if (Body(element) is { } body)
            {
                yield return (heading, body);
            }
        }

        string? Body(string element) =>
            _xml!.Element(element) is { } found && Text(found, form) is { Length: > 0 } text ? text : null;
    }

    private static XElement? Parse(string? xml)
    {
        if (string.IsNullOrWhiteSpace(xml))
        {
            return null;
        }
        try
        {
            return XElement.Parse(xml, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static ISymbol? Inherited(ISymbol symbol)
    {
        ISymbol? overridden = symbol switch
        {
            IMethodSymbol method => method.OverriddenMethod,
            IPropertySymbol property => property.OverriddenProperty,
            INamedTypeSymbol type => type.BaseType is { SpecialType: not SpecialType.System_Object } parent
                ? parent
                : type.Interfaces.FirstOrDefault(),
            _ => null,
        };
        return overridden
            ?? symbol
                .ContainingType?.AllInterfaces.SelectMany(each => each.GetMembers(symbol.Name))
                .FirstOrDefault(member =>
                    SymbolEqualityComparer.Default.Equals(
                        symbol.ContainingType.FindImplementationForInterfaceMember(member),
                        symbol
                    )
                );
    }

    private static string? List(IEnumerable<XElement> items, string name, DocumentationForm form)
    {
        var lines = items
            .Select(each => (Name: Last(each.Attribute(name)?.Value ?? ""), Text: Text(each, form)))
            .Where(each => each.Text.Length > 0)
            .Select(each =>
                form switch
                {
                    DocumentationForm.Html => $"<li><code>{WebUtility.HtmlEncode(each.Name)}</code>: {each.Text}</li>",
                    DocumentationForm.Markdown => $"- `{each.Name}`: {each.Text}",
                    _ => $"  {each.Name}: {each.Text}",
                }
            )
            .ToList();
        return lines.Count == 0 ? null
            : form == DocumentationForm.Html ? $"<ul>{string.Concat(lines)}</ul>"
            : string.Join('\n', lines);
    }

    private static string Text(XElement element, DocumentationForm form)
    {
        var text = new StringBuilder();
        foreach (var node in element.Nodes())
        {
            Write(node, form, text);
        }
        return text.ToString().Trim();
    }

    private static void Write(XNode node, DocumentationForm form, StringBuilder text)
    {
        if (node is XText words)
        {
            var flat = Space().Replace(words.Value, " ");
            if (text.Length > 0 && (text[^1] == '\n' || text[^1] == ' '))
            {
                flat = flat.TrimStart();
            }
            text.Append(form == DocumentationForm.Html ? WebUtility.HtmlEncode(flat) : flat);
            return;
        }
        if (node is not XElement element)
        {
            return;
        }
        switch (element.Name.LocalName)
        {
            case "see" or "seealso":
                var target = element.Attribute("langword") ?? element.Attribute("cref") ?? element.Attribute("href");
                Code(element.Value.Length > 0 ? element.Value : Last(target?.Value ?? ""), form, text);
                break;
            case "paramref" or "typeparamref":
                Code(element.Attribute("name")?.Value ?? "", form, text);
                break;
            case "c":
                Code(element.Value, form, text);
                break;
            case "code":
                var block = element.Value.Trim('\n', '\r').TrimEnd();
                text.Append(
                    form switch
                    {
                        DocumentationForm.Html => $"<pre><code>{WebUtility.HtmlEncode(block)}</code></pre>",
                        DocumentationForm.Markdown => $"\n\n```csharp\n{block}\n```\n\n",
                        _ => $"\n\n{block}\n\n",
                    }
                );
                break;
            case "br":
                text.Append(form == DocumentationForm.Html ? "<br>" : "\n");
                break;
            case "para" or "p":
                Break(form, text);
                text.Append(Text(element, form));
                Break(form, text);
                break;
            case "item":
                Break(form, text);
                text.Append(form == DocumentationForm.Html ? "• " : "- ").Append(Text(element, form));
                break;
            default:
                foreach (var child in element.Nodes())
                {
                    Write(child, form, text);
                }
                break;
        }
    }

    private static void Break(DocumentationForm form, StringBuilder text)
    {
        if (text.Length > 0)
        {
            text.Append(form == DocumentationForm.Html ? "<br>" : "\n\n");
        }
    }

    private static void Code(string code, DocumentationForm form, StringBuilder text) =>
        text.Append(
            form switch
            {
                DocumentationForm.Html => $"<code>{WebUtility.HtmlEncode(code)}</code>",
                DocumentationForm.Markdown => $"`{code}`",
                _ => code,
            }
        );

    /// <summary>What a reference names, without where it lies: <c>T:System.String</c> is String.</summary>
    private static string Last(string reference)
    {
        if (reference.Length < 2 || reference[1] != ':')
        {
            return reference;
        }
        var name = reference[2..].Split('(')[0];
        return Arity().Replace(name.Split('.')[^1], "");
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(@"`+\d+")]
    private static partial Regex Arity();
}
