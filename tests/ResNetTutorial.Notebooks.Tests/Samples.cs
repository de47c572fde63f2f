using ResNetTutorial.Notebooks.Documents;
using ResNetTutorial.Notebooks.Engine;
using ResNetTutorial.Notebooks.Running;

namespace ResNetTutorial.Notebooks.Tests;

/// <summary>The small notebooks beside these tests, and short ways to run code.</summary>
internal static class Samples
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "notebooks");

    public static IEnumerable<string> Files => Directory.GetFiles(Folder, "*.ipynb").Order(StringComparer.Ordinal);

    public static NotebookDocument Load(string name) => NotebookDocument.Load(Path.Combine(Folder, name + ".ipynb"));

    public static NotebookDocument Of(params string[] cells)
    {
        var notebook = NotebookDocument.Create();
        foreach (var source in cells)
        {
            notebook.Add(NotebookCell.Create(CellKind.Code, source));
        }
        return notebook;
    }

    public static async Task<NotebookRun> RunAsync(NotebookDocument notebook)
    {
        await using var engine = new CSharpEngine(Folder);
        return await new NotebookRunner(engine).RunAsync(notebook);
    }

    public static Task<NotebookRun> RunAsync(params string[] cells) => RunAsync(Of(cells));

    /// <summary>The text form of what the last cell of a notebook of these cells is worth.</summary>
    public static async Task<string?> ValueAsync(params string[] cells)
    {
        var run = await RunAsync(cells);
        Assert.True(run.Succeeded, string.Join('\n', run.Failure?.Error?.Traceback ?? []));
        return run.Cells[^1].Cell.Outputs.OfType<ExecuteResult>().SingleOrDefault()?.Data.Text("text/plain");
    }

    public static async Task<ErrorOutput> ErrorAsync(params string[] cells)
    {
        var run = await RunAsync(cells);
        Assert.NotNull(run.Failure?.Error);
        return run.Failure.Error;
    }

    public static string Stream(CellRun run, string name = "stdout") =>
        string.Concat(
            run.Cell.Outputs.OfType<StreamOutput>().Where(output => output.Name == name).Select(output => output.Text)
        );
}
