using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using ResNetTutorial.Notebooks.Jupyter;

namespace ResNetTutorial.Cli.Tests.Kernel;

/// <summary>
/// The kernel as front ends meet it: <c>conformance.py</c> talks to it through Jupyter's own client library, once for
/// all tests here; each of its checks is a test.
/// </summary>
public sealed partial class ConformanceTests(ConformanceRun run) : IClassFixture<ConformanceRun>
{
    public static TheoryData<string> Checks =>
        [.. Definition().Matches(File.ReadAllText(ConformanceRun.Script)).Select(match => match.Groups["name"].Value)];

    [Theory]
    [MemberData(nameof(Checks))]
    public async Task The_kernel_conforms(string check)
    {
        var results = await run.Results;
        Assert.SkipWhen(results is null, "needs Debian's python3-jupyter-client, python3-nbclient, jupyter-nbconvert");
        Assert.True(results.TryGetValue(check, out var problem), "the script ended before this check");
        Assert.True(problem is null, problem);
    }

    [GeneratedRegex(@"^@check\ndef (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex Definition();
}

/// <summary>One run of the script, for all of its checks.</summary>
public sealed class ConformanceRun : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ConformanceRun() => Results = RunAsync();

    public static string Script { get; } = Path.Combine(AppContext.BaseDirectory, "Kernel", "conformance.py");

    /// <summary>What each check found wrong, or null for nothing; null where Jupyter's libraries are not installed.</summary>
    public Task<Dictionary<string, string?>?> Results { get; }

    public void Dispose() => _folder.Dispose();

    private async Task<Dictionary<string, string?>?> RunAsync()
    {
        var (exit, _) = await PythonAsync(
            "-c",
            "import jupyter_client, nbclient, nbformat, os; os.stat('/usr/bin/jupyter-nbconvert')"
        );
        if (exit != 0)
        {
            return null;
        }
        var assembly = Path.Combine(AppContext.BaseDirectory, "ResNetTutorial.Cli.dll");
        KernelSpecs.Install(Path.Combine(_folder.Path, "share", "jupyter"), assembly, KernelSpecs.UsualName);
        var results = _folder["results.json"];
        var (_, text) = await PythonAsync(Script, _folder.Path, results);
        Assert.True(File.Exists(results), text);
        return JsonSerializer.Deserialize<Dictionary<string, string?>>(await File.ReadAllTextAsync(results));
    }

    private async Task<(int Exit, string Text)> PythonAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("/usr/bin/python3", arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["XDG_DATA_HOME"] = _folder["data"];
        start.Environment["TORCHSHARP"] = Path.Combine(AppContext.BaseDirectory, "TorchSharp.dll");
        try
        {
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync();
            var error = process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            return (process.ExitCode, await output + await error);
        }
        catch (Win32Exception)
        {
            return (127, "/usr/bin/python3: not found");
        }
    }
}
