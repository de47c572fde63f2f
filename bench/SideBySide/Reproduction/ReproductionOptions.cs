using System.Globalization;

namespace ResNetTutorial.Bench.Reproduction;

/// <summary>What is to be trained, on what, and for how long.</summary>
internal sealed record ReproductionOptions
{
    public const string Verb = "reproduce";

    public const string Usage = """
        ./lessons bench reproduce [RUN …] [--data FOLDER|shapes] [--device cpu|cuda] [--minutes M] [--checkpoints FOLDER] [--out FOLDER]
                                  [--seed N] [--tf32] [--images N]
          Trains networks by name, one after the other: resnet-20, -32, -44, -56 and -110 by the paper's recipe (Table 6), fast-94 by a short
          one. Stops when the time is over and goes on from the checkpoints when it is called again.
          --data FOLDER         CIFAR-10 in the official binary layout (data), or shapes: drawn images, to try the way
          --minutes M           how long at the most, for all of them together (10)
          --checkpoints FOLDER  where the runs are kept (artifacts/reproduce)
          --tf32                matrix products in TF32, too, on a GPU (convolutions are by default)
          --images N            on the first N training images only, to try the way
        """;

    public required IReadOnlyList<NamedRun> Runs { get; init; }

    public string Data { get; init; } = Path.Combine(Machine.RepositoryRoot, "data");

    public string Device { get; init; } = "cpu";

    public double Minutes { get; init; } = 10;

    public string Checkpoints { get; init; } = Path.Combine(Machine.RepositoryRoot, "artifacts", "reproduce");

    public string Out { get; init; } = Path.Combine(Machine.RepositoryRoot, "bench", "results");

    public int Seed { get; init; } = 1;

    public bool Tf32 { get; init; }

    public int? Images { get; init; }

    /// <exception cref="ArgumentException">The words cannot be understood; the message says which.</exception>
    public static ReproductionOptions Parse(string[] words)
    {
        var runs = new List<NamedRun>();
        var options = new ReproductionOptions { Runs = runs };
        for (var k = 0; k < words.Length; k++)
        {
            string Next() =>
                ++k < words.Length
                    ? words[k]
                    : throw new ArgumentException(
                        $"{words[^1]}: nothing after it; see ./lessons bench reproduce -- --help."
                    );
            switch (words[k])
            {
                case "--data":
                    options = options with { Data = Next() };
                    break;
                case "--device":
                    options = options with { Device = Options.DeviceOf(Next()) };
                    break;
                case "--minutes":
                    options = options with { Minutes = Positive("--minutes", Next()) };
                    break;
                case "--checkpoints":
                    options = options with { Checkpoints = Path.GetFullPath(Next()) };
                    break;
                case "--out":
                    options = options with { Out = Path.GetFullPath(Next()) };
                    break;
                case "--seed":
                    options = options with { Seed = (int)Positive("--seed", Next()) };
                    break;
                case "--images":
                    options = options with { Images = (int)Positive("--images", Next()) };
                    break;
                case "--tf32":
                    options = options with { Tf32 = true };
                    break;
                case var word:
                    runs.Add(Run(word));
                    break;
            }
        }
        return runs.Count > 0 ? options : options with { Runs = NamedRun.All };
    }

    private static NamedRun Run(string name) =>
        NamedRun.All.FirstOrDefault(run => run.Name == name)
        ?? throw new ArgumentException(
            $"{name}: no such run; choose from {string.Join(", ", NamedRun.All.Select(run => run.Name))}."
        );

    private static double Positive(string option, string word) =>
        double.TryParse(word, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new ArgumentException($"{option} {word}: not a number over 0.");
}
