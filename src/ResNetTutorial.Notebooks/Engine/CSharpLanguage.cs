using Microsoft.CodeAnalysis.CSharp;
using ResNetTutorial.Notebooks.Documents;

namespace ResNetTutorial.Notebooks.Engine;

/// <summary>What an editor asks about C# cells.</summary>
internal sealed class CSharpLanguage(CSharpParseOptions options) : ILanguageService
{
    public Task<CompletionList> CompleteAsync(
        string code,
        int position,
        CancellationToken cancellationToken = default
    ) => Task.FromResult(new CompletionList([], position, position));

    public Task<MimeBundle?> InspectAsync(
        string code,
        int position,
        int detail = 0,
        CancellationToken cancellationToken = default
    ) => Task.FromResult<MimeBundle?>(null);

    public Task<CompletenessReply> IsCompleteAsync(string code, CancellationToken cancellationToken = default)
    {
        var (source, _) = CellDirectives.Split(code);
        var tree = CSharpSyntaxTree.ParseText(source, options, cancellationToken: cancellationToken);
        var kind =
            !SyntaxFactory.IsCompleteSubmission(tree) ? Completeness.Incomplete
            : tree.GetDiagnostics(cancellationToken).Any() ? Completeness.Invalid
            : Completeness.Complete;
        return Task.FromResult(new CompletenessReply(kind));
    }
}
