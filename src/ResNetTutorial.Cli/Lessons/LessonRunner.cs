using ResNetTutorial.Notebooks.Documents;
using ResNetTutorial.Notebooks.Running;
using Spectre.Console;

namespace ResNetTutorial.Cli.Lessons;

/// <summary>Runs notebooks, each in a worker process of its own, and leaves the executed notebooks in a folder.</summary>
internal sealed class LessonRunner(RunSettings settings, IAnsiConsole console)
{
    private readonly Lock _gate = new();

    /// <summary>The worker that has .NET Interactive's kernel, where it was built.</summary>
    /// <exception cref="UserException">It was not.</exception>
    public static WorkerCommand InteractiveWorker()
    {
        var assembly = Path.Combine(Repository.Artifacts, "interactive", "ResNetTutorial.DotNetInteractive.dll");
        return File.Exists(assembly)
            ? WorkerCommand.For(assembly)
            : throw new UserException(
                ExitCode.Machine,
                "engine interactive: the package Microsoft.DotNet.Interactive.CSharp is not here; from a feed that has it, "
                    + "run: PACKAGES=nuget ./lessons run --engine interactive"
            );
    }

    /// <summary>The worker verb of this program.</summary>
    public static WorkerCommand Worker { get; } = WorkerCommand.For(typeof(LessonRunner).Assembly.Location, "worker");

    public async Task<IReadOnlyList<LessonResult>> RunAsync(IReadOnlyList<string> files, CancellationToken cancel)
    {
        var lessons = files.Select(file => (File: file, Notebook: Load(file))).ToList();
        Directory.CreateDirectory(settings.OutputFolder);
        // Progress is recorded at the notebook; headless runs, of solutions among others, are not the learner.
        Environment.SetEnvironmentVariable(LearnerProgress.Variable, LearnerProgress.Off);
        var results = new LessonResult?[lessons.Count];
        using var slots = new SemaphoreSlim(settings.Jobs);
        await Task.WhenAll(
                lessons.Select(
                    async (lesson, i) =>
                    {
                        await slots.WaitAsync(CancellationToken.None).ConfigureAwait(false);
                        try
                        {
                            results[i] = await RunAsync(lesson.File, lesson.Notebook, lessons.Count, cancel)
                                .ConfigureAwait(false);
                        }
                        finally
                        {
                            slots.Release();
                        }
                    }
                )
            )
            .ConfigureAwait(false);
        return [.. results.OfType<LessonResult>()];
    }

    private static NotebookDocument Load(string file)
    {
        NotebookDocument notebook;
        try
        {
            notebook = NotebookDocument.Load(file);
        }
        catch (NotebookException problem)
        {
            throw new UserException(ExitCode.Usage, problem.Message);
        }
        return notebook.IsCSharp
            ? notebook
            : throw new UserException(
                ExitCode.Usage,
                $"{file}: a notebook in {notebook.Language ?? notebook.KernelName ?? "an unnamed language"}, not in C#; "
                    + "choose the .NET (C#) kernel for it, or another notebook."
            );
    }

    private async Task<LessonResult?> RunAsync(
        string file,
        NotebookDocument notebook,
        int count,
        CancellationToken cancel
    )
    {
        if (cancel.IsCancellationRequested)
        {
            return null;
        }
        var name = Path.GetFileNameWithoutExtension(file);
        await using var engine = WorkerEngine.Start(settings.Worker, Path.GetDirectoryName(file)!);
        var prepared = notebook.Clone();
        var unknown = NotebookParameters.Inject(prepared, settings.Parameters);
        lock (_gate)
        {
            console.MarkupLineInterpolated($"[bold]{name}[/]  {notebook.Title ?? ""}");
            foreach (var parameter in unknown)
            {
                console.MarkupLineInterpolated(
                    $"[yellow]{name}: has no parameter '{parameter}'; --{parameter} does not change it.[/]"
                );
            }
        }
        var output = Path.Combine(settings.OutputFolder, name + ".ipynb");
        NotebookDocument? executing = null;
        using var progress = new RunProgress(console, settings.Jobs > 1 && count > 1 ? name : null, _gate)
        {
            Ended = _ => executing?.Save(output),
        };
        var runner = new NotebookRunner(engine)
        {
            CellTimeout = settings.CellTimeout,
            Started = copy => executing = copy,
        };
        var run = await runner.RunAsync(prepared, progress, cancel).ConfigureAwait(false);
        run.Notebook.Save(output);
        var result = new LessonResult(name, file, run);
        lock (_gate)
        {
            console.MarkupLineInterpolated($"{name}: {result.Summary}");
            console.WriteLine();
        }
        return result;
    }
}
