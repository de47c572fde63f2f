using System.Diagnostics;

namespace ResNetTutorial.Bench;

/// <summary>How long some steps took, how long the processor worked on them, on all threads, and what they came to.</summary>
/// <param name="Steps">How many steps.</param>
/// <param name="Seconds">By the clock.</param>
/// <param name="ProcessorSeconds">By the processor.</param>
/// <param name="Check">The last loss, to hold the two sides against each other; null where there is none.</param>
internal sealed record Block(int Steps, double Seconds, double ProcessorSeconds, double? Check = null)
{
    public static Block Of(int steps, Func<int, double?> work)
    {
        var used = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        var check = work(steps);
        var seconds = watch.Elapsed.TotalSeconds;
        return new Block(steps, seconds, (Environment.CpuUsage.TotalTime - used).TotalSeconds, check);
    }
}
