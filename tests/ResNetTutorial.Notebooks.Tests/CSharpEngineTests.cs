using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ResNetTutorial.Notebooks.Documents;
using ResNetTutorial.Notebooks.Engine;

namespace ResNetTutorial.Notebooks.Tests;

public sealed class CSharpEngineTests
{
    [Theory]
    [InlineData("1 + 1", "2")]
    [InlineData("var x = 3; x", "3")]
    [InlineData("return 5;", "5")]
    [InlineData("await Task.FromResult(\"later\")", "later")]
    [InlineData("new[] { 1, 2, 3 }.Select(i => i * i)", "[ 1, 4, 9 ]")]
    [InlineData("string? nothing = null; nothing", "<null>")]
    [InlineData("var silent = 1;", null)]
    [InlineData("Console.Write(\"\")", null)]
    [InlineData("// only a comment", null)]
    public async Task The_last_expression_is_the_value(string code, string? value)
    {
        Assert.Equal(value, await Samples.ValueAsync(code));
    }

    [Fact]
    public async Task Later_cells_see_variables_functions_and_types_and_may_declare_them_again()
    {
        Assert.Equal(
            "9 two",
            await Samples.ValueAsync(
                "var x = 4; record Point(int X); int Twice(int n) => 2 * n;",
                "using System.Globalization;",
                "var p = new Point(Twice(x) + 1);",
                "var x = \"two\";",
                "string.Create(CultureInfo.InvariantCulture, $\"{p.X} {x}\")"
            )
        );
    }

    [Fact]
    public async Task What_a_failed_cell_declared_before_it_threw_is_kept()
    {
        await using var engine = new CSharpEngine();
        var failed = await engine.RunAsync(
            new CellSubmission("var kept = 7; throw new Exception(\"x\");", "cell 1"),
            _ => { }
        );
        var shown = new List<CellOutput>();
        var next = await engine.RunAsync(new CellSubmission("kept", "cell 2"), shown.Add);
        Assert.Equal(CellStatus.Failed, failed.Status);
        Assert.Equal(CellStatus.Ok, next.Status);
        Assert.Equal(2, next.ExecutionCount);
        Assert.Equal("7", Assert.IsType<ExecuteResult>(shown.Single()).Data.Text("text/plain"));
    }

    [Fact]
    public async Task A_cell_that_does_not_compile_declares_nothing()
    {
        await using var engine = new CSharpEngine();
        await engine.RunAsync(new CellSubmission("var a = 1;", "cell 1"), _ => { });
        await engine.RunAsync(new CellSubmission("var a = 2; var b = nothing;", "cell 2"), _ => { });
        var shown = new List<CellOutput>();
        await engine.RunAsync(new CellSubmission("a", "cell 3"), shown.Add);
        Assert.Equal("1", Assert.IsType<ExecuteResult>(shown.Single()).Data.Text("text/plain"));
    }

    [Fact]
    public async Task A_compile_error_names_its_line_and_column_in_the_cell()
    {
        var error = await Samples.ErrorAsync("#r \"System.Xml\"\nvar y = 1 +\n\tmissing;");
        Assert.Equal("CompilationError", error.Name);
        Assert.StartsWith("line 3, column 2: error CS0103", error.Message);
        Assert.Equal("    \tmissing;", error.Traceback[1]);
        Assert.Equal("    \t^^^^^^^", error.Traceback[2]);
    }

    [Fact]
    public async Task An_exception_is_traced_to_the_line_of_the_cell_and_no_further()
    {
        var error = await Samples.ErrorAsync(
            "int Half(int n)\n{\n    if (n % 2 == 1)\n        throw new InvalidOperationException(\"odd\");\n    return n / 2;\n}",
            "var a = Half(4);\nvar b = Half(3);"
        );
        Assert.Equal("System.InvalidOperationException", error.Name);
        Assert.Equal("odd", error.Message);
        Assert.Equal(
            ["InvalidOperationException: odd", "   at Half(Int32), cell 1, line 4", "   at cell 2, line 2"],
            error.Traceback
        );
    }

