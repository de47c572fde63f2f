using System.Collections.Concurrent;
using ResNetTutorial.Notebooks.Documents;
using ResNetTutorial.Notebooks.Engine;
using ResNetTutorial.Notebooks.Running;

namespace ResNetTutorial.Lessons.Tests;

/// <summary>Every cell of every notebook is a test; each notebook runs once, as ./lessons run runs it.</summary>
public sealed class NotebookTests
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<NotebookRun>>> Runs = new();

    public static IEnumerable<TheoryDataRow<string>> Files =>
        Course.Notebooks.Select(file => new TheoryDataRow<string>(file)
        {
            TestDisplayName = $"{Course.Name(file)} is committed as it should be",
        });

    public static IEnumerable<TheoryDataRow<string, int>> Cells =>
        Course.Notebooks.SelectMany(file =>
            Course
                .Load(file)
                .CodeCells.Select(
                    (cell, i) =>
                        new TheoryDataRow<string, int>(file, i + 1)
                        {
                            TestDisplayName = $"{Course.Name(file)} cell {i + 1}: {cell.FirstLine}",
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
        var notebook = Course.Load(file);
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
        Assert.Equal(File.ReadAllText(Path.Combine(Course.Root, file)), notebook.ToJson());
        // .NET Interactive does not compile these at the top of a cell.
        Assert.DoesNotContain(
            notebook.CodeCells.SelectMany(cell => cell.Source.Split('\n')),
            line => line.StartsWith("using var ", StringComparison.Ordinal)
        );
    }

    private static async Task<NotebookRun> RunAsync(string file)
    {
        await using var engine = Course.Start(file);
        var runner = new NotebookRunner(engine) { CellTimeout = TimeSpan.FromMinutes(10) };
        return await runner.RunAsync(Course.Load(file), cancellationToken: TestContext.Current.CancellationToken);
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
}
