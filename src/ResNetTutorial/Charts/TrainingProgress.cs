using System.Globalization;
using ResNetTutorial.Training;

namespace ResNetTutorial.Charts;

/// <summary>
/// How far training runs are: a bar, the epochs of each network, the time left. <see cref="LiveChart.Of"/> keeps one
/// below its chart.
/// </summary>
public static class TrainingProgress
{
    /// <summary>The state of some runs that are trained together.</summary>
    /// <param name="runs">Their histories so far.</param>
    /// <param name="elapsed">Since they were started.</param>
    /// <returns>
    /// A line such as <c>plain-8 5/5 · plain-32 2/5 epochs · 12 s left</c>, and when all are done
    /// <c>plain-8, plain-32: 5 epochs in 25 s</c>.
    /// </returns>
    public static Fragment Of(IReadOnlyList<TrainingHistory> runs, TimeSpan elapsed)
    {
        ArgumentNullException.ThrowIfNull(runs);
        if (runs.All(IsOver))
        {
            var epochs = string.Join("/", runs.Select(Epochs).Distinct());
            var names = string.Join(", ", runs.Select(run => run.Name));
            var done = $"{names}: {epochs} {(epochs == "1" ? "epoch" : "epochs")} in {Time(elapsed)}";
            return new Fragment($"<div style=\"{Look}\">{Html.Text(done)}</div>", done);
        }
        var text = string.Join(" · ", runs.Select(run => $"{run.Name} {run.Epochs.Length}/{Epochs(run)}")) + " epochs";
        if (Left(runs, elapsed) is { } left)
            text += $" · {Time(left)} left";
        var share = Share(runs).ToString("0.###", CultureInfo.InvariantCulture);
        var bar =
            $"<progress value=\"{share}\" max=\"1\" aria-label=\"training\" style=\"width:12em;vertical-align:middle\"></progress>";
        return new Fragment($"<div style=\"{Look}\">{bar} {Html.Text(text)}</div>", text);
    }

    /// <summary>
    /// How much longer, as the pace so far has it; null before there is one. Each network keeps its own pace, and one
    /// that waits for its turn is taken to keep the mean of the others.
    /// </summary>
    public static TimeSpan? Left(IReadOnlyList<TrainingHistory> runs, TimeSpan elapsed)
    {
        ArgumentNullException.ThrowIfNull(runs);
        var share = Share(runs);
        if (share == 0 || elapsed <= TimeSpan.Zero)
            return null;
        var together = elapsed.TotalSeconds * (1 - share) / share;
        var slowest = runs.Where(run => !IsOver(run) && run.StepLosses.Length > 0)
            .Select(run => elapsed.TotalSeconds * (run.TotalSteps - run.StepLosses.Length) / run.StepLosses.Length)
            .DefaultIfEmpty(0)
            .Max();
        var waits = runs.Any(run => run.StepLosses.IsEmpty);
        return TimeSpan.FromSeconds(waits ? Math.Max(together, slowest) : slowest);
    }

    internal static bool IsOver(TrainingHistory run) => run.Epochs.Length * run.StepsPerEpoch == run.TotalSteps;

    private const string Look = "font-size:90%;opacity:.85;margin:.2em 0";

    private static double Share(IReadOnlyList<TrainingHistory> runs) =>
        runs.Sum(run => (double)run.StepLosses.Length) / runs.Sum(run => run.TotalSteps);

    private static int Epochs(TrainingHistory run) => run.TotalSteps / Math.Max(run.StepsPerEpoch, 1);

    private static string Time(TimeSpan time)
    {
        var seconds = (int)Math.Ceiling(time.TotalSeconds);
        return seconds < 60 ? $"{seconds} s" : $"{seconds / 60} min {seconds % 60} s";
    }
}
