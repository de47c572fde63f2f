using System.Diagnostics;

namespace ResNetTutorial.Bench;

/// <summary>How long some steps took, and how long the processor worked on them, on all threads.</summary>
internal sealed record Block(double Seconds, double ProcessorSeconds)
{
    public static Block Of(Action work)
    {
        using var process = Process.GetCurrentProcess();
        var used = process.TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        work();
        var seconds = watch.Elapsed.TotalSeconds;
        process.Refresh();
        return new Block(seconds, (process.TotalProcessorTime - used).TotalSeconds);
    }
}
