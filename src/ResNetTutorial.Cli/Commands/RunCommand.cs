using System.CommandLine;
using ResNetTutorial.Cli.Lessons;
using ResNetTutorial.Notebooks.Reports;
using Spectre.Console;

namespace ResNetTutorial.Cli.Commands;

/// <summary><c>lessons run</c>: executes notebooks without a browser.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var lessons = new Argument<string[]>("lesson")
        {
            Description =
                "Lessons by number (3, 03) or name (03-degradation), or notebook files; default: all lessons.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var knobs = new RunOptions();
        var output = new Option<string>("--out")
        {
            Description = "The folder for the report and the executed notebooks.",
            DefaultValueFactory = _ => Path.Combine(Repository.Root, "out"),
        };
        var junit = new Option<string?>("--junit")
        {
            Description = "Also write the results as JUnit XML to this file.",
        };
        var engine = new Option<string>("--engine")
        {
            Description = "What runs the cells: csharp (this program) or interactive (the package .NET Interactive).",
            DefaultValueFactory = _ => "csharp",
        };
        engine.AcceptOnlyFromAmong("csharp", "interactive");
        var command = new Command(
            "run",
            "Run lessons without a browser: executed notebooks and a report with live charts in --out. "
                + "Ctrl+C stops the running cell within a second, writes the report of what was executed, and exits with 130."
        )
        {
            lessons,
            output,
            junit,
            engine,
        };
        knobs.AddTo(command);
        command.SetAction(
            (parsed, cancel) =>
            {
                var settings = knobs.Settings(parsed, Path.GetFullPath(parsed.GetValue(output)!)) with
                {
                    Worker =
                        parsed.GetValue(engine) == "interactive"
                            ? LessonRunner.InteractiveWorker()
                            : LessonRunner.Worker,
                    JUnitFile = parsed.GetValue(junit) is { } file ? Path.GetFullPath(file) : null,
                };
                return RunAsync(parsed.GetValue(lessons) ?? [], settings, cancel);
            }
        );
        return command;
    }

    private static async Task<int> RunAsync(string[] names, RunSettings settings, CancellationToken cancel)
    {
        var files = LessonCatalogue.Resolve(names, Repository.Notebooks);
        try
        {
            return await RunAsync(files, settings, cancel).ConfigureAwait(false);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UserException(
                ExitCode.Machine,
                $"{settings.OutputFolder}: cannot be written ({problem.Message.TrimEnd('.')}); "
                    + "free some space, or choose another folder with --out."
            );
        }
    }

    private static async Task<int> RunAsync(IReadOnlyList<string> files, RunSettings settings, CancellationToken cancel)
    {
        var report = new HtmlReport(Repository.Web) { Title = CourseText.Title };
        // Before the lessons, so that after an interrupt only pages are left to write.
        report.WriteAssets(settings.OutputFolder);
        var results = await new LessonRunner(settings, Terminal.Out).RunAsync(files, cancel).ConfigureAwait(false);
        report.Write(settings.OutputFolder, [.. results.Select(result => new ReportLesson(result.Name, result.Run))]);
        if (settings.JUnitFile is { } file)
        {
            JUnitReport.Write(file, results);
        }
        var index = Path.Combine(settings.OutputFolder, "index.html");
        Terminal.Out.MarkupLineInterpolated($"report: {Path.GetRelativePath(Environment.CurrentDirectory, index)}");
        foreach (var result in results)
        {
            if (result.Problem is { } problem)
            {
                Console.Error.WriteLine($"lessons: {problem}");
            }
        }
        return cancel.IsCancellationRequested ? ExitCode.Interrupted
            : results.All(result => result.Run.Succeeded) ? ExitCode.Done
            : ExitCode.Failed;
    }
}
