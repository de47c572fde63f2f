using ResNetTutorial.Data;
using TorchSharp;
using static TorchSharp.torch;

namespace ResNetTutorial.Tests.Data;

public sealed class BatchesTests
{
    /// <summary>Images that say which they are: pixel (c, y, x) of image n is 10000 n + 1000 c + 10 y + x + 1.</summary>
    private static ImageSet Numbered(int count, int channels = 2, int size = 8)
    {
        using var scope = NewDisposeScope();
        var images = new float[count, channels, size, size];
        for (var n = 0; n < count; n++)
        for (var c = 0; c < channels; c++)
        for (var y = 0; y < size; y++)
        for (var x = 0; x < size; x++)
            images[n, c, y, x] = Pixel(n, c, y, x);
        return new ImageSet(
            "Numbered",
            from_array(images).clone(),
            arange(count, ScalarType.Int64),
            ["a"],
            new Normalisation([0, 0], [1, 1])
        );
    }

    private static float Pixel(int n, int c, int y, int x) => (10000 * n) + (1000 * c) + (10 * y) + x + 1;

    private static List<long[]> Labels(Batches batches, int epoch)
    {
        using var scope = NewDisposeScope();
        return batches.Epoch(epoch).Select(batch => batch.labels.data<long>().ToArray()).ToList();
    }

    [Theory]
    [InlineData(false, 4, 2)]
    [InlineData(true, 3, 4)]
    public void An_epoch_has_every_image_once_with_its_label(bool dropLast, int batches, int last)
    {
        using var set = Numbered(14);
        var cut = new Batches(set, 4, seed: 1, dropLast: dropLast);
        var seen = new List<long>();
        var sizes = new List<int>();

        foreach (var (images, labels) in cut.Epoch(0))
        {
            var numbers = labels.data<long>().ToArray();
            var pixels = images.data<float>().ToArray();
            Assert.Equal([numbers.Length, 2, 8, 8], images.shape);
            for (var i = 0; i < numbers.Length; i++)
                Assert.Equal(Pixel((int)numbers[i], 0, 0, 0), pixels[i * 128]);
            seen.AddRange(numbers);
            sizes.Add(numbers.Length);
        }

        Assert.Equal(batches, cut.Count);
        Assert.Equal(batches, sizes.Count);
        Assert.Equal(last, sizes[^1]);
        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Equal(dropLast ? 12 : 14, seen.Count);
    }

    [Fact]
    public void The_order_follows_from_seed_and_epoch_alone()
    {
        using var set = Numbered(100);

        var first = Labels(new Batches(set, 10, seed: 1), epoch: 3);

        Assert.Equal(first, Labels(new Batches(set, 10, seed: 1), epoch: 3));
        Assert.NotEqual(first, Labels(new Batches(set, 10, seed: 1), epoch: 4));
        Assert.NotEqual(first, Labels(new Batches(set, 10, seed: 2), epoch: 3));
    }

    [Fact]
    public void Without_shuffling_the_order_is_that_of_the_set()
    {
        using var set = Numbered(5);

        Assert.Equal(
            [
                [0, 1],
                [2, 3],
                [4],
            ],
            Labels(new Batches(set, 2, shuffle: false), epoch: 9)
        );
    }

    [Theory]
    [InlineData(8, 1)]
    [InlineData(16, 2)]
    [InlineData(32, 4)]
    public void Every_augmented_image_is_a_cut_from_the_padded_image(int size, int padding)
    {
        using var set = Numbered(300, channels: 2, size);
        var found = new HashSet<(int Top, int Left, bool Flip)>();

        foreach (var (images, labels) in new Batches(set, 64, seed: 1, augment: true).Epoch(0))
        {
            var (pixels, numbers) = (images.data<float>().ToArray(), labels.data<long>().ToArray());
            for (var i = 0; i < numbers.Length; i++)
            {
                var image = pixels[(i * 2 * size * size)..((i + 1) * 2 * size * size)];
                found.Add(
                    Assert.Single(Cuts(padding), cut => image.SequenceEqual(Cut((int)numbers[i], cut, size, padding)))
                );
            }
        }

        Assert.True(found.Count > Math.Min(Cuts(padding).Count() - 1, 100), $"only {found.Count} different cuts");
    }

    [Fact]
    public void Augmentation_is_new_in_each_epoch_and_the_same_for_the_same_seed()
    {
        using var set = Numbered(64);
        using var scope = NewDisposeScope();
        float[] Pixels(int seed, int epoch) =>
            new Batches(set, 64, seed, shuffle: false, augment: true)
                .Epoch(epoch)
                .First()
                .images.data<float>()
                .ToArray();

        Assert.Equal(Pixels(1, 1), Pixels(1, 1));
        Assert.NotEqual(Pixels(1, 1), Pixels(1, 2));
        Assert.NotEqual(Pixels(1, 1), Pixels(2, 1));
    }

    [Fact]
    public void An_epoch_outlives_the_scope_of_its_first_step()
    {
        using var set = Numbered(9);
        using var epoch = new Batches(set, 4, augment: true).Epoch(0).GetEnumerator();
        var count = 0;

        while (true)
        {
            using var step = NewDisposeScope();
            if (!epoch.MoveNext())
                break;
            count += (int)(epoch.Current.images * 2).size(0);
        }

        Assert.Equal(9, count);
    }

    [Fact]
    public void A_finished_epoch_leaves_nothing_behind()
    {
        using var set = Numbered(9);
        var statistics = DisposeScopeManager.Statistics;
        foreach (var _ in new Batches(set, 4, augment: true).Epoch(0)) { }
        statistics.Reset();

        foreach (var _ in new Batches(set, 4, augment: true).Epoch(1)) { }

        Assert.Equal(0, statistics.TensorStatistics.ThreadTotalLiveCount);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    public void A_batch_size_that_gives_no_batch_is_refused(int size)
    {
        using var set = Numbered(9);

        var error = Assert.Throws<ArgumentOutOfRangeException>(() => new Batches(set, size, dropLast: true));

        Assert.StartsWith(
            $"Numbered: no batch of {size} in a set of 9 images; choose a batch size from 1 to 9.",
            error.Message
        );
    }

    private static IEnumerable<(int Top, int Left, bool Flip)> Cuts(int padding) =>
        from top in Enumerable.Range(0, (2 * padding) + 1)
        from left in Enumerable.Range(0, (2 * padding) + 1)
        from flip in new[] { false, true }
        select (top, left, flip);

    private static IEnumerable<float> Cut(int n, (int Top, int Left, bool Flip) cut, int size, int padding) =>
        from c in Enumerable.Range(0, 2)
        from y in Enumerable.Range(0, size)
        from x in Enumerable.Range(0, size)
        let row = y + cut.Top - padding
        let column = (cut.Flip ? size - 1 - x : x) + cut.Left - padding
        select row < 0 || row >= size || column < 0 || column >= size ? 0 : Pixel(n, c, row, column);
}
