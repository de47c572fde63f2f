namespace ResNetTutorial.Cli.Tests;

/// <summary>From a run to a site.</summary>
public sealed class PublishTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_run_becomes_a_site_without_being_run_again()
    {
        var run = await CommandLine.RunAsync(["run", CommandLine.Notebook("hello"), "--out", _folder["run"]]);
        Assert.Equal(0, run.ExitCode);
        var publish = await PublishAsync();
        Assert.True(publish.ExitCode == 0, publish.Error);
        Assert.Contains("index.html", publish.Out);
        var page = File.ReadAllText(_folder["site/hello.html"]);
        Assert.Contains("hello, world", page);
        Assert.Contains("https://github.com/owner/name", page);
        Assert.True(File.Exists(_folder["site/notebooks/hello.ipynb"]));
        Assert.True(File.Exists(_folder["site/404.html"]));
    }

    [Fact]
    public async Task What_did_not_pass_is_not_published()
    {
        var run = await CommandLine.RunAsync(["run", CommandLine.Notebook("error"), "--out", _folder["run"]]);
        Assert.Equal(1, run.ExitCode);
        var publish = await PublishAsync();
        Assert.Equal(1, publish.ExitCode);
        Assert.Contains("InvalidOperationException: odd: 3", publish.Error);
        Assert.Contains("not written, because 1 of 1 lessons did not pass", publish.Error);
        Assert.False(Directory.Exists(_folder["site"]));
    }

    private Task<CommandLine.Outcome> PublishAsync() =>
        CommandLine.RunAsync([
            "publish",
            "--from",
            _folder["run"],
            "--out",
            _folder["site"],
            "--repository",
            "https://github.com/owner/name",
        ]);
}
