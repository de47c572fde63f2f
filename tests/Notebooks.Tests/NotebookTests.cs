using System.Collections.Concurrent;
using ResNetTutorial.Notebooks.Documents;
using ResNetTutorial.Notebooks.Engine;
using ResNetTutorial.Notebooks.Running;

namespace ResNetTutorial.Lessons.Tests;

/// <summary>Every cell of every notebook is a test; each notebook runs once, as ./lessons run runs it.</summary>
public sealed class NotebookTests
{
    private static readonly string Root = FindRoot();

    private static readonly ConcurrentDictionary<string, Lazy<Task<NotebookRun>>> Runs = new();

    public static IEnumerable<string> Notebooks =>
        new[] { "notebooks", "notebooks/solutions" }
            .Select(folder => Path.Combine(Root, folder))
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.GetFiles(folder, "*.ipynb").Order(StringComparer.Ordinal))
            .Select(file => Path.GetRelativePath(Root, file));

    public static IEnumerable<TheoryDataRow<string>> Files =>
        Notebooks.Select(file => new TheoryDataRow<string>(file)
        {
            TestDisplayName = $"{Name(file)} is committed as it should be",
        });

    public static IEnumerable<TheoryDataRow<string, int>> Cells =>
        Notebooks.SelectMany(file =>
            NotebookDocument
                .Load(Path.Combine(Root, file))
                .CodeCells.Select(
                    (cell, i) =>
                        new TheoryDataRow<string, int>(file, i + 1)
                        {
                            TestDisplayName = $"{Name(file)} cell {i + 1}: {cell.FirstLine}",
                        }
                )
        );

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Cells))]
    public async Task Cell(string file, int number)
    {
        var run = await Runs.GetOrAdd(file, path => new Lazy<Task<NotebookRun>>(() => RunAsync(path))).Value;
        var cell = run.Cells[number - 1];
        Assert.SkipWhen(cell.Status == CellStatus.Skipped, $"{run.Failure?.Name} failed before it");
        if (cell.Status != CellStatus.Ok)
        {
            Assert.Fail(Report(run, cell));
        }
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Files))]
    public void Committed(string file)
    {
        var notebook = NotebookDocument.Load(Path.Combine(Root, file));
        Assert.Equal(".net-csharp", notebook.KernelName);
        Assert.Equal("C#", notebook.Language);
        Assert.True(notebook.FormatMinor >= 5, $"nbformat 4.{notebook.FormatMinor}: cells have ids from 4.5 on");
        Assert.NotNull(notebook.Title);
        Assert.All(
            notebook.CodeCells,
            cell =>
                Assert.True(cell.Outputs.Count == 0 && cell.ExecutionCount is null, $"{cell.FirstLine}: has outputs")
        );
        Assert.Single(notebook.CodeCells, cell => cell.Tags.Contains(NotebookParameters.Tag));
        Assert.DoesNotContain(notebook.CodeCells, cell => cell.Tags.Contains(NotebookParameters.InjectedTag));
        var ids = notebook.Cells.Select(cell => cell.Id).ToList();
        Assert.DoesNotContain(null, ids);
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Equal(File.ReadAllText(Path.Combine(Root, file)), notebook.ToJson());
        // .NET Interactive does not compile these at the top of a cell.
        Assert.DoesNotContain(
            notebook.CodeCells.SelectMany(cell => cell.Source.Split('\n')),
            line => line.StartsWith("using var ", StringComparison.Ordinal)
        );
    }

    private static async Task<NotebookRun> RunAsync(string file)
    {
        var path = Path.Combine(Root, file);
        var worker = WorkerCommand.For(Path.Combine(AppContext.BaseDirectory, "ResNetTutorial.Cli.dll"), "worker");
        await using var engine = WorkerEngine.Start(worker, Path.GetDirectoryName(path)!);
        var runner = new NotebookRunner(engine) { CellTimeout = TimeSpan.FromMinutes(10) };
        return await runner.RunAsync(
            NotebookDocument.Load(path),
            cancellationToken: TestContext.Current.CancellationToken
        );
    }

    private static string Report(NotebookRun run, CellRun cell)
    {
        var shown = cell.Cell.Outputs.Select(output =>
            output switch
            {
                StreamOutput stream => stream.Text,
                DisplayOutput display => display.Data.Text("text/plain")
                    ?? "[" + string.Join(", ", display.Data.MimeTypes) + "]",
                _ => "",
            }
        );
        var seed = NotebookParameters.Value(run.Notebook, "seed") ?? "none";
        return $"""
            {string.Join('\n', cell.Error?.Traceback ?? [])}
            seed: {seed}
            --- source ---
            {cell.Cell.Source}
            --- output ---
            {string.Join('\n', shown)}
            """;
    }

    private static string Name(string file) =>
        Path.ChangeExtension(file, null).Replace("notebooks/", "", StringComparison.Ordinal);

    private static string FindRoot()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "ResNetTutorial.sln")))
            {
                return folder;
            }
        }
        throw new DirectoryNotFoundException("ResNetTutorial.sln: not in a folder above the tests.");
    }
}
