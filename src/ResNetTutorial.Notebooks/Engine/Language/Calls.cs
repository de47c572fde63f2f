using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ResNetTutorial.Notebooks.Engine;

/// <summary>Methods as calls and tooltips need them.</summary>
internal static class Calls
{
    private const SymbolDisplayMemberOptions Member =
        SymbolDisplayMemberOptions.IncludeParameters
        | SymbolDisplayMemberOptions.IncludeType
        | SymbolDisplayMemberOptions.IncludeRef;

    /// <summary>A declaration in one line, without namespaces.</summary>
    public static SymbolDisplayFormat Short { get; } =
        new(
            SymbolDisplayGlobalNamespaceStyle.Omitted,
            SymbolDisplayTypeQualificationStyle.NameOnly,
            SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeVariance,
            Member,
            SymbolDisplayDelegateStyle.NameAndSignature,
            SymbolDisplayExtensionMethodStyle.InstanceMethod,
            SymbolDisplayParameterOptions.IncludeName
                | SymbolDisplayParameterOptions.IncludeType
                | SymbolDisplayParameterOptions.IncludeParamsRefOut
                | SymbolDisplayParameterOptions.IncludeDefaultValue,
            SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
            SymbolDisplayLocalOptions.IncludeType | SymbolDisplayLocalOptions.IncludeConstantValue,
            SymbolDisplayKindOptions.IncludeNamespaceKeyword | SymbolDisplayKindOptions.IncludeTypeKeyword,
            SymbolDisplayMiscellaneousOptions.UseSpecialTypes
                | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers
                | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier
                | SymbolDisplayMiscellaneousOptions.AllowDefaultLiteral
        );

    /// <summary>The same, with the type that a member belongs to.</summary>
    public static SymbolDisplayFormat Full { get; } =
        Short
            .WithMemberOptions(Member | SymbolDisplayMemberOptions.IncludeContainingType)
            .WithGenericsOptions(
                SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints
            );

    /// <summary>The methods that a call, or a <c>new</c>, may mean.</summary>
    public static IReadOnlyList<IMethodSymbol> Overloads(SemanticModel model, SyntaxNode call)
    {
        switch (call)
        {
            case InvocationExpressionSyntax invocation:
                var group = model.GetMemberGroup(invocation.Expression).OfType<IMethodSymbol>().ToList();
                if (group.Count > 0)
                {
                    return group;
                }
                return
                    model.GetTypeInfo(invocation.Expression).Type
                        is INamedTypeSymbol { DelegateInvokeMethod: { } invoke }
                    ? [invoke]
                    : [];
            case BaseObjectCreationExpressionSyntax creation:
                return Constructors(model.GetTypeInfo(creation).Type);
            case ConstructorInitializerSyntax initializer:
                return model.GetSymbolInfo(initializer).Symbol is IMethodSymbol own
                    ? Constructors(own.ContainingType)
                    : [];
            case PrimaryConstructorBaseTypeSyntax primary:
                return Constructors(model.GetTypeInfo(primary.Type).Type);
            case AttributeSyntax attribute:
                return Constructors(model.GetTypeInfo(attribute).Type);
            default:
                return [];
        }
    }

    private static IReadOnlyList<IMethodSymbol> Constructors(ITypeSymbol? type) =>
        type is INamedTypeSymbol named
            ? [.. named.InstanceConstructors.Where(each => each.DeclaredAccessibility == Accessibility.Public)]
            : [];
}
