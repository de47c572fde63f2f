using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using ResNetTutorial.Bench.Peers;

namespace ResNetTutorial.Bench;

/// <summary>The Jupyter kernel beside ipykernel: what ./lessons bench kernel measures, as a part of the whole.</summary>
internal static class KernelLatency
{
    public const string Name = "kernel: latency beside ipykernel";

    /// <summary>Measures it, and prints its table.</summary>
    /// <exception cref="PeerMissingException">Something is missing; the message says what mends it.</exception>
    public static JsonNode Measure(int rounds)
    {
        var lessons = Path.Combine(Machine.RepositoryRoot, "lessons");
        if (!File.Exists(lessons))
            throw new PeerMissingException($"{Name}: {lessons} is not here; run ./lessons bench kernel in a checkout.");
        using var folder = new TemporaryFolder();
        var start = new ProcessStartInfo(
            lessons,
            ["bench", "kernel", "--rounds", rounds.ToString(CultureInfo.InvariantCulture), "--out", folder.Path]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        while (process.StandardOutput.ReadLine() is { } line)
        {
            if (!line.EndsWith(".json", StringComparison.Ordinal))
                Console.WriteLine(line);
        }
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new PeerMissingException($"{Name}: {errors.Result.Trim().Split('\n')[^1]}");
        return JsonNode.Parse(File.ReadAllText(Directory.GetFiles(folder.Path, "*.json").Single()))!;
    }
}
