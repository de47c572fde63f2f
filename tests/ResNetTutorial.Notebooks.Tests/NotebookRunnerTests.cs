using ResNetTutorial.Notebooks.Documents;
using ResNetTutorial.Notebooks.Engine;
using ResNetTutorial.Notebooks.Running;

namespace ResNetTutorial.Notebooks.Tests;

public sealed class NotebookRunnerTests
{
    [Fact]
    public async Task A_notebook_runs_to_its_end_and_its_original_is_untouched()
    {
        var notebook = Samples.Load("hello");
        var before = notebook.ToJson();
        var run = await Samples.RunAsync(notebook);
        Assert.True(run.Succeeded);
        Assert.Equal(before, notebook.ToJson());
        Assert.Equal("hello, world\n", Samples.Stream(run.Cells[0]));
        Assert.Equal([1, 2], run.Cells.Select(cell => cell.Cell.ExecutionCount!.Value));
    }

    [Fact]
    public async Task What_was_executed_reads_back_from_the_file()
    {
        var run = await Samples.RunAsync(Samples.Load("html"));
        var read = NotebookDocument.Parse(run.Notebook.ToJson());
        Assert.Equal(
            run.Notebook.Cells.SelectMany(cell => cell.Outputs).Select(output => output.ToJson().ToJsonString()),
            read.Cells.SelectMany(cell => cell.Outputs).Select(output => output.ToJson().ToJsonString())
        );
    }

    [Fact]
    public async Task A_failing_cell_ends_the_run_and_the_rest_is_skipped()
    {
        var run = await Samples.RunAsync(Samples.Load("error"));
        Assert.Equal([CellStatus.Ok, CellStatus.Failed, CellStatus.Skipped], run.Cells.Select(cell => cell.Status));
        Assert.Equal("cell 2", run.Failure?.Name);
        Assert.Equal("before\n", Samples.Stream(run.Cells[1]));
        Assert.IsType<ErrorOutput>(run.Cells[1].Cell.Outputs[^1]);
        Assert.Null(run.Cells[2].Cell.ExecutionCount);
    }

    [Fact]
    public async Task A_cell_that_may_raise_does_not_end_the_run()
    {
        var notebook = NotebookDocument.Create();
        notebook.Add(NotebookCell.Create(CellKind.Code, "throw new Exception(\"meant\");", "raises-exception"));
        notebook.Add(NotebookCell.Create(CellKind.Code, "1"));
        var run = await Samples.RunAsync(notebook);
        Assert.True(run.Succeeded);
        Assert.Equal("meant", run.Notebook.Cells[0].Outputs.OfType<ErrorOutput>().Single().Message);
    }

    [Fact]
    public async Task A_cell_that_never_ends_is_stopped_after_its_time()
    {
        await using var engine = new CSharpEngine();
        // The compiler's first use must not eat the cell's time on a slow machine.
        await engine.RunAsync(new CellSubmission("Console.Write(1);", "warm-up"), _ => { });
        var runner = new NotebookRunner(engine) { CellTimeout = TimeSpan.FromSeconds(5) };
        var run = await runner.RunAsync(Samples.Load("loop"));
        Assert.Equal(CellStatus.Stopped, run.Cells[0].Status);
        Assert.Equal("Timeout", run.Failure!.Error!.Name);
        Assert.Contains("--cell-timeout", run.Failure.Error.Message);
        Assert.Equal("round and round\n", Samples.Stream(run.Cells[0]));
    }

    [Fact]
    public async Task An_interrupt_keeps_what_was_executed()
    {
        await using var engine = new CSharpEngine();
        using var cancel = new CancellationTokenSource();
        var runner = new NotebookRunner(engine);
        var observer = new Observer { Showed = _ => cancel.Cancel() };
        var run = await runner.RunAsync(
            Samples.Of("var a = 1;", "Console.WriteLine(\"go\");\nwhile (true) { }", "a"),
            observer,
            cancel.Token
        );
        Assert.Equal([CellStatus.Ok, CellStatus.Stopped, CellStatus.Skipped], run.Cells.Select(cell => cell.Status));
        Assert.Equal("Interrupted", run.Failure!.Error!.Name);
    }

    [Fact]
    public async Task An_update_replaces_what_was_shown_even_from_a_later_cell()
    {
        var run = await Samples.RunAsync(Samples.Load("update"));
        var shown = Assert.IsType<DisplayOutput>(Assert.Single(run.Cells[0].Cell.Outputs));
        Assert.Equal("from a later cell", shown.Data.Text("text/plain"));
        Assert.Empty(run.Cells[1].Cell.Outputs);
    }

    [Fact]
    public async Task A_carriage_return_starts_the_line_again()
    {
        var run = await Samples.RunAsync(
            "for (var i = 0; i <= 100; i += 50) { Console.Write($\"\\r{i} %\"); await Task.Delay(80); }\nConsole.WriteLine();"
        );
        Assert.Equal("100 %\n", Samples.Stream(run.Cells[0]));
    }

    [Fact]
    public void Only_known_parameters_are_injected_after_the_cell_that_declares_them()
    {
        var notebook = Samples.Load("parameters");
        var unknown = NotebookParameters.Inject(
            notebook,
            new Dictionary<string, object>
            {
                ["seed"] = 3,
                ["scale"] = "a \"b\" \\",
                ["colour"] = "red",
            }
        );
        Assert.Equal(["colour"], unknown);
        var injected = notebook.Cells[2];
        Assert.Equal([NotebookParameters.InjectedTag], injected.Tags);
        Assert.Equal("var seed = 3;\nvar scale = \"a \\\"b\\\" \\\\\";", injected.Source);
        Assert.Equal("3", NotebookParameters.Value(notebook, "seed"));
        Assert.Equal("cpu", NotebookParameters.Value(notebook, "device"));
        Assert.Null(NotebookParameters.Value(notebook, "colour"));
    }

    [Fact]
    public async Task Injected_parameters_are_what_later_cells_see()
    {
        var notebook = Samples.Load("parameters");
        NotebookParameters.Inject(notebook, new Dictionary<string, object> { ["seed"] = 42 });
        var run = await Samples.RunAsync(notebook);
        Assert.Equal("quick cpu 42\n", Samples.Stream(run.Cells[^1]));
    }

    [Fact]
    public void Nothing_is_injected_into_a_notebook_without_parameters()
    {
        var notebook = Samples.Load("hello");
        Assert.Equal(["seed"], NotebookParameters.Inject(notebook, new Dictionary<string, object> { ["seed"] = 1 }));
        Assert.Equal(Samples.Load("hello").ToJson(), notebook.ToJson());
    }

    private sealed class Observer : IRunObserver
    {
        public Action<CellOutput>? Showed { get; init; }

        public void CellStarted(int number, int count, NotebookCell cell) { }

        public void CellShowed(CellOutput output) => Showed?.Invoke(output);

        public void CellEnded(CellRun run) { }
    }
}
