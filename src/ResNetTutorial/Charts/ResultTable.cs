using System.Globalization;
using ResNetTutorial.Training;

namespace ResNetTutorial.Charts;

/// <summary>How training runs ended, one row a network: what a lesson shows under its charts.</summary>
public static class ResultTable
{
    private static readonly (string Title, Func<TrainingHistory, string> Cell)[] Columns =
    [
        ("network", r => r.Name),
        ("epochs", r => r.Epochs.Length.ToString(CultureInfo.InvariantCulture)),
        ("training loss", r => Number(r.FinalLoss, "0.000")),
        ("training error", r => Number(r.FinalError, "P1")),
        ("test error", r => Number(r.FinalTestError, "P1")),
        ("seconds", r => Number(r.Seconds, "0.0")),
        ("images/s", r => Number(r.ImagesPerSecond, "#,0")),
    ];

    /// <summary>The last epoch of each run.</summary>
    /// <param name="histories">One a network.</param>
    public static Fragment Of(IEnumerable<TrainingHistory> histories)
    {
        string[][] rows =
        [
            [.. Columns.Select(c => c.Title)],
            .. histories.Select(h => Columns.Select(c => c.Cell(h)).ToArray()),
        ];
        return Table.Of(rows);
    }

    private static string Number(double value, string format) =>
        double.IsNaN(value) ? "–" : value.ToString(format, CultureInfo.InvariantCulture);
}
