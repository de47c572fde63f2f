using System.Globalization;
using ResNetTutorial.Insight;
using ResNetTutorial.Networks;

namespace ResNetTutorial.Charts;

/// <summary>What networks are made of, as a table.</summary>
public static class SummaryTable
{
    private static readonly Func<Summary, long>[] Columns = [s => s.Weights, s => s.Parameters, s => s.MultiplyAdds];

    /// <summary>One network, layer by layer.</summary>
    /// <param name="summary">The network; <see cref="Summary.To"/> makes fewer rows of it.</param>
    /// <param name="published">Published numbers to compare with, below.</param>
    public static Fragment Of(Summary summary, params PublishedSize[] published) =>
        summary.ToTable([.. published.SelectMany(summary.Against)]);

    /// <summary>Several networks or units, one a row, with how many times the first one's numbers theirs are.</summary>
    /// <param name="summaries">The networks.</param>
    public static Fragment Compare(params Summary[] summaries) =>
        Table.Of(
            [
                ["network", "input", "layers", "weights", "", "parameters", "", "multiply-adds", ""],
                .. summaries.Select(summary =>
                    (string[])
                        [
                            summary.Name,
                            Summary.Shape(summary.Input),
                            summary.LayersWithWeights.ToString(CultureInfo.InvariantCulture),
                            .. Columns.SelectMany(column =>
                                (string[])[Summary.Count(column(summary)), Times(column(summary), column(summaries[0]))]
                            ),
                        ]
                ),
            ],
            left: 2
        );

    private static string Times(long number, long first) =>
        first == 0 ? "–" : string.Create(CultureInfo.InvariantCulture, $"×{(double)number / first:0.00}");
}
