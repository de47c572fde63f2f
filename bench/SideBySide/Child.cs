using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace ResNetTutorial.Bench;

/// <summary>Training steps in a process of its own, so that its memory holds nothing else.</summary>
internal static class Child
{
    public const string Verb = "child";

    /// <param name="SecondsPerStep">The middle of the steps after the first two.</param>
    /// <param name="PeakBytes">The most memory the process ever held before <paramref name="StepBytes"/> was looked at.</param>
    /// <param name="StepBytes">What libtorch held at the most during a step, beyond what it held before.</param>
    internal sealed record Result(double SecondsPerStep, long PeakBytes, long StepBytes);

    public static Result Measure(Network network, int steps)
    {
        var program = Environment.ProcessPath!;
        var assembly = Path.Combine(AppContext.BaseDirectory, "SideBySide.dll");
        string[] own = Path.GetFileNameWithoutExtension(program) == "dotnet" ? ["exec", assembly] : [];
        var start = new ProcessStartInfo(
            program,
            [.. own, Verb, steps.ToString(CultureInfo.InvariantCulture), JsonSerializer.Serialize(network)]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var line = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{network}: {errors.Result.Trim().Split('\n')[0]}");
        return JsonSerializer.Deserialize<Result>(line)!;
    }

    public static void Run(string[] words)
    {
        var network = JsonSerializer.Deserialize<Network>(words[1])!;
        using var work = new Workloads.Training(network, "cpu");
        var steps = int.Parse(words[0], CultureInfo.InvariantCulture);
        work.Run(2);
        var seconds = Enumerable.Range(0, Math.Max(1, steps - 2)).Select(_ => Block.Of(1, work.Run).Seconds).ToArray();
        var peak = Machine.PeakBytes;
        var profile = work.Profile();
        Console.WriteLine(JsonSerializer.Serialize(new Result(Spread.Of(seconds).Median, peak, profile.Peak)));
    }
}
