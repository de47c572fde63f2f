using System.Text.Json;

namespace ResNetTutorial.Bench;

/// <summary>The measurements, as lines to read and as a file to keep.</summary>
internal sealed class Report(string? pyTorch)
{
    private static readonly JsonSerializerOptions indented = new() { WriteIndented = true };

    private readonly List<Measurement> measurements = [];
    private readonly double? load = Machine.Load;

    public static string Head { get; } =
        $"{"", -51} {"C#", 8} {"PyTorch", 8}   C#/PyTorch (quartiles)  by processor time";

    public string Add(Measurement measurement)
    {
        measurements.Add(measurement);
        var line =
            $"{measurement.Setting, -51} {Measurement.Median(measurement.ImagesPerSecond(measurement.CSharp)), 8:F0}";
        if (measurement.PyTorch.Count == 0)
            return line;
        var ratios = measurement.Ratios;
        return line
            + $" {Measurement.Median(measurement.ImagesPerSecond(measurement.PyTorch)), 8:F0}"
            + $"   {Measurement.Median(ratios):F3} ({Measurement.Quantile(ratios, 0.25):F3}-{Measurement.Quantile(ratios, 0.75):F3})"
            + $"     {Measurement.Median(measurement.ProcessorRatios):F3}";
    }

    /// <summary>Writes the file beside the earlier ones, whole or not at all.</summary>
    public string Write(string folder)
    {
        Directory.CreateDirectory(folder);
        var now = DateTime.UtcNow;
        var path = Path.Combine(folder, $"throughput-{now:yyyyMMdd-HHmmss}.json");
        var content = new
        {
            date = now.ToString("u"),
            commit = Machine.Output("git", "rev-parse", "--short", "HEAD"),
            machine = new
            {
                processor = Machine.Processor,
                cores = Environment.ProcessorCount,
                load,
                system = System.Runtime.InteropServices.RuntimeInformation.OSDescription,
                dotnet = Environment.Version.ToString(),
                libtorch = TorchSharp.torch.__version__,
                pyTorch,
            },
            settings = measurements.Select(measurement => new
            {
                name = measurement.Setting.ToString(),
                setting = measurement.Setting,
                stepsPerBlock = measurement.Steps,
                cSharp = measurement.CSharp,
                pyTorch = measurement.PyTorch,
                cSharpImagesPerSecond = Measurement.Median(measurement.ImagesPerSecond(measurement.CSharp)),
                medianRatio = measurement.PyTorch.Count == 0 ? (double?)null : Measurement.Median(measurement.Ratios),
                medianProcessorRatio = measurement.PyTorch.Count == 0
                    ? (double?)null
                    : Measurement.Median(measurement.ProcessorRatios),
                allocatedBytesPerStep = measurement.BytesPerStep,
            }),
        };
        File.WriteAllText($"{path}.partial", JsonSerializer.Serialize(content, indented) + "\n");
        File.Move($"{path}.partial", path);
        return path;
    }
}
