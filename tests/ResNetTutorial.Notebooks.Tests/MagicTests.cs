using ResNetTutorial.Notebooks.Documents;
using ResNetTutorial.Notebooks.Engine;

namespace ResNetTutorial.Notebooks.Tests;

public sealed class MagicTests(RunningNotebook notebook) : IClassFixture<RunningNotebook>
{
    [Fact]
    public async Task A_cell_may_change_its_language_and_back()
    {
        var run = await Samples.RunAsync(
            "var a = 1;\na\n#!markdown\n# Title\n#!html\n<b>bold</b>\n#!js\nconsole.log(1);\n#!c#\na + 1"
        );
        Assert.True(run.Succeeded, run.Failure?.Error?.Message);
        var outputs = run.Cells[0].Cell.Outputs;
        Assert.Equal("1", Shown(outputs[0], "text/plain"));
        Assert.Equal("# Title\n", Shown(outputs[1], "text/markdown"));
        Assert.Equal("<b>bold</b>\n", Shown(outputs[2], "text/html"));
        Assert.Contains("<script", Shown(outputs[3], "text/html"));
        Assert.Contains("console.log(1);", Shown(outputs[3], "text/html"));
        Assert.Equal("2", Assert.IsType<ExecuteResult>(outputs[4]).Data.Text("text/plain"));
    }

    [Fact]
    public async Task Errors_after_a_change_of_language_have_their_place_in_the_cell()
    {
        var error = await Samples.ErrorAsync("#!html\n<p>x</p>\n#!csharp\nvar a = missing;");
        Assert.StartsWith("line 4, column 9: error CS0103", error.Message);
        Assert.Equal("    var a = missing;", error.Traceback[1]);
        var thrown = await Samples.ErrorAsync("var a = 1;\n#!time\n\nthrow new Exception(\"x\");");
        Assert.Contains("cell 1, line 4", thrown.Traceback[^1]);
    }

    [Fact]
    public async Task Cells_of_other_languages_are_known_by_their_metadata()
    {
        var notebook = NotebookDocument.Parse(
            """
            {"cells": [
              {"cell_type": "code", "id": "a", "metadata": {"dotnet_interactive": {"language": "html"}}, "execution_count": null, "outputs": [], "source": "<i>x</i>"},
              {"cell_type": "code", "id": "b", "metadata": {"polyglot_notebook": {"kernelName": "csharp"}}, "execution_count": null, "outputs": [], "source": "1 + 1"}
            ], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
            """
        );
        var run = await Samples.RunAsync(notebook);
        Assert.True(run.Succeeded, run.Failure?.Error?.Message);
        Assert.Equal("<i>x</i>", Shown(run.Cells[0].Cell.Outputs.Single(), "text/html"));
        Assert.Equal("2", Shown(run.Cells[1].Cell.Outputs.Single(), "text/plain"));
    }

    [Fact]
    public async Task Variables_are_named_and_listed_the_newest_of_each_name()
    {
        var run = await Samples.RunAsync("var beta = 1; string alpha = \"x\";", "var beta = 2.5;", "#!who", "#!whos");
        Assert.Equal("alpha  beta", Shown(run.Cells[2].Cell.Outputs.Single(), "text/plain"));
        var html = Shown(run.Cells[3].Cell.Outputs.Single(), "text/html");
        Assert.Contains("<td>beta</td><td>double</td><td>2.5</td>", html);
        Assert.Contains("<td>alpha</td><td>string</td><td>x</td>", html);
        Assert.DoesNotContain("<td>int</td>", html);
    }

    [Fact]
    public async Task Commands_after_code_see_what_it_declared()
    {
        var run = await Samples.RunAsync("var first = 1;\n#!who\nvar second = 2;\n#!who");
        Assert.Equal(
            ["first", "first  second"],
            run.Cells[0].Cell.Outputs.Select(output => Shown(output, "text/plain"))
        );
    }

    [Fact]
    public async Task Time_is_shown_even_when_the_cell_fails()
    {
        var run = await Samples.RunAsync("#!time\nConsole.Write(1);", "#!time\nthrow new Exception();");
        Assert.Matches(@"^Wall time: \d+\.\dms$", Shown(run.Cells[0].Cell.Outputs[^1], "text/plain")!);
        Assert.Contains(run.Cells[1].Cell.Outputs, each => Shown(each, "text/plain")?.StartsWith("Wall time") == true);
    }

    [Fact]
    public async Task About_and_lsmagic_say_what_there_is()
    {
        var run = await Samples.RunAsync("#!about", "#!lsmagic");
        Assert.Contains("Roslyn", Shown(run.Cells[0].Cell.Outputs.Single(), "text/plain"));
        Assert.Contains("#!whos", Shown(run.Cells[1].Cell.Outputs.Single(), "text/html"));
    }

