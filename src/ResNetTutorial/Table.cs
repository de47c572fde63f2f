using System.Text;

namespace ResNetTutorial;

/// <summary>Rows of cells as a <see cref="Fragment"/>: an HTML table, and the same aligned in text.</summary>
internal static class Table
{
    /// <summary>Lays cells out.</summary>
    /// <param name="rows">The first one is the heading; all are equally long.</param>
    /// <param name="left">How many columns, from the left, are words rather than numbers.</param>
    /// <param name="totals">Whether the last row sums up the others.</param>
    /// <param name="notes">Lines below.</param>
    public static Fragment Of(string[][] rows, int left = 1, bool totals = false, params string[] notes)
    {
        var widths = rows[0].Select((_, i) => rows.Max(row => row[i].Length)).ToArray();
        var lines = rows.Select(row =>
                string.Join(
                        "  ",
                        row.Select((cell, i) => i < left ? cell.PadRight(widths[i]) : cell.PadLeft(widths[i]))
                    )
                    .TrimEnd()
            )
            .ToList();
        if (totals)
            lines.Insert(lines.Count - 1, new string('─', widths.Sum() + (2 * (widths.Length - 1))));
        var html = new StringBuilder("<table style=\"border-collapse:collapse;margin:.3em 0\">");
        for (var n = 0; n < rows.Length; n++)
        {
            var tag = n == 0 || (totals && n == rows.Length - 1) ? "th" : "td";
            html.Append("<tr>");
            for (var i = 0; i < rows[n].Length; i++)
                html.Append($"<{tag} style=\"text-align:{(i < left ? "left" : "right")};padding:.15em .8em;")
                    .Append($"border-bottom:1px solid rgba(128,128,128,.35)\">{Html.Text(rows[n][i])}</{tag}>");
            html.Append("</tr>");
        }
        html.Append("</table>");
        foreach (var note in notes)
            html.Append($"<div style=\"margin:.2em 0\">{Html.Text(note)}</div>");
        return new Fragment(html.ToString(), string.Join('\n', [.. lines, .. notes]));
    }
}
