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
        var scale = new Option<string>("--scale") { Description = "How much work: quick, standard or paper." };
        scale.AcceptOnlyFromAmong("quick", "standard", "paper");
        var device = new Option<string>("--device") { Description = "Where to compute: cpu or cuda." };
        device.AcceptOnlyFromAmong("cpu", "cuda");
        var seed = new Option<int?>("--seed") { Description = "The seed of every random number." };
        var data = new Option<string>("--data") { Description = "The images: shapes or cifar10." };
        data.AcceptOnlyFromAmong("shapes", "cifar10");
        var jobs = new Option<int>("--jobs")
        {
            Description = "How many lessons to run at once.",
            DefaultValueFactory = _ => 1,
        };
        var timeout = new Option<double?>("--cell-timeout") { Description = "The longest a cell may run, in seconds." };
        var output = new Option<string>("--out")
        {
            Description = "The folder for the report and the executed notebooks.",
            DefaultValueFactory = _ => Path.Combine(Repository.Root, "out"),
        };
        var junit = new Option<string?>("--junit")
        {
            Description = "Also write the results as JUnit XML to this file.",
        };
        jobs.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && int.TryParse(result.Tokens[0].Value, out var value) && value < 1)
            {
                result.AddError($"--jobs {value}: less than 1; give the number of lessons to run at once.");
            }
        });
        timeout.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && double.TryParse(result.Tokens[0].Value, out var value) && !(value > 0))
            {
                result.AddError($"--cell-timeout {value}: not more than 0; give a number of seconds.");
            }
        });

        var command = new Command(
            "run",
            "Run lessons without a browser: executed notebooks and a report with live charts in --out. "
                + "Ctrl+C stops the running cell within a second, writes the report of what was executed, and exits with 130."
        )
        {
            lessons,
            scale,
            device,
            seed,
            data,
            jobs,
            timeout,
            output,
            junit,
        };
        command.SetAction(
            (parsed, cancel) =>
            {
                var parameters = new Dictionary<string, object>();
                void Give(string name, object? value)
                {
                    if (value is not null)
                    {
                        parameters[name] = value;
                    }
                }
                Give("scale", parsed.GetValue(scale));
                Give("device", parsed.GetValue(device));
                Give("seed", parsed.GetValue(seed));
                Give("data", parsed.GetValue(data));
                var settings = new RunSettings
                {
                    Parameters = parameters,
                    Jobs = parsed.GetValue(jobs),
                    CellTimeout = parsed.GetValue(timeout) is { } seconds
                        ? TimeSpan.FromSeconds(seconds)
                        : Timeout.InfiniteTimeSpan,
                    OutputFolder = Path.GetFullPath(parsed.GetValue(output)!),
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
        var report = new HtmlReport(Repository.Web) { Title = "How networks became deep" };
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
