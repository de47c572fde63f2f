using System.Net;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ResNetTutorial.Notebooks.Documents;

namespace ResNetTutorial.Notebooks.Engine;

/// <summary>Says what stands at a place of a cell: its declaration, how many overloads it has, its documentation.</summary>
internal sealed class Inspector
{
    // Of a method with more overloads, the rest is counted.
    private const int MostSignatures = 8;

    private readonly SyntaxNode _root;
    private readonly SemanticModel _model;
    private readonly CSharpCompilation _compilation;
    private readonly int _position;

    public Inspector(CSharpCompilation compilation, SyntaxTree tree, int position)
    {
        _root = tree.GetRoot();
        _model = compilation.GetSemanticModel(tree);
        _compilation = compilation;
        _position = position;
    }

    public MimeBundle? Describe(int detail, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var symbols = AtName() is { Count: > 0 } named ? named : AtCall();
        if (symbols.Count == 0)
        {
            return null;
        }
        var documentation = Documentation.Of(symbols[0], _compilation, cancel);
        return new MimeBundle
        {
            { "text/plain", Plain(symbols, documentation, detail) },
            { "text/markdown", Markdown(symbols, documentation, detail) },
            { "text/html", Html(symbols, documentation, detail) },
        };
    }

    /// <summary>The symbols of the name that the place lies in or at the end of, the meant one first.</summary>
    private List<ISymbol> AtName()
    {
        var token = _root.FindToken(_position);
        if (!IsName(token) || token.SpanStart > _position)
        {
            token = _position > 0 ? _root.FindToken(_position - 1) : default;
        }
        if (!IsName(token) || token.SpanStart > _position || token.Span.End < _position || token.Parent is not { } node)
        {
            return [];
        }
        if (token.IsKind(SyntaxKind.NewKeyword))
        {
            return [.. Calls.Overloads(_model, node)];
        }
        if (_model.GetDeclaredSymbol(node) is { } declared)
        {
            return [declared];
        }
        var info = _model.GetSymbolInfo(node);
        var meant = info.Symbol ?? info.CandidateSymbols.FirstOrDefault() ?? _model.GetTypeInfo(node).Type;
        // new T(…) is about the constructor of T.
        if (
            meant is INamedTypeSymbol
            && node.Parent is ObjectCreationExpressionSyntax creation
            && creation.Type == node
        )
        {
            var used = _model.GetSymbolInfo(creation).Symbol;
            var all = Calls
                .Overloads(_model, creation)
                .OrderBy(each => !SymbolEqualityComparer.Default.Equals(each, used));
            return [.. all, meant];
        }
        if (meant is null or IErrorTypeSymbol)
        {
            return [];
        }
        return
        [
            meant,
            .. _model.GetMemberGroup(node).Where(each => !SymbolEqualityComparer.Default.Equals(each, meant)),
        ];
    }

    /// <summary>The method whose arguments the place lies among.</summary>
    private List<ISymbol> AtCall()
    {
        var token = _root.FindToken(Math.Max(0, _position - 1));
        for (var node = token.Parent; node is not null; node = node.Parent)
        {
            var (open, close) = node switch
            {
                ArgumentListSyntax list => (list.OpenParenToken, list.CloseParenToken),
                AttributeArgumentListSyntax list => (list.OpenParenToken, list.CloseParenToken),
                _ => default,
            };
            if (open == default || _position < open.Span.End || (!close.IsMissing && _position > close.SpanStart))
            {
                continue;
            }
            if (Calls.Overloads(_model, node.Parent!) is { Count: > 0 } methods)
            {
                var used = _model.GetSymbolInfo(node.Parent!).Symbol;
                return [.. methods.OrderBy(each => !SymbolEqualityComparer.Default.Equals(each, used))];
            }
        }
        return [];
    }

    private static bool IsName(SyntaxToken token) =>
        token.IsKind(SyntaxKind.IdentifierToken)
        || token.IsKind(SyntaxKind.NewKeyword)
        || SyntaxFacts.IsPredefinedType(token.Kind())
        || token.IsKind(SyntaxKind.ThisKeyword)
        || token.IsKind(SyntaxKind.BaseKeyword);

    private static string Plain(List<ISymbol> symbols, Documentation documentation, int detail)
    {
        var text = new StringBuilder(Declarations(symbols, detail));
        foreach (var (heading, body) in documentation.Sections(DocumentationForm.Plain, detail))
        {
            text.Append("\n\n").Append(heading is null ? body : $"{heading}:\n{body}");
        }
        return text.ToString();
    }

    private static string Markdown(List<ISymbol> symbols, Documentation documentation, int detail)
    {
        var text = new StringBuilder($"```csharp\n{Declarations(symbols, detail)}\n```");
        foreach (var (heading, body) in documentation.Sections(DocumentationForm.Markdown, detail))
        {
            text.Append("\n\n").Append(heading is null ? body : $"**{heading}**\n\n{body}");
        }
        return text.ToString();
    }

    private static string Html(List<ISymbol> symbols, Documentation documentation, int detail)
    {
        var text = new StringBuilder($"<pre><code>{WebUtility.HtmlEncode(Declarations(symbols, detail))}</code></pre>");
        foreach (var (heading, body) in documentation.Sections(DocumentationForm.Html, detail))
        {
            text.Append(heading is null ? $"<p>{body}</p>" : $"<p><b>{heading}</b></p>{body}");
        }
        return text.ToString();
    }

    private static string Declarations(List<ISymbol> symbols, int detail)
    {
        var most = detail > 0 ? symbols.Count : Math.Min(symbols.Count, MostSignatures);
        var lines = symbols.Take(most).Select(Declaration).Distinct().ToList();
        if (symbols.Count > most)
        {
            lines.Add($"+ {symbols.Count - most} more overloads");
        }
        return string.Join('\n', lines);
    }

    private static string Declaration(ISymbol symbol)
    {
        var text = symbol.ToDisplayString(Calls.Full);
        return symbol switch
        {
            ILocalSymbol => $"(local) {text}",
            IParameterSymbol => $"(parameter) {text}",
            IFieldSymbol { ContainingType.IsScriptClass: true } field =>
                $"(variable) {field.ToDisplayString(Calls.Short)}",
            IMethodSymbol { ContainingType.IsScriptClass: true } => symbol.ToDisplayString(Calls.Short),
            IMethodSymbol { MethodKind: MethodKind.ReducedExtension } => $"(extension) {text}",
            _ => text,
        };
    }
}
