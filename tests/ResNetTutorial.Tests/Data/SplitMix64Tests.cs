using ResNetTutorial.Data;

namespace ResNetTutorial.Tests.Data;

public sealed class SplitMix64Tests
{
    [Fact]
    public void Gives_the_published_numbers()
    {
        var random = new SplitMix64(1234567);

        ulong[] numbers = [random.Next(), random.Next(), random.Next(), random.Next(), random.Next()];

        Assert.Equal<ulong>(
            [6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821],
            numbers
        );
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void Below_reaches_every_number_about_equally_often(int limit)
    {
        var random = new SplitMix64(3);
        var counts = new int[limit];

        for (var i = 0; i < 7000; i++)
            counts[random.Below(limit)]++;

        Assert.All(counts, count => Assert.InRange(count, 7000.0 / limit * 0.85, 7000.0 / limit * 1.15));
    }

    [Fact]
    public void Between_stays_between_its_bounds_and_fills_them()
    {
        var random = new SplitMix64(4);
        var numbers = Enumerable.Range(0, 10_000).Select(_ => random.Between(-2, 5)).ToArray();

        Assert.InRange(numbers.Min(), -2, -1.99);
        Assert.InRange(numbers.Max(), 4.99, 5);
        Assert.Equal(1.5, numbers.Average(), tolerance: 0.1);
    }

    [Fact]
    public void Noise_has_mean_0_and_variance_1()
    {
        var random = new SplitMix64(5);
        var numbers = Enumerable.Range(0, 100_000).Select(_ => random.Noise()).ToArray();

        Assert.Equal(0, numbers.Average(), tolerance: 0.02);
        Assert.Equal(1, numbers.Average(z => z * z), tolerance: 0.02);
    }

    [Fact]
    public void Shuffle_gives_every_order_about_equally_often()
    {
        var counts = new Dictionary<string, int>();
        for (var seed = 0; seed < 6000; seed++)
        {
            char[] items = ['a', 'b', 'c'];
            SplitMix64.For(seed, 0).Shuffle<char>(items);
            var order = new string(items);
            counts[order] = counts.GetValueOrDefault(order) + 1;
        }

        Assert.Equal(6, counts.Count);
        Assert.All(counts.Values, count => Assert.InRange(count, 850, 1150));
    }

    [Fact]
    public void Streams_of_neighbouring_seeds_have_nothing_in_common()
    {
        var seen = new HashSet<ulong>();
        for (var seed = -10; seed < 10; seed++)
        for (var stream = -10; stream < 10; stream++)
        {
            var random = SplitMix64.For(seed, stream);
            for (var i = 0; i < 10; i++)
                Assert.True(seen.Add(random.Next()));
        }
    }
}
