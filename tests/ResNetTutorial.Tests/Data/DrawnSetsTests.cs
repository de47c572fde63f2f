using System.Security.Cryptography;
using ResNetTutorial.Data;

namespace ResNetTutorial.Tests.Data;

public sealed class DrawnSetsTests
{
    public static TheoryData<string> Sets => ["Glyphs", "Shapes"];

    [Theory]
    [InlineData("Glyphs", 16, "bba9657eacdcace74ed84060eb406d3fb681805a08cf00910b0f48d1a79c0bac")]
    [InlineData("Glyphs", 28, "d39af34b79006880c5c742c022cc50e526a91d327719d4b6211c4a981d77a99b")]
    [InlineData("Shapes", 16, "c97449a26d83e58122a9c7a02647ff35956c5f3b7977a8ae03c22357a61c687e")]
    [InlineData("Shapes", 32, "e7f484d7bd31916596f530b651b785b3fe47a12de7301e1e1fdb844eb0d1597e")]
    public void The_same_bytes_on_every_machine(string set, int size, string sha256)
    {
        var (pixels, labels) = Draw(set, 200, seed: 1, size);

        var bytes = pixels.Concat(labels.Select(label => (byte)label)).ToArray();
        Assert.Equal(sha256, Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void An_image_does_not_depend_on_how_many_are_made(string set)
    {
        var (few, fewLabels) = Draw(set, 13, seed: 5);
        var (many, manyLabels) = Draw(set, 40, seed: 5);

        Assert.Equal(few, many[..few.Length]);
        Assert.Equal(fewLabels, manyLabels[..13]);
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Two_seeds_share_no_image(string set)
    {
        var images = new HashSet<string>();
        foreach (var seed in new[] { 1, 2, 1001, -1 })
        {
            var (pixels, labels) = Draw(set, 200, seed);
            var bytes = pixels.Length / labels.Length;
            for (var i = 0; i < labels.Length; i++)
                Assert.True(images.Add(Convert.ToBase64String(pixels, i * bytes, bytes)));
        }
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Classes_are_balanced_and_in_random_order(string set)
    {
        var (_, labels) = Draw(set, 1003, seed: 2);

        var counts = labels.CountBy(label => label).Select(pair => pair.Value).ToArray();
        Assert.Equal(10, counts.Length);
        Assert.All(counts, count => Assert.InRange(count, 100, 101));
        Assert.True(labels.Chunk(10).Select(chunk => string.Join(' ', chunk)).Distinct().Count() > 90);
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void A_small_count_and_a_big_image_work_and_senseless_sizes_do_not(string set)
    {
        Assert.Empty(Draw(set, 0, seed: 1).Labels);
        Assert.Single(Draw(set, 1, seed: 1, size: 64).Labels);
        Assert.Throws<ArgumentOutOfRangeException>(() => Draw(set, -1, seed: 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Draw(set, 1, seed: 1, size: 7));
    }

    /// <summary>The classifier that knows only the average picture of each class.</summary>
    [Fact]
    public void Digits_look_alike_within_a_class()
    {
        Assert.InRange(
            NearestAverage(Draw("Glyphs", 1000, seed: 1), Draw("Glyphs", 500, seed: 2), image => image),
            0.6,
            0.95
        );
    }

    [Fact]
    public void Colour_alone_does_not_give_the_class_of_a_shape()
    {
        var accuracy = NearestAverage(
            Draw("Shapes", 1500, seed: 1),
            Draw("Shapes", 500, seed: 2),
            image => image.Chunk(256).SelectMany(Colour).ToArray()
        );

        Assert.InRange(accuracy, 0, 0.2);

        // Mean and spread of one channel.
        static double[] Colour(double[] plane)
        {
            var mean = plane.Average();
            return [mean, Math.Sqrt(plane.Average(value => (value - mean) * (value - mean)))];
        }
    }

    [Fact]
    public void A_shape_is_not_found_by_comparing_pixels_with_averages()
    {
        Assert.InRange(
            NearestAverage(Draw("Shapes", 1500, seed: 1), Draw("Shapes", 500, seed: 2), image => image),
            0.1,
            0.45
        );
    }

    private static (byte[] Pixels, long[] Labels) Draw(string set, int count, int seed, int size = 16) =>
        set == "Glyphs" ? Glyphs.Draw(count, seed, size) : Shapes.Draw(count, seed, size);

    private static double NearestAverage(
        (byte[] Pixels, long[] Labels) train,
        (byte[] Pixels, long[] Labels) test,
        Func<double[], double[]> features
    )
    {
        var averages = Examples(train, features)
            .GroupBy(example => example.Label, example => example.Features)
            .ToDictionary(
                group => group.Key,
                group => Enumerable.Range(0, group.First().Length).Select(i => group.Average(f => f[i])).ToArray()
            );
        return Examples(test, features)
            .Average(example =>
                averages.MinBy(average => Distance(average.Value, example.Features)).Key == example.Label ? 1.0 : 0
            );
    }

    private static double Distance(double[] a, double[] b) => a.Zip(b, (x, y) => (x - y) * (x - y)).Sum();

    private static List<(long Label, double[] Features)> Examples(
        (byte[] Pixels, long[] Labels) set,
        Func<double[], double[]> features
    )
    {
        var bytes = set.Pixels.Length / set.Labels.Length;
        return set
            .Pixels.Chunk(bytes)
            .Select((image, i) => (set.Labels[i], features(image.Select(value => value / 255.0).ToArray())))
            .ToList();
    }
}
