namespace ResNetTutorial.Cli.Tests;

/// <summary>What a user can get wrong: one line that names the thing, the reason and the mend, and the exit code.</summary>
public sealed class UsageTests
{
    [Theory]
    [InlineData("frob", "frob: no such verb; choose one of run, ")]
    [InlineData("--frob", "--frob: no such option; see ./lessons --help.")]
    [InlineData("open 99", "99: no such lesson; choose one of")]
    [InlineData("open 03 --port 0", "--port 0: not a port; give a number from 1 to 65535")]
    [InlineData(
        "publish --from nowhere",
        "nowhere: holds no executed notebooks; name the --out folder of a ./lessons run."
    )]
    [InlineData(
        "publish --from . --seed 1",
        "--seed: has no meaning with --from, which runs nothing; leave one of them out."
    )]
    [InlineData("publish --url here", "--url here: not a web address; give one like https://owner.github.io/name/")]
    [InlineData("run --frob", "--frob: no such option; see ./lessons run --help.")]
    [InlineData("run 99", "99: no such lesson; choose one of")]
    [InlineData("run nowhere/x.ipynb", "nowhere/x.ipynb: no such notebook file; check the path.")]
    [InlineData("run --scale huge", "--scale huge: not one of quick, standard, paper; see ./lessons run --help.")]
    [InlineData("run --seed one", "--seed one: not a number; see ./lessons run --help.")]
    [InlineData(
        "run --jobs 0",
        "--jobs 0: less than 1; give the number of lessons to run at once; see ./lessons run --help."
    )]
    [InlineData("run --cell-timeout -1", "--cell-timeout -1: not more than 0;")]
    [InlineData("test Nothing.Tests", "Nothing.Tests: no such test project; choose one of")]
    [InlineData("data get cifar10 --from /nowhere", "/nowhere: no such file or folder; check the path.")]
    [InlineData("doctor now", "now: not expected here; see ./lessons doctor --help.")]
    public async Task A_wrong_command_line_is_one_line_and_exit_code_2(string arguments, string line)
    {
        var call = await CommandLine.RunAsync(arguments.Split(' '));
        Assert.Equal(2, call.ExitCode);
        Assert.StartsWith("lessons: " + line, call.Error);
        Assert.Single(call.Error.TrimEnd('\n').Split('\n'));
    }

    [Theory]
    [InlineData("{\"cells\": [", "not JSON at line 1, column")]
    [InlineData("{\"cells\": [], \"nbformat\": 3}", "format 3 is not 4")]
    [InlineData(
        "{\"cells\": [], \"nbformat\": 4, \"metadata\": {\"kernelspec\": {\"name\": \"python3\", \"language\": \"python\"}}}",
        "a notebook in python, not in C#"
    )]
    public async Task A_file_that_is_no_csharp_notebook_is_exit_code_2(string text, string reason)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["x.ipynb"], text);
        var call = await CommandLine.RunAsync("run", folder["x.ipynb"], "--out", folder["out"]);
        Assert.Equal(2, call.ExitCode);
        Assert.Contains(reason, call.Error);
        Assert.Single(call.Error.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_exit_code_3()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["file"], "in the way");
        var call = await CommandLine.RunAsync("run", CommandLine.Notebook("hello"), "--out", folder["file"]);
        Assert.Equal(3, call.ExitCode);
        Assert.Contains("cannot be written", call.Error);
        Assert.Contains("choose another folder with --out", call.Error);
    }

    [Fact]
    public async Task Help_names_every_verb()
    {
        var help = await CommandLine.RunAsync("--help");
        Assert.Equal(0, help.ExitCode);
        Assert.All(["run", "test", "data", "bench", "doctor"], verb => Assert.Contains($"  {verb} ", help.Out));
        Assert.DoesNotContain("worker", help.Out);
    }
}
