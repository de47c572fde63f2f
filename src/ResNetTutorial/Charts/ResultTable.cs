using System.Globalization;
using System.Text;
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
        var widths = Columns.Select((_, i) => rows.Max(r => r[i].Length)).ToArray();
        var text = rows.Select(r =>
            string.Join("  ", r.Select((cell, i) => i == 0 ? cell.PadRight(widths[i]) : cell.PadLeft(widths[i])))
                .TrimEnd()
        );
        var html = new StringBuilder("<table style=\"border-collapse:collapse;margin:.3em 0\">");
        foreach (var (row, n) in rows.Select((row, n) => (row, n)))
        {
            var tag = n == 0 ? "th" : "td";
            html.Append("<tr>");
            foreach (var (cell, i) in row.Select((cell, i) => (cell, i)))
                html.Append($"<{tag} style=\"text-align:{(i == 0 ? "left" : "right")};padding:.15em .8em;")
                    .Append($"border-bottom:1px solid rgba(128,128,128,.35)\">{Html.Text(cell)}</{tag}>");
            html.Append("</tr>");
        }
        return new Fragment(html.Append("</table>").ToString(), string.Join('\n', text));
    }

    private static string Number(double value, string format) =>
        double.IsNaN(value) ? "–" : value.ToString(format, CultureInfo.InvariantCulture);
}