    [Fact]
    public async Task The_trace_of_a_wrapped_exception_shows_where_its_reason_arose()
    {
        var error = await Samples.ErrorAsync(
            "\nTask.Run(() =>\n{\n    throw new FormatException(\"inside\");\n}).Wait();"
        );
        Assert.Equal(" ---> FormatException: inside", error.Traceback[1]);
        Assert.Equal("   at cell 1, line 4", error.Traceback[2]);
    }

    [Fact]
    public async Task Asynchronous_frames_read_as_they_were_written()
    {
        var error = await Samples.ErrorAsync(
            "async Task Later()\n{\n    await Task.Yield();\n    throw new Exception(\"x\");\n}\nawait Later();"
        );
        Assert.Equal(["Exception: x", "   at Later(), cell 1, line 4", "   at cell 1, line 6"], error.Traceback);
    }

    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("while (true) { try { while (true) { } } catch (Exception) { } }")]
    [InlineData("System.Threading.Thread.Sleep(-1);")]
    [InlineData("Task.Delay(-1).Wait();")]
    [InlineData("await Task.Delay(-1);")]
    [InlineData("var door = new object(); lock (door) System.Threading.Monitor.Wait(door);")]
    public async Task Cancelling_stops_any_managed_cell_and_the_engine_goes_on(string code)
    {
        await using var engine = new CSharpEngine();
        await engine.RunAsync(new CellSubmission("var before = 1;", "cell 1"), _ => { });
        using var cancel = new CancellationTokenSource();
        var running = engine.RunAsync(
            new CellSubmission("Console.WriteLine(\"in\");\n" + code, "cell 2"),
            _ => cancel.CancelAfter(50),
            cancel.Token
        );
        Assert.Equal(running, await Task.WhenAny(running, Task.Delay(TimeSpan.FromSeconds(30))));
        Assert.Equal(CellStatus.Stopped, (await running).Status);

        var shown = new List<CellOutput>();
        var after = await engine.RunAsync(new CellSubmission("await Task.Delay(150); before + 1", "cell 3"), shown.Add);
        Assert.Equal(CellStatus.Ok, after.Status);
        Assert.Equal("2", Assert.IsType<ExecuteResult>(shown.Single()).Data.Text("text/plain"));
    }

    [Fact]
    public async Task The_console_is_taken_from_every_thread_and_kept_apart_from_errors()
    {
        var run = await Samples.RunAsync(
            "var t = new System.Threading.Thread(() => Console.WriteLine(\"from a thread\")); t.Start(); t.Join();\n"
                + "await Task.Run(() => Console.Error.Write(\"to stderr\"));\nConsole.Write('c'); Console.Write(1.5); Console.WriteLine();"
        );
        Assert.Equal("from a thread\nc1.5\n", Samples.Stream(run.Cells[0]));
        Assert.Equal("to stderr", Samples.Stream(run.Cells[0], "stderr"));
    }

    [Fact]
    public async Task Console_text_arrives_while_the_cell_runs()
    {
        await using var engine = new CSharpEngine();
        var arrived = new TaskCompletionSource();
        using var cancel = new CancellationTokenSource();
        var running = engine.RunAsync(
            new CellSubmission("Console.WriteLine(\"early\"); await Task.Delay(-1);", "cell 1"),
            _ => arrived.TrySetResult(),
            cancel.Token
        );
        await arrived.Task;
        Assert.False(running.IsCompleted);
        await cancel.CancelAsync();
        await running;
    }

    [Fact]
    public async Task All_cells_and_what_follows_an_await_run_on_one_thread()
    {
        Assert.Equal(
            "True",
            await Samples.ValueAsync(
                "var first = Environment.CurrentManagedThreadId; await Task.Delay(1);",
                "await Task.Yield(); first == Environment.CurrentManagedThreadId"
            )
        );
    }

    [Fact]
    public async Task Imported_scripts_and_notebooks_declare_for_the_cell()
    {
        var folder = Directory.CreateTempSubdirectory("import").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "twice.csx"), "int Twice(int n) => 2 * n;");
        Directory.CreateDirectory(Path.Combine(folder, "deep"));
        await File.WriteAllTextAsync(
            Path.Combine(folder, "deep", "more.csx"),
            "#load \"../twice.csx\"\nvar four = Twice(2);"
        );
        Samples.Of("#load \"deep/more.csx\"\nvar eight = Twice(four);").Save(Path.Combine(folder, "lib.ipynb"));

        await using var engine = new CSharpEngine(folder);
        var shown = new List<CellOutput>();
        var result = await engine.RunAsync(new CellSubmission("#!import lib.ipynb\neight + four", "cell 1"), shown.Add);
        Assert.True(result.Status == CellStatus.Ok, result.Error?.Message);
        Assert.Equal("12", Assert.IsType<ExecuteResult>(shown.Single()).Data.Text("text/plain"));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_reference_brings_the_assemblies_and_native_libraries_beside_it()
    {
        var folder = Directory.CreateTempSubdirectory("reference").FullName;
        var inner = Compile(folder, "Inner", "public class Base { public virtual int Value => 20; }");
        Compile(
            folder,
            "Outer",
            """
            using System.Runtime.InteropServices;
            public class Derived : Base { public override int Value => base.Value + 1; }
            public static class Native { [DllImport("besides")] public static extern double cos(double x); }
            """,
            inner
        );
        var code = "#r \"Outer.dll\"\n((Base)new Derived()).Value.ToString()";
        if (OperatingSystem.IsLinux() && Directory.GetFiles("/lib/x86_64-linux-gnu", "libm.so.6") is [var library])
        {
            File.Copy(library, Path.Combine(folder, "libbesides.so"));
            code += " + Native.cos(0)";
        }
        await using var engine = new CSharpEngine(folder);
        var shown = new List<CellOutput>();
        var result = await engine.RunAsync(new CellSubmission(code, "cell 1"), shown.Add);
        Assert.True(result.Status == CellStatus.Ok, result.Error?.Message);
        Assert.StartsWith("21", Assert.IsType<ExecuteResult>(shown.Single()).Data.Text("text/plain"));
    }

    [Theory]
    [InlineData("#r \"nowhere/Missing.dll\"", "nowhere/Missing.dll: no such file")]
    [InlineData("\n  #load \"missing.csx\"", "missing.csx: no such file")]
    [InlineData("#!fsharp\nlet x = 1", "#!fsharp: this kernel runs C#")]
    [InlineData("#!nothing", "#!nothing: not a command here")]
    public async Task A_directive_that_cannot_be_followed_is_one_line_with_its_place(string code, string reason)
    {
        var error = await Samples.ErrorAsync(code);
        Assert.Equal("DirectiveError", error.Name);
        Assert.Contains(reason, error.Message);
        Assert.StartsWith("cell 1, line ", Assert.Single(error.Traceback));
    }

    [Fact]
    public void Directives_leave_every_character_of_the_code_in_its_place()
    {
        const string source =
            "var a = \"# not\";\n#r \"x.dll\" // why\n#!csharp\n#if DEBUG\n#endif\n  #r \"nuget: Some.Package, 1.2\"\nb";
        var segment = Assert.Single(CellDirectives.Split(source));
        Assert.Equal(
            "var a = \"# not\";\n                 \n        \n#if DEBUG\n#endif\n                               \nb",
            segment.Code
        );
        Assert.Equal(source.Length, segment.Code.Length);
        Assert.Equal(
            [
                new CellDirective(DirectiveKind.Reference, "x.dll", 2, 5),
                new CellDirective(DirectiveKind.Package, "Some.Package, 1.2", 6, 7),
            ],
            segment.Directives
        );
    }

    private static string Compile(string folder, string name, string code, params string[] references)
    {
        var compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(code)],
            FrameworkReferences.Read().Concat(references.Select(file => MetadataReference.CreateFromFile(file))),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
        );
        var path = Path.Combine(folder, name + ".dll");
        Assert.True(compilation.Emit(path).Success);
        return path;
    }
}
