using static TorchSharp.torch;

namespace ResNetTutorial.Training;

/// <summary>
/// The weights of a network on disk: its parameters and buffers by their state-dict names in a <see cref="SafeTensors"/>
/// file, as PyTorch programs exchange them. Files of torchvision's networks load into those of this library that have its
/// names.
/// </summary>
/// <example>
/// <code>
/// var network = Weights.Load("resnet50.safetensors", ImageNetResNet.Create(50));
/// Weights.Save("mine.safetensors", network);
///
/// // Other classes: everything but the classifier, which keeps its new weights.
/// var mine = ImageNetResNet.Create(50, classes: 10);
/// Weights.Load("resnet50.safetensors", mine, except: name => name.StartsWith("fc."));
/// </code>
/// </example>
public static class Weights
{
    /// <summary>Saves a network's parameters and buffers. The file appears whole or not at all.</summary>
    /// <param name="path">Where to; a file there is replaced.</param>
    /// <param name="network">The network, on any device.</param>
    /// <exception cref="IOException">The file cannot be written; the message says why.</exception>
    public static void Save(string path, nn.Module network) =>
        // Programs that read such files look for this word.
        SafeTensors.Write(path, network.state_dict(), new Dictionary<string, string> { ["format"] = "pt" });

    /// <summary>
    /// Loads a network's parameters and buffers, in place. Numbers take the network's type: files in half precision load into
    /// float32 networks. Nothing is changed unless everything fits.
    /// </summary>
    /// <typeparam name="T">The network's type.</typeparam>
    /// <param name="path">A file of <see cref="Save"/>, of <see cref="Checkpoint"/>, or of any program that writes this format.</param>
    /// <param name="network">The network, on any device.</param>
    /// <param name="except">
    /// Names to leave alone, in the network and in the file: a classifier for other classes. Counters of batches
    /// (num_batches_tracked), which older files lack, may be missing anyway.
    /// </param>
    /// <returns>The network itself.</returns>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">
    /// The file is damaged, or of another network: the message names the first tensor that is missing, not expected or of another
    /// shape.
    /// </exception>
    public static T Load<T>(string path, T network, Func<string, bool>? except = null)
        where T : nn.Module
    {
        using var file = SafeTensorsFile.Open(path);
        var prefix = Checkpoint.Wrote(file) ? Checkpoint.NetworkPrefix : "";
        Copy(file, path, prefix, network, except);
        return network;
    }

    /// <summary>Copies the tensors whose names begin with a prefix into the network's, after a look at all of them.</summary>
    internal static void Copy(
        SafeTensorsFile file,
        string path,
        string prefix,
        nn.Module network,
        Func<string, bool>? except = null
    )
    {
        except ??= _ => false;
        var saved = file
            .Entries.Where(entry => entry.Name.StartsWith(prefix, StringComparison.Ordinal))
            .Select(entry => entry with { Name = entry.Name[prefix.Length..] })
            .Where(entry => !except(entry.Name))
            .ToDictionary(entry => entry.Name);
        var own = network.state_dict().Where(pair => !except(pair.Key)).ToList();
        foreach (var (name, tensor) in own)
        {
            if (!saved.TryGetValue(name, out var entry))
            {
                if (!name.EndsWith("num_batches_tracked", StringComparison.Ordinal))
                    throw Unfit($"it has no {name} [{string.Join(", ", tensor.shape)}]");
                continue;
            }
            if (!entry.Shape.AsSpan().SequenceEqual(tensor.shape))
                throw Unfit(
                    $"{name} is [{string.Join(", ", entry.Shape)}] there and [{string.Join(", ", tensor.shape)}] here"
                );
            if (is_floating_point(SafeTensors.Types[entry.Type].Type) != is_floating_point(tensor.dtype))
                throw Unfit($"{name} is {entry.Type} there and {tensor.dtype} here");
        }
        var names = own.Select(pair => pair.Key).ToHashSet();
        var surplus = saved.Values.FirstOrDefault(entry => !names.Contains(entry.Name));
        if (surplus is not null)
            throw Unfit($"it has {surplus.Name} [{string.Join(", ", surplus.Shape)}], this one has not");

        using var _ = no_grad();
        foreach (var (name, tensor) in own)
            if (saved.TryGetValue(name, out var entry))
                file.CopyTo(entry, tensor);

        InvalidDataException Unfit(string difference) =>
            new(
                $"{path}: saved from another network than {network.GetName()}: {difference}; make the network as it was saved, or leave such tensors out (except: …)."
            );
    }
}
