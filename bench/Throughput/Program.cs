using System.Globalization;
using ResNetTutorial.Bench;

// Images a second while training, here and in PyTorch, in pairs that run one after the other: what disturbs the machine
// disturbs both.
const string usage = """
    Throughput [--pairs N] [--only TEXT] [--out FOLDER]
      --pairs N      blocks of about a second on each side, one after the other, for each setting (15)
      --only TEXT    only the settings whose names contain it, such as "ResNet-56" or "1 thread"
      --out FOLDER   where the numbers go as JSON (bench/results)
    PYTHON=...       the Python with PyTorch (/usr/bin/python3)
    """;
if (args is ["--help"] or ["-h"])
{
    Console.WriteLine(usage);
    return 0;
}
var options = new Dictionary<string, string>
{
    ["--pairs"] = "15",
    ["--out"] = Path.Combine(Machine.RepositoryRoot, "bench", "results"),
    ["--only"] = "",
};
for (var k = 0; k < args.Length; k += 2)
{
    if (!options.ContainsKey(args[k]) || k + 1 == args.Length)
        return Wrong($"{args[k]}: no such option, or nothing after it; say --pairs N, --out FOLDER or --only TEXT.");
    options[args[k]] = args[k + 1];
}
if (!int.TryParse(options["--pairs"], CultureInfo.InvariantCulture, out var pairs) || pairs < 1)
    return Wrong($"--pairs {options["--pairs"]}: not a number from 1; say how many pairs to run.");
var settings = Setting.All.Where(setting => setting.ToString().Contains(options["--only"])).ToArray();
if (settings.Length == 0)
    return Wrong(
        $"--only {options["--only"]}: in none of the settings' names; they are {string.Join("; ", Setting.All)}."
    );

using var other = PyTorch.TryStart(out var reason);
if (other is null)
    Console.WriteLine($"Skipped: {reason}");
if (Machine.Load is { } load && load > 0.5 * Environment.ProcessorCount)
    Console.WriteLine(
        $"The machine is busy (load {load} on {Environment.ProcessorCount} cores): the spread will be wide."
    );
var report = new Report(other?.Version);
Console.WriteLine(Report.Head);
try
{
    foreach (var setting in settings)
        Console.WriteLine(report.Add(Measurement.Take(setting, other, pairs)));
    Console.WriteLine(report.Write(options["--out"]));
    return 0;
}
catch (Exception e) when (e is InvalidOperationException or IOException)
{
    return Wrong(e.Message, 1);
}

static int Wrong(string line, int code = 2)
{
    Console.Error.WriteLine(line);
    return code;
}
