using System.Text.RegularExpressions;
using ResNetTutorial.Notebooks.Documents;
using ResNetTutorial.Notebooks.Reports;
using ResNetTutorial.Notebooks.Running;

namespace ResNetTutorial.Notebooks.Site;

/// <summary>
/// A lesson with what its own first cell says of it: number, title, what one can do afterwards, time, what comes before.
/// </summary>
internal sealed partial class CourseLesson
{
    // A lesson's cells exercise-2, exercise-2-check, … are answered by its solution's answer-2-text, answer-2, ….
    private const string ExerciseId = "exercise-";
    private const string AnswerId = "answer-";

    private readonly IReadOnlyList<NotebookCell> _answers;
    private readonly Dictionary<string, string> _facts = new(StringComparer.OrdinalIgnoreCase);

    public CourseLesson(ReportLesson lesson, NotebookDocument? solution)
    {
        Lesson = lesson;
        var title = lesson.Title;
        var numbered = Numbered().Match(title);
        Number = numbered.Success ? numbered.Groups["number"].Value : "";
        Title = numbered.Success ? numbered.Groups["rest"].Value : title;
        Read(lesson.Run.Notebook);
        Exercises = lesson.Run.Notebook.CodeCells.Count(IsExercise);
        _answers = solution?.Cells ?? [];
    }

    public ReportLesson Lesson { get; }

    public string Name => Lesson.Name;

    public string Page => Name + ".html";

    /// <summary>The number as the title has it, such as 03, or nothing.</summary>
    public string Number { get; }

    /// <summary>The title without its number, in Markdown.</summary>
    public string Title { get; }

    /// <summary>What a reader can do afterwards, in Markdown, or null.</summary>
    public string? Outcome => _facts.GetValueOrDefault("After this lesson you can");

    public string? Time => _facts.GetValueOrDefault("Time");

    public string? Before => _facts.GetValueOrDefault("Before this");

    public int Exercises { get; }

    public DateTimeOffset? Measured => RunRecord.Started(Lesson.Run.Notebook);

    public string? Machine => RunRecord.Machine(Lesson.Run.Notebook);

    /// <summary>Title and outcome without marks of Markdown, for places that take plain text.</summary>
    public string PlainTitle => Plain(Title);

    public string? PlainOutcome => Outcome is null ? null : "After this lesson you can " + Plain(Outcome);

    /// <summary>The solution's cells for the exercise that ends with this cell; none for other cells.</summary>
    public IReadOnlyList<NotebookCell> Answer(NotebookCell cell)
    {
        var cells = Lesson.Run.Notebook.CodeCells.ToList();
        var exercise = Exercise(cell.Id, ExerciseId);
        return exercise is null || cells.FindLast(other => Exercise(other.Id, ExerciseId) == exercise) != cell
            ? []
            :
            [
                .. _answers.Where(answer =>
                    Exercise(answer.Id, AnswerId) == exercise
                    && cells.TrueForAll(other => other.Source != answer.Source)
                ),
            ];
    }

    private static string? Exercise(string? id, string prefix) =>
        id?.StartsWith(prefix, StringComparison.Ordinal) == true ? id[prefix.Length..].Split('-')[0] : null;

    internal static string Plain(string markdown) => Marks().Replace(markdown, "").ReplaceLineEndings(" ").Trim();

    private static bool IsExercise(NotebookCell cell) =>
        cell.Kind == CellKind.Code && cell.Source.Contains("Exercise.Check(", StringComparison.Ordinal);

    /// <summary>The facts are set in bold in the cell of the title, each followed by its text.</summary>
    private void Read(NotebookDocument notebook)
    {
        var head = notebook.Cells.FirstOrDefault(cell =>
            cell.Kind == CellKind.Markdown && cell.Source.StartsWith("# ", StringComparison.Ordinal)
        );
        foreach (Match fact in Facts().Matches(head?.Source ?? ""))
        {
            _facts.TryAdd(
                fact.Groups["name"].Value.TrimEnd(':', '.'),
                fact.Groups["text"].Value.Trim().TrimEnd('·').Trim()
            );
        }
    }

    [GeneratedRegex(@"^(?<number>\d+)\s*[·:.–-]\s*(?<rest>.+)$")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"\*\*(?<name>[^*\n]+)\*\*(?<text>.*?)(?=\*\*|\n\s*\n|\z)", RegexOptions.Singleline)]
    private static partial Regex Facts();

    [GeneratedRegex(@"[*`$]|\[(?=[^\]]*\]\()|\]\([^)]*\)")]
    private static partial Regex Marks();
}