    [Theory]
    [InlineData(
        "#!fsharp\nlet x = 1",
        "#!fsharp: this kernel runs C# and shows HTML, JavaScript and Markdown; write it in C#"
    )]
    [InlineData("#!pwsh\nls", "#!pwsh: ")]
    [InlineData("#!mermaid\ngraph TD", "Markdown cell")]
    [InlineData("1\n#!connect jupyter --kernel-name x", "#!connect: not a command here; #!lsmagic lists")]
    [InlineData("#!set --name y --value @javascript:x", "javascript: its values stay in the page")]
    [InlineData("#!html\n#!set --name y --value @csharp:x\n<p/>", "only C# variables can be shared")]
    [InlineData("#!javascript\n#!share nothing --from csharp\n1", "nothing: no such C# variable")]
    [InlineData("#!set --name y --value @input:\"Name\"", "nobody can be asked")]
    [InlineData("await GetInputAsync(\"Name\")", "nobody can be asked")]
    [InlineData("#i \"nowhere\"", "nowhere: not a package source")]
    [InlineData("#i \"nuget: nowhere\"", "no such folder")]
    [InlineData("#r \"nuget: \"", "not a package; write #r")]
    [InlineData("#!import nothing.ipynb", "nothing.ipynb: no such file")]
    public async Task What_cannot_be_done_is_said_in_one_line(string code, string reason)
    {
        var result = await notebook.Engine.RunAsync(new CellSubmission(code, "cell"), _ => { });
        Assert.Equal(CellStatus.Failed, result.Status);
        Assert.Contains(reason, result.Error!.Message);
        Assert.DoesNotContain('\n', result.Error.Message);
    }

    [Fact]
    public async Task Variables_go_to_scripts_and_values_to_variables()
    {
        var run = await Samples.RunAsync(
            "var numbers = new[] { 1, 2 };",
            "#!javascript\n#!share numbers --from csharp\n#!set --name twin --value @csharp:numbers\nuse(numbers);",
            "#!set --name copy --value @csharp:numbers.Length\n#!set --name word --value hello\n$\"{copy} {word}\""
        );
        Assert.True(run.Succeeded, run.Failure?.Error?.Message);
        var script = Shown(run.Cells[1].Cell.Outputs.Single(), "text/html");
        Assert.Contains("const numbers = [1,2];", script);
        Assert.Contains("const twin = [1,2];", script);
        Assert.Equal("2 hello", Shown(run.Cells[2].Cell.Outputs.Single(), "text/plain"));
    }

    [Fact]
    public async Task The_reader_is_asked()
    {
        await using var engine = new CSharpEngine();
        var asked = new List<(string, bool)>();
        var shown = new List<CellOutput>();
        var submission = new CellSubmission(
            "#!set --name name --value @input:\"Your name\"\nvar secret = await GetPasswordAsync(\"Password\");\n"
                + "var line = Console.ReadLine(); var key = (char)Console.Read();\n"
                + "$\"{name} {secret} {secret.GetClearTextPassword()} {line} {key}\"",
            "cell 1"
        )
        {
            Input = (prompt, hidden) =>
            {
                asked.Add((prompt, hidden));
                return $"answer{asked.Count}";
            },
        };
        var result = await engine.RunAsync(submission, shown.Add);
        Assert.True(result.Status == CellStatus.Ok, result.Error?.Message);
        Assert.Equal([("Your name", false), ("Password", true), ("", false), ("", false)], asked);
        Assert.Equal("answer1 ******* answer2 answer3 a", Shown(shown.Single(), "text/plain"));
    }

    [Fact]
    public async Task Dib_files_are_imported_and_their_words_are_not_shown_twice()
    {
        var folder = Directory.CreateTempSubdirectory("dib").FullName;
        await File.WriteAllTextAsync(
            Path.Combine(folder, "lib.dib"),
            "#!meta\n\n{\"kernelInfo\":{}}\n\n#!csharp\n\nint Thrice(int n) => 3 * n;\n"
        );
        await using var engine = new CSharpEngine(folder);
        var shown = new List<CellOutput>();
        await engine.RunAsync(new CellSubmission("#!import lib.dib\nThrice(2)", "cell 1"), shown.Add);
        Assert.Equal("6", Shown(shown.Single(), "text/plain"));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_package_that_cannot_be_found_is_one_line_and_the_next_cell_runs()
    {
        var folder = Directory.CreateTempSubdirectory("feed").FullName;
        await using var engine = new CSharpEngine(folder);
        var failed = await engine.RunAsync(
            new CellSubmission($"#i \"nuget: {folder}\"\n#r \"nuget: No.Such.Package.Anywhere, 1.0.0\"\n1", "cell 1"),
            _ => { }
        );
        Assert.Equal("DirectiveError", failed.Error!.Name);
        Assert.StartsWith("nuget: No.Such.Package.Anywhere: ", failed.Error.Message);
        Assert.DoesNotContain('\n', failed.Error.Message);
        Assert.Equal("cell 1, line 2, column 5: " + failed.Error.Message, failed.Error.Traceback.Single());
        // What the failed restore left behind is not taken for a success.
        var again = await engine.RunAsync(
            new CellSubmission($"#i \"nuget: {folder}\"\n#r \"nuget: No.Such.Package.Anywhere, 1.0.0\"\n1", "cell 2"),
            _ => { }
        );
        Assert.Equal(failed.Error.Message, again.Error?.Message);
        Assert.Equal(CellStatus.Ok, (await engine.RunAsync(new CellSubmission("1", "cell 3"), _ => { })).Status);
        Directory.Delete(folder, recursive: true);
    }

    private static string? Shown(CellOutput output, string mimeType) =>
        output switch
        {
            DisplayOutput shown => shown.Data.Text(mimeType),
            ExecuteResult result => result.Data.Text(mimeType),
            _ => null,
        };
}
