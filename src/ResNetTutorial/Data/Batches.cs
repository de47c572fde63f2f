using static TorchSharp.torch;

namespace ResNetTutorial.Data;

/// <summary>
/// Cuts a set into batches without leaving the set's device: each batch is one gather from the images, shuffled and
/// augmented for the whole batch at once.
/// </summary>
/// <remarks>
/// The order and the augmentation of an epoch follow from the seed and the number of the epoch alone, so training can
/// resume in the middle and sees what it would have seen. All random numbers of an epoch are drawn before its first
/// batch; between batches nothing waits for the device. Shapes are N×C×H×W; in memory a pixel's channels lie side by side,
/// which is how convolutions want them, and every layer that follows keeps it so.
/// </remarks>
public sealed class Batches
{
    private readonly ImageSet _set;
    private readonly long _seed;
    private readonly bool _shuffle;
    private readonly bool _augment;

    /// <summary>Says how a set is cut into batches.</summary>
    /// <param name="set">The images.</param>
    /// <param name="batchSize">Images in a batch.</param>
    /// <param name="seed">Decides the orders and the augmentation.</param>
    /// <param name="shuffle">Whether each epoch has an order of its own; otherwise it is the order of the set.</param>
    /// <param name="augment">
    /// Whether each image is moved and mirrored at random: padded with zeros (the mean colour) by an eighth of its size
    /// on every side, cut out again at a random place, and flipped left to right half of the time (arXiv 1512.03385,
    /// section 4.2, where 32×32 images are padded by 4).
    /// </param>
    /// <param name="dropLast">Whether the images that do not fill a last batch are left out of the epoch.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is not one batch of this size in the set.</exception>
    public Batches(
        ImageSet set,
        int batchSize,
        long seed = 0,
        bool shuffle = true,
        bool augment = false,
        bool dropLast = false
    )
    {
        _set = set;
        _seed = seed;
        _shuffle = shuffle;
        _augment = augment;
        BatchSize = batchSize;
        Count = batchSize < 1 ? 0 : (set.Count + (dropLast ? 0 : batchSize - 1)) / batchSize;
        if (Count == 0)
            throw new ArgumentOutOfRangeException(
                nameof(batchSize),
                $"{set.Name}: no batch of {batchSize} in a set of {set.Count} images; choose a batch size from 1 to {set.Count}."
            );
    }

    /// <summary>Images in a batch; the last one of an epoch may have fewer.</summary>
    public int BatchSize { get; }

    /// <summary>Batches in an epoch.</summary>
    public int Count { get; }

    /// <summary>The batches of one epoch.</summary>
    /// <param name="epoch">Which epoch, from 0.</param>
    /// <returns>
    /// Images B×C×H×W and labels B, in the dispose scope that is open when the batch is asked for. A batch lives until
    /// the next one is asked for, or until its scope ends: who stops in the middle of an epoch disposes the last.
    /// </returns>
    public IEnumerable<(Tensor images, Tensor labels)> Epoch(int epoch)
    {
        var random = SplitMix64.For(_seed, epoch);
        using var order = OnDevice(Order(random));
        using var moves = _augment ? OnDevice(Moves(random)) : null;
        for (var start = 0; start < Count * BatchSize; start += BatchSize)
        {
            var (images, labels) = Batch(order, moves, start, Math.Min(BatchSize, _set.Count - start));
            yield return (images, labels);
            // Not in a `finally`: Epoch(0).First() gives a batch to keep.
            images.Dispose();
            labels.Dispose();
        }
    }

    private (Tensor Images, Tensor Labels) Batch(Tensor order, Tensor? moves, int start, int count)
    {
        using var scope = NewDisposeScope();
        var chosen = order.narrow(0, start, count);
        var images = _set.Images.index_select(0, chosen);
        if (moves is not null)
            images = Move(images, moves.narrow(1, start, count));
        images = images.permute(0, 2, 3, 1).contiguous().permute(0, 3, 1, 2);
        return scope.MoveToOuter(images, _set.Labels.index_select(0, chosen));
    }

    /// <summary>
    /// out[b, c, y, x] = padded[b, c, y + top_b, left_b + (x or W - 1 - x)], as one gather over flattened positions.
    /// </summary>
    private Tensor Move(Tensor images, Tensor moves)
    {
        var (height, width, padding) = (_set.Height, _set.Width, Padding);
        using var padded = nn.functional.pad(images, (padding, padding, padding, padding));
        var (top, left, flip) = (moves.narrow(0, 0, 1).t(), moves.narrow(0, 1, 1).t(), moves.narrow(0, 2, 1).t());
        var x = arange(width, ScalarType.Int64, images.device);
        var rows = top + arange(height, ScalarType.Int64, images.device);
        var columns = left + x + (flip * (width - 1 - (2 * x)));
        var positions = (rows.unsqueeze(2) * (width + (2 * padding))) + columns.unsqueeze(1);
        var index = positions.view(-1, 1, height * width).expand(-1, _set.Channels, -1);
        return padded.flatten(2).gather(2, index).view(images.shape);
    }

    private int Padding => _set.Width / 8;

    private long[] Order(SplitMix64 random)
    {
        var order = new long[_set.Count];
        for (var i = 0; i < order.Length; i++)
            order[i] = i;
        if (_shuffle)
            random.Shuffle<long>(order);
        return order;
    }

    /// <summary>3×N: for each image of the epoch the top and left of its cut in the padded image, and 1 if flipped.</summary>
    private long[,] Moves(SplitMix64 random)
    {
        var moves = new long[3, _set.Count];
        for (var i = 0; i < _set.Count; i++)
        {
            moves[0, i] = random.Below((2 * Padding) + 1);
            moves[1, i] = random.Below((2 * Padding) + 1);
            moves[2, i] = random.Below(2);
        }
        return moves;
    }

    /// <summary>An epoch outlives the step in which it begins, so what belongs to it must not end with that step's scope.</summary>
    private Tensor OnDevice(Array numbers)
    {
        using var scope = NewDisposeScope();
        return from_array(numbers).clone().to(_set.Device).DetachFromDisposeScope();
    }
}
