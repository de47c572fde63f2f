namespace ResNetTutorial.Cli.Tests;

public sealed class ProgressTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Exercises_are_listed_with_what_was_recorded()
    {
        File.WriteAllText(
            _folder["progress.json"],
            """{"exercises": {"0.1 Shapes": {"verdict": "right", "tries": 1}, "0.2 A derivative": {"verdict": "wrong", "tries": 4}}}"""
        );
        var said = await CommandLine.RunAsync("progress", "--file", _folder["progress.json"]);
        Assert.Equal(0, said.ExitCode);
        Assert.Contains("00-welcome  1 of 4 solved", said.Out);
        Assert.Contains("✓ 0.1 Shapes  one try", said.Out);
        Assert.Contains("✗ 0.2 A derivative  4 tries", said.Out);
        Assert.Contains("○ 0.3 ReLU without ReLU  not attempted yet", said.Out);
    }

    [Fact]
    public async Task Without_a_record_nothing_is_solved()
    {
        var said = await CommandLine.RunAsync("progress", "--file", _folder["none.json"]);
        Assert.Equal(0, said.ExitCode);
        Assert.Contains("00-welcome  0 of 4 solved", said.Out);
    }

    [Fact]
    public async Task A_damaged_record_is_said_with_its_mend_and_can_be_forgotten()
    {
        File.WriteAllText(_folder["progress.json"], "{");
        var said = await CommandLine.RunAsync("progress", "--file", _folder["progress.json"]);
        Assert.Equal(1, said.ExitCode);
        Assert.Contains("progress --forget starts a new one", said.Error);
        await CommandLine.RunAsync("progress", "--forget", "--file", _folder["progress.json"]);
        Assert.False(File.Exists(_folder["progress.json"]));
    }
}
