using System.Globalization;

namespace ResNetTutorial.Bench;

/// <summary>What the caller asks for.</summary>
internal sealed record Options(bool Scaling, string Only, int Pairs, bool Quick, string Out, string Device)
{
    public const string Usage = """
        ./lessons bench [scaling] [--only TEXT] [--pairs N] [--quick] [--out FOLDER] [--device cpu|cuda]
          everything side by side with PyTorch, in one run; the kernel beside ipykernel: ./lessons bench kernel
          scaling        how time and memory of a training step grow with depth, width and batch
          --only TEXT    only what has this in its name, such as "training: ResNet-56", "2 threads", pipeline, call, memory, kernel;
                         of scaling: depth, width, batch
          --pairs N      blocks on each side, in turn (9; 3 with --quick)
          --quick        short blocks of a quarter of a second rather than of one
          --out FOLDER   where the numbers go as JSON (bench/results)
          --device NAME  cpu, or cuda: ResNet-20, 56 and 110 at batch 128 beside PyTorch eager and torch.compile
        PYTHON=...       the Python with PyTorch and torchvision (/usr/bin/python3)
        """;

    public double BlockSeconds => Quick ? 0.25 : 1;

    /// <exception cref="ArgumentException">The words cannot be understood; the message says which.</exception>
    public static Options Parse(string[] words)
    {
        var options = new Options(
            Scaling: false,
            Only: "",
            Pairs: 0,
            Quick: false,
            Path.Combine(Machine.RepositoryRoot, "bench", "results"),
            "cpu"
        );
        for (var k = 0; k < words.Length; k++)
        {
            string Next() =>
                ++k < words.Length
                    ? words[k]
                    : throw new ArgumentException($"{words[^1]}: nothing after it; see ./lessons bench -- --help.");
            options = words[k] switch
            {
                "scaling" => options with { Scaling = true },
                "--quick" => options with { Quick = true },
                "--only" => options with { Only = Next() },
                "--out" => options with { Out = Path.GetFullPath(Next()) },
                "--pairs" => options with { Pairs = Number(Next()) },
                "--device" => options with { Device = DeviceOf(Next()) },
                var word => throw new ArgumentException($"{word}: not expected here; see ./lessons bench -- --help."),
            };
        }
        return options.Pairs > 0 ? options : options with { Pairs = options.Quick ? 3 : 9 };
    }

    private static int Number(string word) =>
        int.TryParse(word, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new ArgumentException($"--pairs {word}: not a number from 1; say how many pairs to run.");

    internal static string DeviceOf(string word) =>
        word is "cpu" or "cuda"
            ? word
            : throw new ArgumentException($"--device {word}: no such device; say cpu or cuda.");
}
