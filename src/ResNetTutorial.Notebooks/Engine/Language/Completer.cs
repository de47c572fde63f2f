using System.Collections.Immutable;
using System.ComponentModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ResNetTutorial.Notebooks.Engine;

/// <summary>Finds what may stand at a place of a cell that need not be finished, nor right.</summary>
internal sealed class Completer
{
    // Front ends narrow a list down by themselves while one types on, so it is whole; nobody reads this many signatures.
    private const int Most = 5000;
    private const int MostSignatures = 300;

    private readonly SyntaxNode _root;
    private readonly SemanticModel _model;
    private readonly string _code;
    private readonly int _start;
    private readonly int _end;
    private readonly string _typed;

    public Completer(CSharpCompilation compilation, SyntaxTree tree, int position)
    {
        _root = tree.GetRoot();
        _model = compilation.GetSemanticModel(tree);
        _code = tree.GetText().ToString();
        (_start, _end) = (position, position);
        while (_start > 0 && SyntaxFacts.IsIdentifierPartCharacter(_code[_start - 1]))
        {
            _start--;
        }
        while (_end < _code.Length && SyntaxFacts.IsIdentifierPartCharacter(_code[_end]))
        {
            _end++;
        }
        _typed = _code[_start..position];
    }

    public CompletionList Find(CancellationToken cancel)
    {
        var candidates = IsText() || _typed is [>= '0' and <= '9', ..] ? [] : Candidates(cancel).ToList();
        return new CompletionList(Ranked(candidates), _start, _end);
    }

    private IReadOnlyList<Completion> Ranked(List<Candidate> candidates)
    {
        var fitting = candidates
            .Select(each => (Candidate: each, Fit: Fit(each.Name)))
            .Where(each => each.Fit < Misfit)
            .ToList();
        // Humps (WL for WriteLine) only where nothing starts with what was typed: front ends complete a common start.
        if (fitting.Any(each => each.Fit < Humps))
        {
            fitting.RemoveAll(each => each.Fit == Humps);
        }
        return
        [
            .. fitting
                .OrderBy(each => each.Fit)
                .ThenBy(each => each.Candidate.Rank)
                .ThenBy(each => each.Candidate.Name, StringComparer.OrdinalIgnoreCase)
                .ThenBy(each => each.Candidate.Name, StringComparer.Ordinal)
                .Select(each => each.Candidate)
                .DistinctBy(each => each.Text)
                .Take(Most)
                .Select(
                    (each, i) => new Completion(each.Text, each.Type, i < MostSignatures ? each.Signature() : null)
                ),
        ];
    }

    private const int Humps = 2;
    private const int Misfit = 3;

    private int Fit(string name) =>
        name.StartsWith(_typed, StringComparison.Ordinal) ? 0
        : name.StartsWith(_typed, StringComparison.OrdinalIgnoreCase) ? 1
        : _typed.Length > 1 && FitsHumps(name) ? Humps
        : Misfit;

    private bool FitsHumps(string name)
    {
        var at = 0;
        for (var i = 0; i < name.Length && at < _typed.Length; i++)
        {
            if (
                (i == 0 || char.IsUpper(name[i]) || name[i - 1] == '_')
                && char.ToUpperInvariant(name[i]) == char.ToUpperInvariant(_typed[at])
            )
            {
                at++;
            }
        }
        return at == _typed.Length;
    }

