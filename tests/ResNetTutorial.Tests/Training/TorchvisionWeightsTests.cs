using System.Diagnostics;
using System.Text.Json;
using ResNetTutorial.Networks;
using ResNetTutorial.Tests.Reference;
using ResNetTutorial.Training;
using static TorchSharp.torch;

namespace ResNetTutorial.Tests.Training;

/// <summary>The way of weights from torchvision into this library, with the script that data/README.md gives to users.</summary>
public sealed class TorchvisionWeightsTests : IDisposable
{
    private static readonly string python = Environment.GetEnvironmentVariable("PYTHON") ?? "/usr/bin/python3";
    private static readonly string reference = Path.Combine(AppContext.BaseDirectory, "Reference");

    private readonly string _folder = Directory.CreateTempSubdirectory("rt-torchvision-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Weights_of_torchvision_load_by_the_script_of_the_readme_and_give_its_outputs()
    {
        if (!File.Exists(python) || Python("-c", "import torchvision").Code != 0)
            Assert.Skip($"{python} has no torchvision (Debian: apt-get install -y python3-torchvision)");
        var (script, pth, weights) = (In("to_safetensors.py"), In("weights.pth"), In("weights.safetensors"));
        File.WriteAllText(script, ScriptOfTheReadme());
        var expected = JsonSerializer.Deserialize<double[]>(
            Succeed(Path.Combine(reference, "export_resnet18.py"), pth)
        )!;
        Succeed(script, pth, weights);

        using var scope = NewDisposeScope();
        using var network = Weights.Load(weights, ImageNetResNet.Create(18));
        network.eval();
        using var _ = no_grad();
        var outputs = network
            .call(SeededWeights.Input(5, 2, 3, 64, 64))
            .to(ScalarType.Float64)
            .reshape(-1)
            .data<double>()
            .ToArray();

        var size = expected.Max(Math.Abs);
        Assert.Equal(expected.Length, outputs.Length);
        Assert.All(expected.Zip(outputs), pair => Assert.Equal(pair.First, pair.Second, tolerance: 1e-4 * size));
    }

    private string In(string name) => Path.Combine(_folder, name);

    private static string ScriptOfTheReadme() =>
        File.ReadAllText(Path.Combine(reference, "data.md")).Split("```python\n")[1].Split("```")[0];

    private static string Succeed(params string[] arguments)
    {
        var (code, output, errors) = Python(arguments);
        Assert.True(code == 0, errors);
        return output;
    }

    private static (int Code, string Output, string Errors) Python(params string[] arguments)
    {
        var start = new ProcessStartInfo(python, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["OMP_NUM_THREADS"] = "1";
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, errors.Result);
    }
}
