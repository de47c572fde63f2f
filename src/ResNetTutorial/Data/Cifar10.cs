namespace ResNetTutorial.Data;

/// <summary>
/// CIFAR-10 (Krizhevsky 2009): 50,000 training and 10,000 test photographs of 32×32 pixels in ten classes, read from the
/// official binary files. A record is one label byte and 3072 pixel bytes: the red plane, the green and the blue, row by row.
/// </summary>
public static class Cifar10
{
    /// <summary>The folder that the official archive unpacks to.</summary>
    public const string FolderName = "cifar-10-batches-bin";

    private const int FullSize = 32;
    private const int PixelBytes = 3 * FullSize * FullSize;
    private const int RecordBytes = 1 + PixelBytes;
    private const int RecordsInFile = 10_000;
    private const string Mend = "get it with `./lessons data get cifar10 --from DIR`";

    /// <summary>The ten classes, in the order of their numbers.</summary>
    public static IReadOnlyList<string> Classes { get; } =
    ["airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck"];

    /// <summary>The files of the training images, in order.</summary>
    public static IReadOnlyList<string> TrainFiles { get; } =
    ["data_batch_1.bin", "data_batch_2.bin", "data_batch_3.bin", "data_batch_4.bin", "data_batch_5.bin"];

    /// <summary>The file of the test images.</summary>
    public static IReadOnlyList<string> TestFiles { get; } = ["test_batch.bin"];

    /// <summary>The size that each of the files must have, in bytes: 10,000 records.</summary>
    public const long FileBytes = (long)RecordsInFile * RecordBytes;

    /// <summary>Reads the images.</summary>
    /// <param name="folder">The folder of the files, or the one that holds <see cref="FolderName"/>.</param>
    /// <param name="train">The training images, or else the test images.</param>
    /// <param name="size">32, or 16 or 8 for images averaged down to that size; 32 if not given.</param>
    /// <param name="count">How many images, from the first; all of them if not given.</param>
    /// <returns>The images, N×3×size×size, on the CPU.</returns>
    /// <exception cref="InvalidDataException">A file is missing, has the wrong size or holds an impossible label.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such size, or there are not so many images.</exception>
    public static ImageSet Load(string folder, bool train, int? size = null, int? count = null)
    {
        var files = train ? TrainFiles : TestFiles;
        var (side, images) = (size ?? FullSize, count ?? files.Count * RecordsInFile);
        if (side is not (32 or 16 or 8))
            throw new ArgumentOutOfRangeException(nameof(size), $"CIFAR-10 at size {side}: choose 32, 16 or 8.");
        if (images < 0 || images > files.Count * RecordsInFile)
            throw new ArgumentOutOfRangeException(
                nameof(count),
                $"CIFAR-10: {images} images asked for, but the {(train ? "training" : "test")} set has {files.Count * RecordsInFile}."
            );

        var inner = Path.Combine(folder, FolderName);
        folder = Directory.Exists(inner) ? inner : folder;
        var pixels = new byte[images * 3 * side * side];
        var labels = new long[images];
        for (var start = 0; start < images; start += RecordsInFile)
            ReadFile(Path.Combine(folder, files[start / RecordsInFile]), start, side, pixels, labels);
        return ImageSet.FromPixels("CIFAR-10", pixels, labels, side, Classes, NormalisationAt(side));
    }

    /// <summary>
    /// Mean and standard deviation of the training images. Averaging pixels keeps the mean and takes away contrast.
    /// </summary>
    private static Normalisation NormalisationAt(int size) =>
        new(
            [0.4914, 0.4822, 0.4465],
            size switch
            {
                32 => [0.2470, 0.2435, 0.2616],
                16 => [0.2366, 0.2341, 0.2526],
                _ => [0.2211, 0.2186, 0.2385],
            }
        );

    private static void ReadFile(string path, int start, int size, byte[] pixels, long[] labels)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
            throw new InvalidDataException($"{path}: no such file; {Mend}.");
        if (file.Length != FileBytes)
            throw new InvalidDataException(
                $"{path}: {file.Length:N0} bytes, but a CIFAR-10 file has {FileBytes:N0}; {Mend}."
            );

        using var stream = file.OpenRead();
        var record = new byte[RecordBytes];
        var bytes = 3 * size * size;
        for (var i = start; i < Math.Min(start + RecordsInFile, labels.Length); i++)
        {
            stream.ReadExactly(record);
            if (record[0] >= Classes.Count)
                throw new InvalidDataException(
                    $"{path}: image {i - start} has label {record[0]}, but CIFAR-10's labels are 0 to 9, so the file is damaged; {Mend}."
                );
            labels[i] = record[0];
            AverageDown(record.AsSpan(1), pixels.AsSpan(i * bytes, bytes), size);
        }
    }

    /// <summary>Each pixel becomes the average of a square of pixels, rounded to the nearest byte.</summary>
    private static void AverageDown(ReadOnlySpan<byte> from, Span<byte> to, int size)
    {
        var square = FullSize / size;
        if (square == 1)
        {
            from.CopyTo(to);
            return;
        }
        for (var at = 0; at < to.Length; at++)
        {
            var (plane, y, x) = (at / (size * size), at / size % size, at % size);
            var sum = 0;
            for (var dy = 0; dy < square; dy++)
            for (var dx = 0; dx < square; dx++)
                sum += from[(((plane * FullSize) + (y * square) + dy) * FullSize) + (x * square) + dx];
            to[at] = (byte)((sum + (square * square / 2)) / (square * square));
        }
    }
}
