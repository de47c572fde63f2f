using ResNetTutorial.Training;
using GenericChart = Plotly.NET.GenericChart;

namespace ResNetTutorial.Charts;

/// <summary>Training curves: one colour a network, solid for training and dashed for test.</summary>
public static class TrainingChart
{
    private const int MostPoints = 400;

    /// <summary>
    /// The loss: of the training steps, smoothed, and of the test set after each epoch.
    /// </summary>
    /// <param name="histories">One a network, finished or not.</param>
    /// <param name="title">What the chart shows.</param>
    /// <param name="log">Whether the loss has a logarithmic axis.</param>
    /// <param name="test">Whether to draw the test loss.</param>
    public static GenericChart Loss(
        IEnumerable<TrainingHistory> histories,
        string title = "Loss during training",
        bool log = false,
        bool test = true
    ) =>
        Draw(
            histories,
            title,
            "cross entropy (nats)",
            log,
            history =>
            {
                var smoothed = history.SmoothedLosses(Math.Max(3, history.StepsPerEpoch / 10.0));
                // Enough points for the eye; a live chart sends all of them several times a second.
                var stride = Math.Max(1, (smoothed.Length + MostPoints - 1) / MostPoints);
                var steps = Enumerable
                    .Range(0, smoothed.Length)
                    .Where(i => i % stride == 0 || i == smoothed.Length - 1)
                    .ToArray();
                return (
                    steps.Select(i => (i + 1.0) / history.StepsPerEpoch).ToArray(),
                    steps.Select(i => smoothed[i]).ToArray()
                );
            },
            test ? epoch => epoch.TestLoss : null,
            markers: false
        );

    /// <summary>The error after each epoch, in percent: over the epoch's training images, and on the test set.</summary>
    /// <param name="histories">One a network, finished or not.</param>
    /// <param name="title">What the chart shows.</param>
    /// <param name="log">Whether the error has a logarithmic axis.</param>
    /// <param name="test">Whether to draw the test error.</param>
    public static GenericChart Error(
        IEnumerable<TrainingHistory> histories,
        string title = "Error during training",
        bool log = false,
        bool test = true
    ) =>
        Draw(
            histories,
            title,
            "error (%)",
            log,
            history =>
                (
                    history.Epochs.Select(e => (double)e.Epoch).ToArray(),
                    history.Epochs.Select(e => 100 * e.TrainError).ToArray()
                ),
            test ? epoch => 100 * epoch.TestError : null,
            markers: true
        );

    private static GenericChart Draw(
        IEnumerable<TrainingHistory> histories,
        string title,
        string y,
        bool log,
        Func<TrainingHistory, (double[] X, double[] Y)> train,
        Func<EpochResult, double>? test,
        bool markers
    )
    {
        var lines = new List<GenericChart>();
        var tested = false;
        double low = double.PositiveInfinity,
            high = double.NegativeInfinity,
            highest = double.NegativeInfinity;
        foreach (var (history, i) in histories.Select((history, i) => (history, i)))
        {
            var (colour, name) = (Style.Colour(i), history.Name);
            var (xs, ys) = train(history);
            foreach (var value in ys.Where(double.IsFinite))
                (low, high) = (Math.Min(low, value), Math.Max(high, value));
            lines.Add(Style.Line(xs, ys, name, colour, name, markers, log: log));
            if (test is null || history.Epochs.All(e => double.IsNaN(test(e))))
                continue;
            tested = true;
            var epochs = history.Epochs.Select(e => (double)e.Epoch);
            var values = history.Epochs.Select(test).ToArray();
            low = values.Where(double.IsFinite).Append(low).Min();
            highest = values.Where(double.IsFinite).Append(highest).Max();
            lines.Add(Style.Line(epochs, values, $"{name}, test", colour, name, markers, true, false, log, 1.6));
        }
        // The running statistics of batch normalisation lag behind in the first epochs, and the test loss with them may be
        // ten times the rest: it then leaves the chart at the top, so that the curves keep their shape.
        var room = 0.05 * (high - low);
        (double, double)? range = highest > high + (high - low) / 2 ? (low - room, high + 4 * room) : null;
        return Style
            .Together(lines)
            .Styled(title, "epoch", y, logY: log, note: tested ? "solid: training, dashed: test" : null, rangeY: range);
    }
}
