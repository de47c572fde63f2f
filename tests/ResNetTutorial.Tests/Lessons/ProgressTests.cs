using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using ResNetTutorial.Lessons;

namespace ResNetTutorial.Tests.Lessons;

[Collection(ShowCollection.Name)]
public sealed class ProgressTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("progress").FullName;
    private readonly Shown _shown = new();

    public ProgressTests()
    {
        Exercise.Reset();
        Environment.SetEnvironmentVariable(Progress.Variable, File);
    }

    private string File => Path.Combine(_folder, "deeper", "progress.json");

    public void Dispose()
    {
        KeepNoRecord();
        _shown.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    // Tests are not the learner at this machine.
    [ModuleInitializer]
    internal static void KeepNoRecord() => Environment.SetEnvironmentVariable(Progress.Variable, "off");

    [Fact]
    public void Tries_are_counted_and_what_was_solved_stays_solved()
    {
        Exercise.Check("1", 2.0, expected: 3);
        Assert.Equal("wrong", (string?)Recorded("1")!["verdict"]);
        Exercise.Check("1", 3.0, expected: 3);
        Exercise.Check("1", 4.0, expected: 3);
        Exercise.Check("2", 1.0, expected: 1);
        Assert.Equal("right", (string?)Recorded("1")!["verdict"]);
        Assert.Equal(3, (int?)Recorded("1")!["tries"]);
        Assert.Equal(1, (int?)Recorded("2")!["tries"]);
    }

    [Fact]
    public void A_starter_leaves_no_trace()
    {
        Exercise.Check("1", double.NaN, expected: 3);
        Assert.False(System.IO.File.Exists(File));
    }

    [Fact]
    public void Off_keeps_no_record()
    {
        KeepNoRecord();
        Exercise.Check("1", 3.0, expected: 3);
        Assert.False(System.IO.File.Exists(File));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"exercises\": [")]
    [InlineData("[1, 2]")]
    [InlineData("{\"exercises\": {\"1\": {\"tries\": \"many\"}}}")]
    public void A_damaged_record_disturbs_no_exercise(string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        System.IO.File.WriteAllText(File, content);
        Assert.Equal(Verdict.Right, Exercise.Check("1", 3.0, expected: 3));
    }

    [Fact]
    public void A_place_that_cannot_be_written_disturbs_no_exercise()
    {
        System.IO.File.WriteAllText(Path.Combine(_folder, "deeper"), "a file where a folder should be");
        Assert.Equal(Verdict.Right, Exercise.Check("1", 3.0, expected: 3));
    }

    private JsonNode? Recorded(string exercise) =>
        JsonNode.Parse(System.IO.File.ReadAllText(File))!["exercises"]![exercise];
}
