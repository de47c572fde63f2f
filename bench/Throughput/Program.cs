using ResNetTutorial.Bench;

// Images a second while training, here and in PyTorch, in pairs that run one after the other: what disturbs the machine
// disturbs both. Usage: Throughput [--pairs N] [--out FOLDER] [--only TEXT]
var options = new Dictionary<string, string>
{
    ["--pairs"] = "15",
    ["--out"] = "bench/results",
    ["--only"] = "",
};
for (var k = 0; k < args.Length; k += 2)
{
    if (!options.ContainsKey(args[k]) || k + 1 == args.Length)
        return Wrong($"{args[k]}: no such option, or nothing after it; say --pairs N, --out FOLDER or --only TEXT.");
    options[args[k]] = args[k + 1];
}
if (!int.TryParse(options["--pairs"], out var pairs) || pairs < 1)
    return Wrong($"--pairs {options["--pairs"]}: not a number from 1; say how many pairs to run.");
var settings = Setting.All.Where(setting => setting.ToString().Contains(options["--only"])).ToArray();
if (settings.Length == 0)
    return Wrong(
        $"--only {options["--only"]}: in none of the settings' names; they are {string.Join("; ", Setting.All)}."
    );

using var other = PyTorch.TryStart(out var reason);
if (other is null)
    Console.WriteLine($"Skipped: {reason}");
var report = new Report(other?.Version);
Console.WriteLine(Report.Head);
foreach (var setting in settings)
    Console.WriteLine(report.Add(Measurement.Take(setting, other, pairs)));
Console.WriteLine(report.Write(options["--out"]));
return 0;

static int Wrong(string line)
{
    Console.Error.WriteLine(line);
    return 2;
}