    /// <summary>True inside a comment or the text of a string, where nothing is completed.</summary>
    private bool IsText()
    {
        var trivia = _root.FindTrivia(Math.Max(0, _start - 1), findInsideTrivia: false);
        if (
            trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) && trivia.Span.End >= _start && trivia.SpanStart < _start
            || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia) && trivia.SpanStart < _start && _start < trivia.Span.End
            || trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia)
            || trivia.IsKind(SyntaxKind.DisabledTextTrivia)
        )
        {
            return true;
        }
        var token = _root.FindToken(Math.Max(0, _start - 1));
        if (token.SpanStart >= _start)
        {
            return false;
        }
        var open = token.Span.End > _start || (token.Span.End == _start && token.ContainsDiagnostics);
        return token.Kind() switch
        {
            SyntaxKind.StringLiteralToken
            or SyntaxKind.CharacterLiteralToken
            or SyntaxKind.SingleLineRawStringLiteralToken
            or SyntaxKind.MultiLineRawStringLiteralToken
            or SyntaxKind.Utf8StringLiteralToken => open,
            SyntaxKind.InterpolatedStringTextToken => true,
            SyntaxKind.InterpolatedStringStartToken or SyntaxKind.InterpolatedVerbatimStringStartToken => true,
            SyntaxKind.NumericLiteralToken => token.Span.End >= _start && _typed.Length > 0,
            _ => false,
        };
    }

    private IEnumerable<Candidate> Candidates(CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var left = LeftToken();
        switch (left.Kind())
        {
            case SyntaxKind.DotToken or SyntaxKind.MinusGreaterThanToken:
            case SyntaxKind.QuestionToken when left.Parent is ConditionalAccessExpressionSyntax:
                return Members(left);
            case SyntaxKind.ColonColonToken:
                return [];
        }
        if (
            left.Parent?.FirstAncestorOrSelf<UsingDirectiveSyntax>() is { } use
            && use.Span.Contains(left.Span)
            && left != use.SemicolonToken
        )
        {
            var types = use.StaticKeyword != default || use.Alias is not null;
            return Symbols(_model.LookupNamespacesAndTypes(_start).Where(each => each is INamespaceSymbol || types));
        }
        if (left.IsKind(SyntaxKind.NewKeyword))
        {
            return Symbols(
                _model
                    .LookupNamespacesAndTypes(_start)
                    .Where(each =>
                        each
                            is not INamedTypeSymbol { IsStatic: true }
                                and not INamedTypeSymbol { TypeKind: TypeKind.Interface or TypeKind.Enum }
                    )
            );
        }
        if (Initialised(left) is { } created)
        {
            return created;
        }
        if (IsNewName(left))
        {
            return [];
        }
        return ArgumentNames(left).Concat(Symbols(_model.LookupSymbols(_start))).Concat(Keywords());
    }

    /// <summary>The token before the word.</summary>
    private SyntaxToken LeftToken()
    {
        var token = _root.FindToken(Math.Min(_start, Math.Max(0, _root.FullSpan.End - 1)));
        while (token != default && (token.SpanStart >= _start || token.IsMissing))
        {
            token = token.GetPreviousToken();
        }
        return token;
    }

    /// <summary>What may follow the dot of <c>a.</c>, <c>a?.</c>, <c>A.B.</c>.</summary>
    private IEnumerable<Candidate> Members(SyntaxToken dot)
    {
        SyntaxNode? owner = dot.Parent switch
        {
            MemberAccessExpressionSyntax access => access.Expression,
            QualifiedNameSyntax name => name.Left,
            MemberBindingExpressionSyntax binding => binding
                .Ancestors()
                .OfType<ConditionalAccessExpressionSyntax>()
                .FirstOrDefault()
                ?.Expression,
            ConditionalAccessExpressionSyntax conditional => conditional.Expression,
            _ => null,
        };
        if (owner is null)
        {
            return [];
        }
        if (owner.FirstAncestorOrSelf<UsingDirectiveSyntax>() is { } use)
        {
            var inside = _model.GetSymbolInfo(owner).Symbol as INamespaceOrTypeSymbol;
            var types = use.StaticKeyword != default || use.Alias is not null;
            return inside is null
                ? []
                : Symbols(
                    _model.LookupNamespacesAndTypes(_start, inside).Where(each => types || each is INamespaceSymbol)
                );
        }
        // What follows on the next line may have made a type name of an expression: a.⏎var b = 1;
        var expression = owner as ExpressionSyntax;
        if (owner is NameSyntax)
        {
            expression = SyntaxFactory.ParseExpression(owner.ToString());
        }
        if (expression is null)
        {
            return [];
        }
        var isPart = owner is not NameSyntax;
        var symbol = isPart
            ? _model.GetSymbolInfo(expression).Symbol
            : _model
                .GetSpeculativeSymbolInfo(owner.SpanStart, expression, SpeculativeBindingOption.BindAsExpression)
                .Symbol;
        if (symbol is INamespaceOrTypeSymbol container)
        {
            return Symbols(
                _model
                    .LookupSymbols(_start, container)
                    .Where(each =>
                        each is INamespaceOrTypeSymbol
                        || (each.IsStatic && each is not IMethodSymbol { MethodKind: MethodKind.ReducedExtension })
                    )
            );
        }
        var type = isPart
            ? _model.GetTypeInfo(expression).Type
            : _model
                .GetSpeculativeTypeInfo(owner.SpanStart, expression, SpeculativeBindingOption.BindAsExpression)
                .Type;
        type ??= (symbol as ILocalSymbol)?.Type;
        if (
            dot.Parent is MemberBindingExpressionSyntax or ConditionalAccessExpressionSyntax
            && type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
        )
        {
            type = nullable.TypeArguments[0];
        }
        if (type is IPointerTypeSymbol pointer)
        {
            type = pointer.PointedAtType;
        }
        return type is null or IErrorTypeSymbol or IDynamicTypeSymbol
            ? []
            : Symbols(
                _model
                    .LookupSymbols(_start, type, includeReducedExtensionMethods: true)
                    .Where(each => !each.IsStatic && each is not INamedTypeSymbol),
                type
            );
    }

    /// <summary>The properties to set in <c>new T { … }</c> and <c>x with { … }</c>.</summary>
    private IEnumerable<Candidate>? Initialised(SyntaxToken left)
    {
        if (
            left.Kind() is not (SyntaxKind.OpenBraceToken or SyntaxKind.CommaToken)
            || left.Parent is not InitializerExpressionSyntax { Parent: { } owner } initializer
            || owner is not (BaseObjectCreationExpressionSyntax or WithExpressionSyntax)
        )
        {
            return null;
        }
        var type = _model.GetTypeInfo(owner is WithExpressionSyntax with ? with.Expression : owner).Type;
        var set = initializer
            .Expressions.OfType<AssignmentExpressionSyntax>()
            .Select(each => each.Left.ToString())
            .ToHashSet();
        var properties = type is null
            ? []
            : Symbols(
                    _model
                        .LookupSymbols(_start, type)
                        .Where(each =>
                            each
                                is IPropertySymbol { IsReadOnly: false, IsStatic: false, IsIndexer: false }
                                    or IFieldSymbol { IsReadOnly: false, IsStatic: false, IsConst: false }
                        )
                        .Where(each => !set.Contains(each.Name))
                )
                .ToList();
        return
            properties is []
            || type!.AllInterfaces.Any(each => each.SpecialType == SpecialType.System_Collections_IEnumerable)
            ? null
            : properties;
    }

    /// <summary>True where the word is the name of something being declared.</summary>
    private bool IsNewName(SyntaxToken left)
    {
        var token = _root.FindToken(_start);
        if (token.SpanStart != _start || _typed.Length == 0)
        {
            return left.IsKind(SyntaxKind.ClassKeyword)
                || left.IsKind(SyntaxKind.EnumKeyword)
                || left.IsKind(SyntaxKind.StructKeyword);
        }
        return token.Parent switch
        {
            VariableDeclaratorSyntax declarator => declarator.Identifier == token
                && left.Parent is TypeSyntax
                && OnOneLine(left),
            SingleVariableDesignationSyntax or ParameterSyntax { Type: not null } => token.Parent.GetLastToken()
                == token,
            BaseTypeDeclarationSyntax type => type.Identifier == token,
            ForEachStatementSyntax each => each.Identifier == token,
            _ => false,
        };
    }

    private bool OnOneLine(SyntaxToken left) => !_code.AsSpan(left.Span.End, _start - left.Span.End).Contains('\n');

    /// <summary><c>name:</c> for the parameters of the method being called.</summary>
    private IEnumerable<Candidate> ArgumentNames(SyntaxToken left)
    {
        if (
            left.Kind() is not (SyntaxKind.OpenParenToken or SyntaxKind.CommaToken)
            || left.Parent is not ArgumentListSyntax arguments
        )
        {
            return [];
        }
        var given = arguments.Arguments.Select(each => each.NameColon?.Name.Identifier.Text).ToHashSet();
        return Calls
            .Overloads(_model, arguments.Parent!)
            .SelectMany(method => method.Parameters)
            .Where(parameter => parameter.Name.Length > 0 && !given.Contains(parameter.Name))
            .DistinctBy(parameter => parameter.Name)
            .Select(parameter => new Candidate(
                parameter.Name,
                $"{parameter.Name}:",
                "param",
                0,
                () => parameter.ToDisplayString(Calls.Short)
            ));
    }

    private IEnumerable<Candidate> Symbols(IEnumerable<ISymbol> symbols, ITypeSymbol? owner = null) =>
        symbols
            .Where(IsOffered)
            .GroupBy(each => each.Name)
            .Select(group =>
            {
                var first = group.First();
                var text = SyntaxFacts.GetKeywordKind(first.Name) == SyntaxKind.None ? first.Name : "@" + first.Name;
                return new Candidate(
                    first.Name,
                    text,
                    Kind(first),
                    Rank(first, owner),
                    () => Signature(first, group.Count())
                );
            });

    private static bool IsOffered(ISymbol symbol) =>
        symbol.CanBeReferencedByName
        && !symbol.Name.StartsWith('<')
        && symbol
            is not IMethodSymbol
            {
                MethodKind: MethodKind.Constructor or MethodKind.Destructor or MethodKind.UserDefinedOperator
            }
        && !symbol
            .GetAttributes()
            .Any(each =>
                each.AttributeClass?.Name == nameof(EditorBrowsableAttribute)
                && each.ConstructorArguments is [{ Value: (int)EditorBrowsableState.Never }]
            );

    private static string Kind(ISymbol symbol) =>
        symbol switch
        {
            IMethodSymbol => "function",
            INamespaceSymbol => "module",
            INamedTypeSymbol or ITypeParameterSymbol => "class",
            IPropertySymbol or IEventSymbol => "property",
            IParameterSymbol => "param",
            _ => "instance",
        };

    /// <summary>Nearest first: names of arguments, locals, what cells declared, members, types, namespaces.</summary>
    private static int Rank(ISymbol symbol, ITypeSymbol? owner) =>
        symbol switch
        {
            ILocalSymbol or IParameterSymbol or IRangeVariableSymbol => 1,
            _ when owner is not null => symbol switch
            {
                IMethodSymbol { MethodKind: MethodKind.ReducedExtension } => 3,
                _ when symbol.ContainingType?.SpecialType
                        is SpecialType.System_Object
                            or SpecialType.System_ValueType => 4,
                _ => 2,
            },
            IFieldSymbol or IPropertySymbol when symbol.ContainingType is { IsScriptClass: true } => 1,
            INamespaceSymbol => 7,
            INamedTypeSymbol type when type.Locations.Any(each => each.IsInSource) => 3,
            INamedTypeSymbol => 6,
            _ => 2,
        };

    private static string? Signature(ISymbol symbol, int overloads) =>
        symbol is INamespaceSymbol
            ? null
            : symbol.ToDisplayString(Calls.Short) + (overloads > 1 ? $" (+ {overloads - 1} more)" : "");

    private static IEnumerable<Candidate> Keywords() =>
        KeywordTexts.Select(each => new Candidate(each, each, "keyword", 5, static () => null));

    private static readonly ImmutableArray<string> KeywordTexts =
    [
        .. SyntaxFacts
            .GetKeywordKinds()
            .Where(kind =>
                SyntaxFacts.IsReservedKeyword(kind)
                || kind
                    is SyntaxKind.AsyncKeyword
                        or SyntaxKind.AwaitKeyword
                        or SyntaxKind.VarKeyword
                        or SyntaxKind.RecordKeyword
                        or SyntaxKind.YieldKeyword
                        or SyntaxKind.WhenKeyword
                        or SyntaxKind.WhereKeyword
                        or SyntaxKind.SelectKeyword
                        or SyntaxKind.FromKeyword
                        or SyntaxKind.OrderByKeyword
                        or SyntaxKind.NameOfKeyword
                        or SyntaxKind.WithKeyword
            )
            .Select(SyntaxFacts.GetText)
            .Where(text => text is { Length: > 0 } && text.All(char.IsLetter))
            .Append("dynamic"),
    ];

    private sealed record Candidate(string Name, string Text, string Type, int Rank, Func<string?> Signature);
}
