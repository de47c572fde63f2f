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

    public static string Output(string command, params string[] words)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(command, words) { RedirectStandardOutput = true })!;
            return process.StandardOutput.ReadToEnd().Trim();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "?";
        }
    }
}
