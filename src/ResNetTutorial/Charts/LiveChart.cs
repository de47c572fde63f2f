using ResNetTutorial.Training;
using GenericChart = Plotly.NET.GenericChart;

namespace ResNetTutorial.Charts;

/// <summary>
/// A chart that changes in its place while a cell runs. Pages need time to draw, so it takes at most four states a second
/// and lets the others pass.
/// </summary>
public sealed class LiveChart
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly string _id = $"live-{Guid.NewGuid():N}";
    private readonly TimeProvider _time;
    private Action<object>? _update;
    private long _last;

    /// <summary>A live chart, which appears with its first state.</summary>
    public LiveChart()
        : this(TimeProvider.System) { }

    internal LiveChart(TimeProvider time) => _time = time;

    /// <summary>
    /// A live chart of training runs, for <see cref="Race.Run"/> to watch:
    /// <c>race.Run(LiveChart.Of(runs => TrainingChart.Loss(runs, "Plain nets")))</c>. The state in which all runs are
    /// finished is always drawn. Below the chart, a <see cref="TrainingProgress"/> counts epochs and the time left.
    /// </summary>
    /// <param name="draw">From the histories to a chart.</param>
    public static Action<IReadOnlyList<TrainingHistory>> Of(Func<IReadOnlyList<TrainingHistory>, GenericChart> draw)
    {
        var live = new LiveChart();
        var start = TimeProvider.System.GetTimestamp();
        Action<object>? progress = null;
        return runs =>
        {
            if (!live.Show(() => draw(runs), always: runs.All(TrainingProgress.IsOver)))
                return;
            // A console would get a new line for each state.
            if (ResNetTutorial.Show.IsConsole)
                return;
            var state = TrainingProgress.Of(runs, TimeProvider.System.GetElapsedTime(start));
            if (progress is null)
                progress = ResNetTutorial.Show.Value(state);
            else
                progress(state);
        };
    }

    /// <summary>Shows a new state, unless the last one is less than a quarter of a second old.</summary>
    /// <param name="draw">Makes the chart; not called for a state that passes.</param>
    /// <param name="always">Shows it in any case: the last state, which will stay.</param>
    /// <returns>Whether the state was shown.</returns>
    public bool Show(Func<GenericChart> draw, bool always = false)
    {
        if (!always && _update is not null && _time.GetElapsedTime(_last) < Pause)
            return false;
        var chart = ResNetTutorial.Show.AsLive(draw(), _id);
        if (_update is null)
            _update = ResNetTutorial.Show.Value(chart);
        else
            _update(chart);
        _last = _time.GetTimestamp();
        return true;
    }
}
