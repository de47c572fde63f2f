using System.Diagnostics;
using System.Globalization;

namespace ResNetTutorial.Bench;

/// <summary>What is measured on.</summary>
internal static class Machine
{
    public static string Processor =>
        File.Exists("/proc/cpuinfo")
            ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name"))?.Split(": ")[^1]
                ?? "?"
            : Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? "?";

    /// <summary>How many threads wanted a core in the last minute, where the system says.</summary>
    public static double? Load =>
        File.Exists("/proc/loadavg")
            ? double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0], CultureInfo.InvariantCulture)
            : null;

    /// <summary>The most memory that this process ever held, in bytes.</summary>
    public static long PeakBytes
    {
        get
        {
            const string status = "/proc/self/status";
            if (!File.Exists(status))
                throw new PlatformNotSupportedException($"{status}: not on this system; measure memory on Linux.");
            var line = File.ReadLines(status).First(line => line.StartsWith("VmHWM:"));
            return 1024 * long.Parse(line.Split(' ')[^2], CultureInfo.InvariantCulture);
        }
    }

    /// <summary>The commit that is measured: of the repository, or of the archive that bench/gpu made of it.</summary>
    public static string? Commit
    {
        get
        {
            var packed = Path.Combine(RepositoryRoot, "commit");
            return File.Exists(packed)
                ? File.ReadAllText(packed).Trim()
                : Output("git", "-C", RepositoryRoot, "describe", "--always", "--dirty", "--exclude", "*");
        }
    }

    /// <summary>What the result files say of the machine.</summary>
    public static object Describe(double? loadBefore) =>
        new
        {
            processor = Processor,
            cores = Environment.ProcessorCount,
            gpu = Output("nvidia-smi", "--query-gpu=name,driver_version", "--format=csv,noheader"),
            system = System.Runtime.InteropServices.RuntimeInformation.OSDescription,
            loadBefore,
            loadAfter = Load,
        };

    /// <summary>The repository that this was built in, else the present folder.</summary>
    public static string RepositoryRoot
    {
        get
        {
            for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            {
                if (File.Exists(Path.Combine(at.FullName, "ResNetTutorial.sln")))
                    return at.FullName;
            }
            return Directory.GetCurrentDirectory();
        }
    }

    /// <summary>What a program prints; null where it is not.</summary>
    public static string? Output(string command, params string[] words)
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo(command, words) { RedirectStandardOutput = true, RedirectStandardError = true }
            )!;
            return process.StandardOutput.ReadToEnd().Trim();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
