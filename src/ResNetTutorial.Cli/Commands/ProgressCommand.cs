using System.CommandLine;
using ResNetTutorial.Cli.Lessons;
using ResNetTutorial.Notebooks.Documents;
using Spectre.Console;

namespace ResNetTutorial.Cli.Commands;

/// <summary><c>lessons progress</c>: which exercises the learner has solved.</summary>
internal static class ProgressCommand
{
    public static Command Create()
    {
        var file = new Option<string>("--file")
        {
            Description = "The record, where it is not in its usual place.",
            DefaultValueFactory = _ => LearnerProgress.UsualFile,
        };
        var forget = new Option<bool>("--forget") { Description = "Forget everything and start anew." };
        var command = new Command("progress", "Show which exercises you have solved.") { file, forget };
        command.SetAction(parsed =>
        {
            var record = parsed.GetValue(file)!;
            if (parsed.GetValue(forget))
            {
                File.Delete(record);
                Terminal.Out.MarkupLineInterpolated($"{record}: forgotten.");
                return ExitCode.Done;
            }
            Show(record);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Show(string record)
    {
        var lessons = LessonCatalogue
            .All(Repository.Notebooks)
            .Select(path =>
                (
                    Name: Path.GetFileNameWithoutExtension(path),
                    Exercises: LearnerProgress.Of(NotebookDocument.Load(path), record)
                )
            )
            .Where(lesson => lesson.Exercises.Count > 0)
            .ToList();
        foreach (var (name, exercises) in lessons)
        {
            Terminal.Out.MarkupLineInterpolated(
                $"[bold]{name}[/]  {exercises.Count(e => e.IsSolved)} of {exercises.Count} solved"
            );
            foreach (var exercise in exercises)
            {
                var (colour, mark) = exercise.Verdict switch
                {
                    "right" => ("green", "✓"),
                    null => ("grey", "○"),
                    _ => ("red", "✗"),
                };
                var tries = exercise.Tries switch
                {
                    0 => "not attempted yet",
                    1 => "one try",
                    var many => $"{many} tries",
                };
                Terminal.Out.MarkupLine($"  [{colour}]{mark}[/] {Markup.Escape(exercise.Name)}  [grey]{tries}[/]");
            }
        }
        var all = lessons.SelectMany(lesson => lesson.Exercises).ToList();
        Terminal.Out.MarkupLineInterpolated(
            $"{all.Count(e => e.IsSolved)} of {all.Count} exercises solved. Answers are recorded when you run them in a notebook."
        );
    }
}
