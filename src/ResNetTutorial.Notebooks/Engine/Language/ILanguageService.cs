using ResNetTutorial.Notebooks.Documents;

namespace ResNetTutorial.Notebooks.Engine;

/// <summary>One thing that may stand where the cursor is.</summary>
/// <param name="Text">What replaces the text from <see cref="CompletionList.Start"/> to <see cref="CompletionList.End"/>.</param>
/// <param name="Type">What it is, in Jupyter's words: <c>class</c>, <c>function</c>, <c>instance</c>, <c>keyword</c>, <c>module</c>, …</param>
/// <param name="Signature">Its signature in one line, or null.</param>
public sealed record Completion(string Text, string Type, string? Signature = null);

/// <summary>What may stand where the cursor is. Positions count UTF-16 units, as C# strings do.</summary>
/// <param name="Items">The completions, best first; none when nothing fits.</param>
/// <param name="Start">Where the text to replace starts.</param>
/// <param name="End">Where it ends.</param>
public sealed record CompletionList(IReadOnlyList<Completion> Items, int Start, int End);

/// <summary>Whether code is a whole cell.</summary>
public enum Completeness
{
    /// <summary>It can be run as it is.</summary>
    Complete,

    /// <summary>More lines must follow: a brace is open, say.</summary>
    Incomplete,

    /// <summary>No lines that follow can make it right.</summary>
    Invalid,
}

/// <summary>Whether code is a whole cell, and how the next line starts if not.</summary>
/// <param name="Kind">Whether it is.</param>
/// <param name="Indent">White space for the next line of code that is incomplete; else empty.</param>
public sealed record CompletenessReply(Completeness Kind, string Indent = "");

/// <summary>
/// What an editor asks about a cell that has not run yet, answered with what earlier cells declared. It may be asked
/// while a cell runs. Positions count UTF-16 units.
/// </summary>
public interface ILanguageService
{
    /// <summary>What may stand at a place.</summary>
    /// <param name="code">The cell.</param>
    /// <param name="position">The place, from 0 to the length of the code.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    Task<CompletionList> CompleteAsync(string code, int position, CancellationToken cancellationToken = default);

    /// <summary>What stands at a place: its declaration and documentation, or null where there is nothing to say.</summary>
    /// <param name="code">The cell.</param>
    /// <param name="position">The place, from 0 to the length of the code.</param>
    /// <param name="detail">0 for the declaration and its summary; 1 for all that is known.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    Task<MimeBundle?> InspectAsync(
        string code,
        int position,
        int detail = 0,
        CancellationToken cancellationToken = default
    );

    /// <summary>Whether code is a whole cell.</summary>
    /// <param name="code">The cell so far.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    Task<CompletenessReply> IsCompleteAsync(string code, CancellationToken cancellationToken = default);
}
