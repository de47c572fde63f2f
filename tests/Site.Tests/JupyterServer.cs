using System.Diagnostics;
using System.Text.RegularExpressions;

namespace ResNetTutorial.Site.Tests;

/// <summary>A real Jupyter with the C# kernel, started by <c>./lessons open</c> as a user has it; all its files are in one folder.</summary>
internal sealed partial class JupyterServer : IAsyncDisposable
{
    private readonly Process _process;

    private JupyterServer(Process process, string address)
    {
        _process = process;
        Address = address;
    }

    /// <summary>The address to open, token included.</summary>
    public string Address { get; }

    public static async Task<JupyterServer> OpenAsync(string notebook, string folder)
    {
        var found = await NpmTools.RunAsync("jupyter-notebook", "--version");
        Assert.SkipWhen(
            found.ExitCode != 0,
            "Jupyter Notebook is not installed (apt-get install -y jupyter-notebook)."
        );
        Assert.SkipUnless(
            found.Text.Trim().StartsWith("6."),
            $"These tests know the pages of Jupyter Notebook 6; this is {found.Text.Trim()}."
        );
        var program = Path.Combine(AppContext.BaseDirectory, "ResNetTutorial.Cli.dll");
        var start = new ProcessStartInfo(
            "dotnet",
            ["exec", program, "open", notebook, "--no-browser", "--port", $"{StaticServer.FreePort()}"]
        )
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in new[] { ("DATA", "data"), ("CONFIG", "config"), ("RUNTIME", "runtime") })
        {
            start.Environment[$"JUPYTER_{name}_DIR"] = Path.Combine(folder, value);
        }
        // One thread: the machine has other tests to run.
        start.Environment["OMP_NUM_THREADS"] = "1";
        var process = Process.Start(start)!;
        _ = process.StandardOutput.ReadToEndAsync();
        var lines = new List<string>();
        while (await process.StandardError.ReadLineAsync() is { } line)
        {
            lines.Add(line);
            if (Url().Match(line) is { Success: true } url)
            {
                _ = process.StandardError.ReadToEndAsync();
                return new JupyterServer(process, url.Value);
            }
        }
        Assert.Fail(string.Join('\n', lines));
        return null!;
    }

    /// <summary>As Ctrl+C: it ends its kernels first.</summary>
    public async ValueTask DisposeAsync()
    {
        await NpmTools.RunAsync("kill", "-INT", $"{_process.Id}");
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await _process.WaitForExitAsync(patience.Token);
        _process.Dispose();
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/\?token=[0-9a-f]+")]
    private static partial Regex Url();
}
