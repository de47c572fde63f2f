using ResNetTutorial.Data;
using static TorchSharp.torch;

namespace ResNetTutorial.Bench.Workloads;

/// <summary>
/// Epochs of shuffled, cropped and flipped batches of 32×32 images, without a network. Here pixels were normalised once, when the set was
/// loaded; torchvision's usual pipeline does it to every image anew.
/// </summary>
internal sealed class Pipeline : IWorkload
{
    public const int BatchSize = 128;

    private readonly ImageSet _set;
    private readonly Batches _batches;
    private int _epoch;

    public Pipeline(int count)
    {
        manual_seed(1);
        var (images, labels) = (randn(count, 3, 32, 32), randint(0, 10, count, dtype: int64));
        _set = new ImageSet("noise", images, labels, [], new Normalisation([], []));
        _batches = new Batches(_set, BatchSize, augment: true);
    }

    public Dictionary<string, object?> Request(string folder) =>
        new()
        {
            ["work"] = "pipeline",
            ["count"] = _set.Count,
            ["batch"] = BatchSize,
        };

    public double? Run(int steps)
    {
        for (var step = 0; step < steps; step++)
        {
            foreach (var (images, labels) in _batches.Epoch(_epoch++))
            {
                images.Dispose();
                labels.Dispose();
            }
        }
        return null;
    }

    public void Dispose() => _set.Dispose();
}
