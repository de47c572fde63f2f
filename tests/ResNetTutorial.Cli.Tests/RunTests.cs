using System.Xml.Linq;
using ResNetTutorial.Notebooks.Documents;

namespace ResNetTutorial.Cli.Tests;

/// <summary>The whole way: command line, worker process, executed notebooks, report, exit code.</summary>
public sealed class RunTests : IDisposable
{
    private readonly TemporaryFolder _out = new();

    public void Dispose() => _out.Dispose();

    [Fact]
    public async Task A_run_leaves_executed_notebooks_a_report_and_junit_results()
    {
        var run = await RunAsync("hello", "--junit", _out["r/junit.xml"]);
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Empty(run.Error);
        Assert.Contains("2/2  name.Length", run.Out);
        Assert.Contains("hello: 2 of 2 cells passed", run.Out);
        var executed = NotebookDocument.Load(_out["hello.ipynb"]);
        Assert.Equal("hello, world\n", Assert.IsType<StreamOutput>(executed.Cells[1].Outputs.Single()).Text);
        Assert.True(File.Exists(_out["index.html"]));
        Assert.True(File.Exists(_out["hello.html"]));
        var suite = XDocument.Load(_out["r/junit.xml"]).Descendants("testsuite").Single();
        Assert.Equal(
            ("hello", "2", "0"),
            ((string?)suite.Attribute("name"), (string?)suite.Attribute("tests"), (string?)suite.Attribute("failures"))
        );
    }

    [Fact]
    public async Task Parameters_reach_the_cells_and_unknown_ones_are_said()
    {
        var run = await RunAsync("parameters", "--seed", "7", "--scale", "paper", "--data", "cifar10");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("has no parameter 'data'", run.Out);
        Assert.Equal("paper cpu 7\n", LastStream("parameters"));
    }

    [Theory]
    [InlineData("error", "error, cell 2 (Console.WriteLine(\"before\");): InvalidOperationException: odd: 3;")]
    [InlineData("compile-error", "compile-error, cell 2 (var y = x +): line 2, column 5: error CS0103")]
    public async Task A_failing_cell_is_one_line_and_exit_code_1(string name, string line)
    {
        var run = await RunAsync(name);
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("lessons: " + line, run.Error);
        Assert.Single(run.Error.TrimEnd('\n').Split('\n'));
        Assert.True(File.Exists(_out[name + ".html"]));
    }

    [Fact]
    public async Task The_other_engine_says_what_it_lacks()
    {
        Assert.SkipWhen(
            Directory.Exists(Path.Combine(Repository.Artifacts, "interactive")),
            "the engine on .NET Interactive is built here"
        );
        var run = await RunAsync("hello", "--engine", "interactive");
        Assert.Equal(3, run.ExitCode);
        Assert.StartsWith("lessons: engine interactive: the package Microsoft.DotNet.Interactive.CSharp", run.Error);
        Assert.Single(run.Error.TrimEnd('\n').Split('\n'));
    }

    [Theory]
    [InlineData("loop")]
    [InlineData("stuck")]
    public async Task A_cell_that_never_ends_is_stopped_managed_or_native(string name)
    {
        var run = await RunAsync(name, "--cell-timeout", "4");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("ran longer than 4 s and was stopped", run.Error);
        Assert.IsType<ErrorOutput>(NotebookDocument.Load(_out[name + ".ipynb"]).CodeCells.First().Outputs[^1]);
    }

    [Fact]
    public async Task Ctrl_C_keeps_what_was_executed_and_writes_the_report()
    {
        var file = _out["two.ipynb"];
        var notebook = NotebookDocument.Create();
        notebook.Add(NotebookCell.Create(CellKind.Code, "40 + 2"));
        notebook.Add(NotebookCell.Create(CellKind.Code, "while (true) { }"));
        notebook.Save(file);
        var run = await CommandLine.RunAsync("1/2", ["run", file, "--out", _out["out"]]);
        Assert.Equal(130, run.ExitCode);
        var executed = NotebookDocument.Load(_out["out/two.ipynb"]);
        Assert.Equal("42", Assert.IsType<ExecuteResult>(executed.Cells[0].Outputs.Single()).Data.Text("text/plain"));
        Assert.Contains("interrupted", Assert.IsType<ErrorOutput>(executed.Cells[1].Outputs.Single()).Message);
        Assert.True(File.Exists(_out["out/index.html"]));
    }

    [Fact]
    public async Task Several_lessons_run_at_once_and_one_failure_fails_the_run()
    {
        var run = await CommandLine.RunAsync([
            "run",
            CommandLine.Notebook("hello"),
            CommandLine.Notebook("error"),
            "--jobs",
            "2",
            "--out",
            _out.Path,
        ]);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("hello   1/2", run.Out);
        Assert.Contains("error: 1 of 3 cells passed", run.Out);
        Assert.Contains("hello.html", File.ReadAllText(_out["index.html"]));
    }

    [Fact]
    public async Task What_native_code_prints_is_the_cells_output()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "prints with glibc");
        var run = await RunAsync(
            "native",
            "using System.Runtime.InteropServices;\n[DllImport(\"libc\")] static extern int puts(string s);\nputs(\"from native code\");"
        );
        Assert.Equal(0, run.ExitCode);
        Assert.Equal("from native code\n", LastStream("native"));
    }

    [Fact]
    public async Task A_cell_that_ends_its_process_is_said()
    {
        var run = await RunAsync("exit", "Console.WriteLine(\"bye\"); await Task.Delay(200); Environment.Exit(9);");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("ended its process (exit code 9)", run.Error);
        Assert.Equal("bye\n", LastStream("exit"));
    }

    private Task<CommandLine.Outcome> RunAsync(string name, params string[] options)
    {
        var file = name == "stuck" ? Write(name, Stuck) : CommandLine.Notebook(name);
        if (options is [var code] && !code.StartsWith('-'))
        {
            (file, options) = (Write(name, code), []);
        }
        return CommandLine.RunAsync(["run", file, "--out", _out.Path, .. options]);
    }

    // Reads from a pipe that nobody writes to: no signal and no abort gets native code out of there.
    private const string Stuck = """
        using System.Runtime.InteropServices;
        [DllImport("libc")] static extern int pipe(int[] ends);
        [DllImport("libc")] static extern long read(int end, byte[] bytes, long count);
        var ends = new int[2];
        pipe(ends);
        while (true) read(ends[0], new byte[1], 1);
        """;

    private string Write(string name, string code)
    {
        var notebook = NotebookDocument.Create();
        notebook.Add(NotebookCell.Create(CellKind.Code, code));
        var file = _out[$"source/{name}.ipynb"];
        notebook.Save(file);
        return file;
    }

    private string LastStream(string name) =>
        NotebookDocument
            .Load(_out[name + ".ipynb"])
            .CodeCells.SelectMany(cell => cell.Outputs)
            .OfType<StreamOutput>()
            .Last()
            .Text;
}
