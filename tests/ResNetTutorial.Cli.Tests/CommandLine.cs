using System.Diagnostics;
using System.Runtime.InteropServices;

namespace ResNetTutorial.Cli.Tests;

/// <summary>Calls the command line as ./lessons does: in a process of its own.</summary>
internal static partial class CommandLine
{
    internal sealed record Outcome(int ExitCode, string Out, string Error);

    public static string Notebook(string name) => Path.Combine(AppContext.BaseDirectory, "notebooks", name + ".ipynb");

    public static Task<Outcome> RunAsync(params string[] arguments) => RunAsync(null, arguments);

    /// <param name="interruptAt">Text at whose appearance the process gets SIGINT, as from Ctrl+C, or null.</param>
    /// <param name="arguments">The arguments.</param>
    public static async Task<Outcome> RunAsync(string? interruptAt, string[] arguments)
    {
        var assembly = Path.Combine(AppContext.BaseDirectory, "ResNetTutorial.Cli.dll");
        var start = new ProcessStartInfo("dotnet", ["exec", assembly, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = new List<string>();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            output.Add(line);
            if (interruptAt is not null && line.Contains(interruptAt, StringComparison.Ordinal))
            {
                // The next cell starts right after this line; it must be inside its loop.
                await Task.Delay(1500);
                Assert.Equal(0, Signal(process.Id, 2));
            }
        }
        await process.WaitForExitAsync();
        return new Outcome(process.ExitCode, string.Join('\n', output), await error);
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Signal(int process, int signal);
}

/// <summary>A folder that is there for one test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("lessons").FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
