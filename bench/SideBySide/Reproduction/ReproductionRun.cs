using System.Security.Cryptography;
using ResNetTutorial.Data;
using ResNetTutorial.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace ResNetTutorial.Bench.Reproduction;

/// <summary>./lessons bench reproduce: trains the paper's networks as far as the time goes, and writes down what came out.</summary>
internal static class ReproductionRun
{
    /// <exception cref="ArgumentException">There is no such device.</exception>
    /// <exception cref="IOException">The images or a checkpoint cannot be read or written.</exception>
    public static int Do(ReproductionOptions options, string command)
    {
        if (options.Device == "cuda" && !cuda.is_available())
            throw new ArgumentException(
                "--device cuda: there is no CUDA device here, or libtorch is built without it; say --device cpu."
            );
        var load = Machine.Load;
        if (options.Tf32)
            (backends.cuda.matmul.allow_tf32, backends.cudnn.allow_tf32) = (true, true);
        var (train, test, source) = Images(options);
        Directory.CreateDirectory(options.Checkpoints);
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(options.Minutes));
        var results = new List<object>();
        foreach (var run in options.Runs)
        {
            var history = Train(run, options, train, test, limit.Token);
            var complete = history.Epochs.Length == run.Recipe.Epochs;
            Console.WriteLine(
                $"{run.Name, -12}{history.Epochs.Length, 4} of {run.Recipe.Epochs} epochs{100 * history.FinalTestError, 8:F2} % test error, goal {run.GoalError:F2}{(complete ? "" : "; not complete: call again to go on")}"
            );
            results.Add(
                new
                {
                    run.Name,
                    run.Recipe,
                    options.Seed,
                    trainImages = Math.Min(run.TrainImages, train.Count),
                    run.GoalError,
                    run.Source,
                    complete,
                    steps = history.StepLosses.Length,
                    finalTestErrorPercent = Percent(history.FinalTestError),
                    seconds = history.Seconds,
                    epochs = history.Epochs.Select(epoch => new
                    {
                        epoch.Epoch,
                        epoch.TrainLoss,
                        trainErrorPercent = Percent(epoch.TrainError),
                        testLoss = epoch.TestLoss,
                        testErrorPercent = Percent(epoch.TestError),
                        epoch.Seconds,
                        epoch.ImagesPerSecond,
                    }),
                }
            );
        }
        Console.WriteLine(
            ResultFile.Write(
                options.Out,
                $"reproduce-{options.Device}",
                new
                {
                    date = DateTime.UtcNow.ToString("u"),
                    commit = Machine.Commit,
                    command,
                    machine = Machine.Describe(load),
                    versions = new { dotnet = Environment.Version.ToString(), libtorch = torch.__version__ },
                    tf32 = new { matmul = backends.cuda.matmul.allow_tf32, convolutions = backends.cudnn.allow_tf32 },
                    dataSet = source,
                    runs = results,
                }
            )
        );
        return 0;
    }

    private static TrainingHistory Train(
        NamedRun run,
        ReproductionOptions options,
        ImageSet train,
        ImageSet test,
        CancellationToken limit
    )
    {
        manual_seed(options.Seed);
        using var network = run.Create();
        network.to(options.Device);
        using var images = train.Take(Math.Min(run.TrainImages, train.Count));
        using var trainer = new Trainer(run.Name, network, images, test, run.Recipe with { Seed = options.Seed });
        var path = Path.Combine(options.Checkpoints, $"{run.Name}-seed{options.Seed}-{train.Name}.safetensors");
        var told = 0;
        try
        {
            return Checkpoint.Run(path, trainer, Tell, limit);
        }
        catch (OperationCanceledException)
        {
            Checkpoint.Save(path, trainer);
            return trainer.History;
        }

        void Tell(TrainingHistory history)
        {
            if (history.Epochs.Length <= told)
                return;
            told = history.Epochs.Length;
            var last = history.Epochs[^1];
            Console.WriteLine(
                $"{run.Name, -12}{told, 4}  train loss {last.TrainLoss:F4}  test error {100 * last.TestError:F2} %  {last.ImagesPerSecond:F0} images/s"
            );
        }
    }

    private static (ImageSet Train, ImageSet Test, object Source) Images(ReproductionOptions options)
    {
        var there = device(options.Device);
        if (options.Data == "shapes")
        {
            var count = options.Images ?? 2000;
            return (
                Shapes.Make(count, seed: 1, size: 32).To(there),
                Shapes.Make(500, seed: 2, size: 32).To(there),
                new { name = "shapes drawn from seeds 1 and 2, 32x32: no CIFAR-10", images = count }
            );
        }
        var train = Cifar10.Load(options.Data, train: true, count: options.Images).To(there);
        var test = Cifar10.Load(options.Data, train: false).To(there);
        var inner = Path.Combine(options.Data, Cifar10.FolderName);
        var folder = Directory.Exists(inner) ? inner : options.Data;
        var note = Path.Combine(folder, "source.txt");
        return (
            train,
            test,
            new
            {
                name = "CIFAR-10",
                images = train.Count,
                source = File.Exists(note)
                    ? File.ReadAllText(note).Trim()
                    : "the files named; whether they are the official archive's, their SHA-256 tells",
                sha256 = Cifar10
                    .TrainFiles.Concat(Cifar10.TestFiles)
                    .ToDictionary(name => name, name => Sum(Path.Combine(folder, name))),
            }
        );
    }

    private static string Sum(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }

    private static double? Percent(double fraction) => double.IsNaN(fraction) ? null : 100 * fraction;
}
