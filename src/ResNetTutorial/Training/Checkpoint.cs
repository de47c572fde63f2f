using System.Globalization;
using System.Text.Json;
using static TorchSharp.torch;

namespace ResNetTutorial.Training;

/// <summary>
/// A training run on disk: weights, buffers, the optimizer's momentum, the step, and the history, in one
/// <see cref="SafeTensors"/> file. On the CPU a run that is saved, loaded and continued ends in exactly the weights of one
/// that was never interrupted.
/// </summary>
/// <example>
/// <code>
/// Checkpoint.Save("plain-20.safetensors", trainer);
/// …
/// using var trainer = new Trainer("plain-20", network, train, test, recipe);
/// Checkpoint.Load("plain-20.safetensors", trainer);
/// trainer.Run();
/// </code>
/// Or, for a run that may be stopped and started as often as one likes: <c>Checkpoint.Run("plain-20.safetensors", trainer)</c>.
/// </example>
public static class Checkpoint
{
    private const string Format = "ResNetTutorial checkpoint 1";
    private const string OptimizerKey = "optimizer";
    internal const string NetworkPrefix = "network.";

    /// <summary>Saves a run as it stands. The file appears whole or not at all.</summary>
    /// <param name="path">Where to; a file there is replaced.</param>
    /// <param name="trainer">The run, between two steps.</param>
    /// <exception cref="IOException">The file cannot be written; the message says why.</exception>
    public static void Save(string path, Trainer trainer)
    {
        using var scope = NewDisposeScope();
        var tensors = trainer.Network.state_dict().ToDictionary(t => NetworkPrefix + t.Key, t => t.Value);
        // The package shows its momentum to no one but its own writer, so it goes in as the bytes that writer makes.
        using var state = new MemoryStream();
        using (var writer = new BinaryWriter(state))
            trainer.Optimizer.save_state_dict(writer);
        tensors[OptimizerKey] = tensor(state.ToArray(), ScalarType.Byte);
        var (step, sums, history) = trainer.State;
        SafeTensors.Write(
            path,
            tensors,
            new Dictionary<string, string>
            {
                ["format"] = Format,
                ["step"] = step.ToString(CultureInfo.InvariantCulture),
                ["epoch"] = (step / history.StepsPerEpoch).ToString(CultureInfo.InvariantCulture),
                ["seed"] = trainer.Recipe.Seed.ToString(CultureInfo.InvariantCulture),
                ["recipe"] = JsonSerializer.Serialize(trainer.Recipe),
                ["sums"] = JsonSerializer.Serialize(sums),
                ["history"] = history.ToJson(),
            }
        );
    }

    /// <summary>Puts a trainer where the saved run stood.</summary>
    /// <param name="path">A file that <see cref="Save"/> wrote.</param>
    /// <param name="trainer">A trainer of the same network, images and recipe.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">The file is damaged, or of another network, recipe or amount of images; the message says which.</exception>
    public static void Load(string path, Trainer trainer)
    {
        byte[] optimizer;
        using (NewDisposeScope())
            optimizer = LoadNetwork(path, trainer);
        // Outside that scope, which would take the momentum with it.
        using var reader = new BinaryReader(new MemoryStream(optimizer));
        trainer.Optimizer.load_state_dict(reader);
    }

    /// <summary>
    /// Trains to the end of the recipe and saves after every epoch. If the file is there, the run goes on from where it stands.
    /// </summary>
    /// <param name="path">The run's file.</param>
    /// <param name="trainer">A trainer of the same network, images and recipe each time.</param>
    /// <param name="watch">Told of the history every few steps.</param>
    /// <param name="cancel">Stops the training between two steps; at most the epoch in progress is lost.</param>
    /// <returns>What happened, the steps before the last start among it.</returns>
    /// <exception cref="OperationCanceledException">The training was stopped.</exception>
    /// <exception cref="InvalidDataException">The file is damaged, or of another network, recipe or amount of images; the message says which.</exception>
    public static TrainingHistory Run(
        string path,
        Trainer trainer,
        Action<TrainingHistory>? watch = null,
        CancellationToken cancel = default
    )
    {
        if (File.Exists(path))
            Load(path, trainer);
        var epoch = trainer.History.StepsPerEpoch;
        while (trainer.Step < trainer.TotalSteps)
        {
            trainer.Advance(epoch - (trainer.Step % epoch), watch, cancel);
            Save(path, trainer);
        }
        return trainer.History;
    }

    /// <summary>Whether a file is a checkpoint.</summary>
    internal static bool Wrote(SafeTensorsFile file) =>
        file.Metadata.GetValueOrDefault("format") == Format && file.Metadata.ContainsKey(SafeTensors.ChecksumKey);

    private static byte[] LoadNetwork(string path, Trainer trainer)
    {
        using var file = SafeTensorsFile.Open(path);
        if (!Wrote(file))
            throw new InvalidDataException(
                $"{path}: not a checkpoint of a training run; Checkpoint.Save writes those."
            );
        var metadata = file.Metadata;
        var recipe = JsonSerializer.Deserialize<Recipe>(metadata["recipe"]);
        if (recipe != trainer.Recipe)
            throw new InvalidDataException(
                $"{path}: saved under another recipe; give the trainer the saved one: {metadata["recipe"]}"
            );
        var history = TrainingHistory.FromJson(metadata["history"]);
        if (history.StepsPerEpoch != trainer.History.StepsPerEpoch)
            throw new InvalidDataException(
                $"{path}: saved with {history.StepsPerEpoch} steps an epoch, but these images make {trainer.History.StepsPerEpoch}; train on as many images."
            );
        Weights.Copy(file, path, NetworkPrefix, trainer.Network);
        trainer.State = (
            int.Parse(metadata["step"], CultureInfo.InvariantCulture),
            JsonSerializer.Deserialize<Trainer.EpochSums>(metadata["sums"]),
            history with
            {
                Name = trainer.Name,
            }
        );
        return file.Read(file.Entries.Single(entry => entry.Name == OptimizerKey)).bytes.ToArray();
    }
}
