using System.Text.Json.Nodes;
using ResNetTutorial.Bench.Peers;

namespace ResNetTutorial.Bench;

/// <summary>The measurements, as lines to read and as a file to keep.</summary>
internal sealed class Report(Options options)
{
    private readonly List<Row> _rows = [];
    private readonly double? _load = Machine.Load;

    /// <summary>What was left out, each with the reason and what mends it.</summary>
    public List<string> Skipped { get; } = [];

    /// <summary>What went wrong, apart from time.</summary>
    public List<string> Failed { get; } = [];

    public PeerVersions? Versions { get; set; }

    public JsonNode? Kernel { get; set; }

    /// <summary>The lines for a case measured: with a heading where the columns change.</summary>
    public IEnumerable<string> Add(Row row)
    {
        var last = _rows.LastOrDefault()?.Case;
        _rows.Add(row);
        if (last?.Kind != row.Case.Kind)
        {
            yield return "";
            yield return Line(
                $"{row.Case.Kind}, {row.Case.Unit}",
                "C#",
                row.Case.Forms.Select(form => $"against {form.Name}"),
                "goal"
            );
        }
        yield return Line(
            row.Case.Name[(row.Case.Kind.Length + 2)..],
            Number(row.Sides[0].Value.Median),
            row.Sides.Skip(1).Select(side => Ratio(side.Ratio!)),
            row.GoalMet is { } met ? $"{row.Case.Goal:0.0#} {(met ? "met" : "missed")}" : ""
        );
    }

    public string Write(string command, IReadOnlyList<PeerForm> forms) =>
        ResultFile.Write(
            options.Out,
            options.Device == "cpu" ? "side-by-side" : $"side-by-side-{options.Device}",
            new
            {
                date = DateTime.UtcNow.ToString("u"),
                commit = Machine.Commit,
                command,
                machine = Machine.Describe(_load),
                versions = new
                {
                    dotnet = Environment.Version.ToString(),
                    libtorch = TorchSharp.torch.__version__,
                    pyTorch = Versions?.Torch,
                    torchvision = Versions?.TorchVision,
                    python = Versions?.Python,
                },
                defaultThreads = TorchSharp.torch.get_num_threads(),
                ratio = "how many times as long the peer takes for a step, or as much memory it takes; the middle of the rounds",
                peers = forms.ToDictionary(form => form.Name, form => form.Meaning),
                skipped = Skipped,
                failed = Failed,
                rows = _rows.Select(row => new
                {
                    row.Case.Name,
                    row.Case.Kind,
                    row.Case.Unit,
                    row.Case.Threads,
                    row.Case.Goal,
                    row.GoalMet,
                    row.Sides,
                }),
                kernel = Kernel,
            }
        );

    private static string Line(string name, string mine, IEnumerable<string> ratios, string goal) =>
        $"{name, -58}{mine, 9}  {string.Concat(ratios.Select(ratio => $"{ratio, -21}"))}{goal}".TrimEnd();

    private static string Ratio(Spread ratio) =>
        $"{ratio.Median:F2} ({ratio.LowerQuartile:F2}-{ratio.UpperQuartile:F2})";

    private static string Number(double value) => value < 10 ? $"{value:F2}" : $"{value:F0}";
}
