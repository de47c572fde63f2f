using System.Collections.Immutable;
using ResNetTutorial.Data;
using ResNetTutorial.Training;
using static TorchSharp.torch;

namespace ResNetTutorial.Insight;

/// <summary>What a network takes the images of a set for, image by image and class by class.</summary>
/// <param name="Classes">The names of the classes.</param>
/// <param name="Labels">The class that each image is of.</param>
/// <param name="Predicted">The class that the network takes each image for.</param>
public sealed record Confusion(
    IReadOnlyList<string> Classes,
    ImmutableArray<long> Labels,
    ImmutableArray<long> Predicted
)
{
    /// <summary>Lets a network look at every image of a set (<see cref="Trainer.Predict"/>).</summary>
    /// <param name="network">Takes images N×C×H×W and returns logits N×classes; its mode is as before afterwards.</param>
    /// <param name="set">The images.</param>
    public static Confusion Of(nn.Module<Tensor, Tensor> network, ImageSet set) =>
        new(set.Classes, [.. set.Labels.cpu().data<long>().ToArray()], [.. Trainer.Predict(network, set)]);

    /// <summary>How many images are of one class and were taken for another, or for the right one.</summary>
    /// <param name="label">The class that they are of.</param>
    /// <param name="predicted">The class that they were taken for.</param>
    public int Count(int label, int predicted) =>
        Labels.Zip(Predicted).Count(pair => pair.First == label && pair.Second == predicted);

    /// <summary>Share of all images that were taken for a wrong class, from 0 to 1.</summary>
    public double Error => (double)Wrong.Length / Labels.Length;

    /// <summary>
    /// The standard error of <see cref="Error"/>: √(p (1 − p) / N), the standard deviation that it would have over other test
    /// sets of N images drawn as this one was.
    /// </summary>
    public double StandardError => Math.Sqrt(Error * (1 - Error) / Labels.Length);

    /// <summary>Share of one class's images that were taken for another class, from 0 to 1; NaN if it has none.</summary>
    /// <param name="label">The class.</param>
    public double ErrorOf(int label)
    {
        var images = Labels.Count(l => l == label);
        return images == 0 ? double.NaN : 1 - ((double)Count(label, label) / images);
    }

    /// <summary>The images that were taken for a wrong class, as their places in the set.</summary>
    public ImmutableArray<int> Wrong => [.. Enumerable.Range(0, Labels.Length).Where(i => Labels[i] != Predicted[i])];
}
