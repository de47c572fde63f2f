using ResNetTutorial.Data;
using static TorchSharp.torch;

namespace ResNetTutorial.Tests.Data;

public sealed class ImageSetTests
{
    private static readonly byte[] Bytes = [.. Enumerable.Range(0, 2 * 3 * 4 * 4).Select(i => (byte)(i * 37 % 256))];

    private static ImageSet Small() =>
        ImageSet.FromPixels(
            "Small",
            Bytes,
            [1, 0],
            size: 4,
            ["a", "b"],
            new Normalisation([0.1, 0.5, 0.4], [0.2, 0.3, 0.25])
        );

    [Fact]
    public void Pixels_become_numbers_by_the_formula()
    {
        using var set = Small();

        Assert.Equal((2, 3, 4, 4), (set.Count, set.Channels, set.Height, set.Width));
        Assert.Equal([1, 0], set.Labels.data<long>().ToArray());
        double[] mean = [0.1, 0.5, 0.4];
        double[] std = [0.2, 0.3, 0.25];
        var values = set.Images.data<float>().ToArray();
        for (var i = 0; i < Bytes.Length; i++)
            Assert.Equal(((Bytes[i] / 255.0) - mean[i / 16 % 3]) / std[i / 16 % 3], values[i], tolerance: 1e-5);
    }

    [Fact]
    public void Numbers_become_pixels_again()
    {
        using var set = Small();

        Assert.Equal(Bytes[..48], set.Pixels(0));
        Assert.Equal(Bytes[48..], set.Pixels(1));
    }

    [Theory]
    [InlineData("Glyphs", 16)]
    [InlineData("Shapes", 16)]
    [InlineData("Shapes", 24)]
    public void Drawn_sets_have_about_mean_0_and_standard_deviation_1(string name, int size)
    {
        using var set = name == "Glyphs" ? Glyphs.Make(2000, seed: 7, size) : Shapes.Make(2000, seed: 7, size);

        foreach (var channel in set.Images.unbind(1))
        {
            Assert.Equal(0, channel.mean().item<float>(), tolerance: 0.03);
            Assert.Equal(1, channel.std().item<float>(), tolerance: 0.05);
        }
    }

    [Fact]
    public void Parts_share_the_images_and_outlive_the_whole()
    {
        var whole = Glyphs.Make(50, seed: 1);
        var first = whole.Images.data<float>().ToArray()[..(10 * 256)];
        using var taken = whole.Take(10);
        var (head, tail) = whole.Split(20);
        using var _ = head;
        using var __ = tail;

        whole.Dispose();

        Assert.Equal((10, 20, 30), (taken.Count, head.Count, tail.Count));
        Assert.Equal(first, taken.Images.contiguous().data<float>().ToArray());
        Assert.Equal(first, head.Images.contiguous().data<float>().ToArray()[..first.Length]);
    }

    [Fact]
    public void A_set_outlives_the_scope_in_which_it_was_made()
    {
        ImageSet set;
        using (NewDisposeScope())
            set = Small();

        using var moved = set.To(new Device("cpu"));
        set.Dispose();
        Assert.Equal(2, moved.Images.size(0));
    }

    [Fact]
    public void Asking_for_more_than_there_is_says_so_in_one_line()
    {
        using var set = Small();

        var error = Assert.Throws<ArgumentOutOfRangeException>(() => set.Take(3));

        Assert.StartsWith("Small: 3 images asked for, but the set has 2.", error.Message);
    }

    [Fact]
    public void Wrong_tensors_are_refused()
    {
        using var scope = NewDisposeScope();
        var images = zeros(2, 1, 4, 4);
        var labels = zeros(2, ScalarType.Int64);
        var scale = new Normalisation([0], [1]);

        Assert.Contains(
            "the images are Byte [2, 1, 4, 4]",
            Assert
                .Throws<ArgumentException>(() => new ImageSet("x", images.to(ScalarType.Byte), labels, [], scale))
                .Message
        );
        Assert.Contains(
            "the labels are Float32 [2]",
            Assert
                .Throws<ArgumentException>(() => new ImageSet("x", images, labels.to(ScalarType.Float32), [], scale))
                .Message
        );
        Assert.Contains(
            "one for each of the 2 images",
            Assert
                .Throws<ArgumentException>(() => new ImageSet("x", images, zeros(3, ScalarType.Int64), [], scale))
                .Message
        );
    }
}
