using System.Diagnostics;
using System.Globalization;

namespace ResNetTutorial.Bench;

/// <summary>PyTorch in a process of its own (throughput.py), which waits while the C# side works.</summary>
internal sealed class PyTorch : IDisposable
{
    private readonly Process process;

    private PyTorch(Process process, string version)
    {
        this.process = process;
        Version = version;
    }

    public string Version { get; }

    /// <summary>Starts it with the Python named in PYTHON, else the system's.</summary>
    /// <param name="reason">Why there is none, and what mends it.</param>
    public static PyTorch? TryStart(out string reason)
    {
        var python = Environment.GetEnvironmentVariable("PYTHON") ?? "/usr/bin/python3";
        var start = new ProcessStartInfo(python, [Path.Combine(AppContext.BaseDirectory, "throughput.py")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            if (process.StandardOutput.ReadLine()?.Split(' ') is ["ready", var version])
            {
                reason = "";
                return new PyTorch(process, version);
            }
            process.WaitForExit();
            reason = errors.Result.Trim().Split('\n')[^1];
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            reason = e.Message;
        }
        reason =
            $"PyTorch does not start with {python} ({reason}); apt-get install -y python3-torch, or name another with PYTHON=…";
        return null;
    }

    public void Load(Setting setting, string folder) =>
        Ask(
            FormattableString.Invariant(
                $"start {setting.Depth} {setting.Width} {setting.Size} {setting.Batch} {setting.Threads} {folder}"
            )
        );

    public (Block Block, double Loss) Train(int count)
    {
        var numbers = Array.ConvertAll(
            Ask(FormattableString.Invariant($"train {count}")).Split(' '),
            word => double.Parse(word, CultureInfo.InvariantCulture)
        );
        return (new Block(numbers[0], numbers[1]), numbers[2]);
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        if (!process.WaitForExit(5000))
            process.Kill();
        process.Dispose();
    }

    private string Ask(string request)
    {
        process.StandardInput.WriteLine(request);
        process.StandardInput.Flush();
        return process.StandardOutput.ReadLine()
            ?? throw new InvalidOperationException(
                $"PyTorch ended at '{request}': run throughput.py by hand to see why."
            );
    }
}
