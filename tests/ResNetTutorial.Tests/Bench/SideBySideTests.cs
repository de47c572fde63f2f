using System.Diagnostics;
using System.Text.Json;

namespace ResNetTutorial.Tests.Bench;

/// <summary>./lessons bench says what it measured and what it could not; how fast anything is is nothing to test.</summary>
public sealed class SideBySideTests
{
    [Fact]
    public void A_run_writes_a_table_and_a_file_with_ratios()
    {
        using var folder = new Folder();
        var call = Call("/usr/bin/python3", "--quick", "--pairs", "2", "--only", "call: add", "--out", folder.Path);
        if (call.Out.Contains("Skipped: PyTorch"))
        {
            Assert.Skip("There is no PyTorch in /usr/bin/python3.");
            return;
        }
        Assert.Equal(0, call.ExitCode);
        Assert.Matches(@"add of 8 numbers +[\d.]+ +[\d.]+ \([\d.]+-[\d.]+\) +1\.0 (met|missed)", call.Out);

        var file = folder.Read();
        Assert.All(
            ["date", "commit", "command", "machine", "versions"],
            name => Assert.NotNull(file.GetProperty(name).ToString())
        );
        Assert.Empty(file.GetProperty("failed").EnumerateArray());
        var row = Assert.Single(file.GetProperty("rows").EnumerateArray());
        var sides = row.GetProperty("sides").EnumerateArray().ToArray();
        Assert.Equal(["C#", "default"], sides.Select(side => side.GetProperty("name").GetString()));
        Assert.All(sides, side => Assert.Equal(2, side.GetProperty("blocks").GetArrayLength()));

        // The ratio is what the blocks say.
        var ratios = sides[0]
            .GetProperty("blocks")
            .EnumerateArray()
            .Zip(sides[1].GetProperty("blocks").EnumerateArray(), (mine, theirs) => PerStep(theirs) / PerStep(mine))
            .ToArray();
        var ratio = sides[1].GetProperty("ratio");
        Assert.Equal(ratios.Average(), ratio.GetProperty("median").GetDouble(), 1e-9);
        Assert.InRange(ratio.GetProperty("lowerQuartile").GetDouble(), ratios.Min(), ratios.Average());
        Assert.Equal(ratios.Average() >= 1, row.GetProperty("goalMet").GetBoolean());
    }

    [Fact]
    public void Both_sides_train_the_same_network_to_the_same_loss()
    {
        using var folder = new Folder();
        var call = Call(
            "/usr/bin/python3",
            "--quick",
            "--pairs",
            "1",
            "--only",
            "training: Highway-50, width 50, digits 16x16, batch 32, 1",
            "--out",
            folder.Path
        );
        if (call.Out.Contains("Skipped: PyTorch"))
        {
            Assert.Skip("There is no PyTorch in /usr/bin/python3.");
            return;
        }
        Assert.Equal(0, call.ExitCode);
        var row = Assert.Single(folder.Read().GetProperty("rows").EnumerateArray());
        Assert.Equal(
            ["C#", "default", "format", "allocator"],
            row.GetProperty("sides").EnumerateArray().Select(side => side.GetProperty("name").GetString())
        );
    }

    [Fact]
    public void A_missing_peer_is_named_with_its_mend_and_skipped()
    {
        using var folder = new Folder();
        var call = Call("/nowhere/python3", "--quick", "--pairs", "1", "--only", "call: relu", "--out", folder.Path);
        Assert.Equal(0, call.ExitCode);
        Assert.Contains("Skipped: PyTorch: does not start with /nowhere/python3", call.Out);
        Assert.Contains("apt-get install -y python3-torch", call.Out);
        var file = folder.Read();
        Assert.Contains("/nowhere/python3", Assert.Single(file.GetProperty("skipped").EnumerateArray()).GetString());
        Assert.Single(Assert.Single(file.GetProperty("rows").EnumerateArray()).GetProperty("sides").EnumerateArray());
    }

    [Theory]
    [InlineData("--only nothing", "--only nothing: in none of the names; they are ")]
    [InlineData("--pairs 0", "--pairs 0: not a number from 1; ")]
    [InlineData("--pairs", "--pairs: nothing after it; ")]
    [InlineData("--device moon", "--device moon: no such device; ")]
    [InlineData("frob", "frob: not expected here; ")]
    [InlineData("scaling --only nothing", "--only nothing: in none of the names; they are depth, width, batch.")]
    public void A_wrong_command_line_is_one_line_and_exit_code_2(string arguments, string line)
    {
        var call = Call("/usr/bin/python3", arguments.Split(' '));
        Assert.Equal(2, call.ExitCode);
        Assert.StartsWith("lessons: " + line, call.Error);
        Assert.Single(call.Error.TrimEnd('\n').Split('\n'));
    }

    private static double PerStep(JsonElement block) =>
        block.GetProperty("seconds").GetDouble() / block.GetProperty("steps").GetInt32();

    private static (int ExitCode, string Out, string Error) Call(string python, params string[] arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "SideBySide.dll");
        var start = new ProcessStartInfo("dotnet", ["exec", program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PYTHON"] = python;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }

    private sealed class Folder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("bench").FullName;

        public JsonElement Read() =>
            JsonDocument.Parse(File.ReadAllText(Assert.Single(Directory.GetFiles(Path, "*.json")))).RootElement;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
