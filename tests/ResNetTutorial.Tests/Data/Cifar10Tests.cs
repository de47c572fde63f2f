using ResNetTutorial.Data;

namespace ResNetTutorial.Tests.Data;

/// <summary>Folders in the official layout: full-sized files of zeros, with a few records written by hand.</summary>
public sealed class Cifar10Tests : IDisposable
{
    private const int Record = 3073;
    private readonly string _folder = Directory.CreateTempSubdirectory("cifar10-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Reads_labels_and_planes_in_the_order_of_the_files()
    {
        for (var k = 0; k < 5; k++)
            Write($"data_batch_{k + 1}.bin", (0, Image(k)), (9_999, Image(k + 5)));

        using var all = Cifar10.Load(_folder, train: true, size: 8);
        using var set = Cifar10.Load(_folder, train: true, count: 10_000);

        Assert.Equal((50_000, 3, 8, 8), (all.Count, all.Channels, all.Height, all.Width));
        var labels = all.Labels.data<long>().ToArray();
        for (var k = 0; k < 5; k++)
            Assert.Equal([k, k + 5], new[] { labels[k * 10_000], labels[(k * 10_000) + 9_999] });
        Assert.Equal((10_000, 3, 32, 32), (set.Count, set.Channels, set.Height, set.Width));
        Assert.Equal(Image(0)[1..], set.Pixels(0));
        Assert.Equal(Image(5)[1..], set.Pixels(9_999));
        Assert.Equal("horse", set.Classes[7]);
    }

    [Fact]
    public void Reads_the_test_images_from_the_folder_of_the_archive_too()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "cifar-10-batches-bin"));
        Write("cifar-10-batches-bin/test_batch.bin", (0, Image(3)), (1, Image(4)));

        using var set = Cifar10.Load(_folder, train: false, count: 2);

        Assert.Equal([3, 4], set.Labels.data<long>().ToArray());
        Assert.Equal(Image(4)[1..], set.Pixels(1));
    }

    [Fact]
    public void Normalises_with_the_published_numbers()
    {
        Write("test_batch.bin", (0, Image(3)));

        using var set = Cifar10.Load(_folder, train: false, count: 1);

        var first = set.Images.data<float>().ToArray();
        Assert.Equal(((Image(3)[1] / 255.0) - 0.4914) / 0.2470, first[0], tolerance: 1e-4);
        Assert.Equal(((Image(3)[1 + 3071] / 255.0) - 0.4465) / 0.2616, first[3071], tolerance: 1e-4);
    }

    [Theory]
    [InlineData(16)]
    [InlineData(8)]
    public void Averages_down(int size)
    {
        var image = Image(6);
        Write("test_batch.bin", (0, image));

        using var set = Cifar10.Load(_folder, train: false, size, count: 1);

        var expected =
            from c in Enumerable.Range(0, 3)
            from y in Enumerable.Range(0, size)
            from x in Enumerable.Range(0, size)
            let k = 32 / size
            select (byte)
                Math.Floor(
                    Enumerable
                        .Range(0, k * k)
                        .Average(i => image[1 + (c * 1024) + (((y * k) + (i / k)) * 32) + (x * k) + (i % k)]) + 0.5
                );
        Assert.Equal(expected.ToArray(), set.Pixels(0));
    }

    [Fact]
    public void Needs_only_the_files_it_reads()
    {
        Write("data_batch_1.bin");

        using var set = Cifar10.Load(_folder, train: true, size: 8, count: 10_000);

        Assert.Equal(10_000, set.Count);
        var error = Assert.Throws<InvalidDataException>(() =>
            Cifar10.Load(_folder, train: true, size: 8, count: 10_001)
        );
        Assert.Contains("data_batch_2.bin: no such file", error.Message);
    }

    [Theory]
    [InlineData(30_729_999, "30,729,999 bytes")]
    [InlineData(30_730_001, "30,730,001 bytes")]
    [InlineData(0, "0 bytes")]
    public void A_file_of_the_wrong_size_is_named_with_both_sizes_and_the_mend(long bytes, string actual)
    {
        Write("test_batch.bin");
        using (var file = File.OpenWrite(Path.Combine(_folder, "test_batch.bin")))
            file.SetLength(bytes);

        var error = Assert.Throws<InvalidDataException>(() => Cifar10.Load(_folder, train: false, count: 1));

        Assert.Equal(
            $"{Path.Combine(_folder, "test_batch.bin")}: {actual}, but a CIFAR-10 file has 30,730,000; get it with `./lessons data get cifar10 --from DIR`.",
            error.Message
        );
    }

    [Fact]
    public void A_missing_folder_is_named_with_the_mend()
    {
        var error = Assert.Throws<InvalidDataException>(() => Cifar10.Load(_folder + "-not", train: true));

        Assert.Equal(
            $"{Path.Combine(_folder + "-not", "data_batch_1.bin")}: no such file; get it with `./lessons data get cifar10 --from DIR`.",
            error.Message
        );
    }

    [Fact]
    public void An_impossible_label_is_named_with_its_image()
    {
        byte[] image = Image(1);
        image[0] = 10;
        Write("test_batch.bin", (17, image));

        var error = Assert.Throws<InvalidDataException>(() => Cifar10.Load(_folder, train: false));

        Assert.Contains("test_batch.bin: image 17 has label 10, but CIFAR-10's labels are 0 to 9", error.Message);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public void Impossible_wishes_are_refused()
    {
        Assert.Contains(
            "choose 32, 16 or 8",
            Assert.Throws<ArgumentOutOfRangeException>(() => Cifar10.Load(_folder, train: true, size: 20)).Message
        );
        Assert.Contains(
            "10001 images asked for, but the test set has 10000",
            Assert.Throws<ArgumentOutOfRangeException>(() => Cifar10.Load(_folder, train: false, count: 10_001)).Message
        );
    }

    private static byte[] Image(int label)
    {
        var record = new byte[Record];
        record[0] = (byte)label;
        for (var i = 1; i < Record; i++)
            record[i] = (byte)((i * 31) + (i / 1024 * 7) + (i / 32 * label));
        return record;
    }

    private void Write(string name, params (int Index, byte[] Record)[] records)
    {
        using var file = File.Create(Path.Combine(_folder, name));
        file.SetLength(Record * 10_000L);
        foreach (var (index, record) in records)
        {
            file.Seek((long)Record * index, SeekOrigin.Begin);
            file.Write(record);
        }
    }
}
