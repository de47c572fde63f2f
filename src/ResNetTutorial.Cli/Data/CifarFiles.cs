namespace ResNetTutorial.Cli.Data;

/// <summary>
/// The files of the CIFAR-10 binary version: five training batches and a test batch of 10,000 records, each a label
/// byte and 3072 pixel bytes (three 32x32 planes), and the names of the labels.
/// </summary>
internal static class CifarFiles
{
    public const string Folder = "cifar-10-batches-bin";
    public const string Names = "batches.meta.txt";

    private const int Records = 10_000;
    private const int RecordBytes = 1 + 3 * 32 * 32;

    public static IReadOnlyList<string> Batches { get; } =
    [.. Enumerable.Range(1, 5).Select(i => $"data_batch_{i}.bin"), "test_batch.bin"];

    public static IReadOnlyList<string> All { get; } = [.. Batches, Names];

    /// <summary>Checks that a folder holds all files, whole.</summary>
    /// <param name="folder">The folder with the files.</param>
    /// <param name="source">What to name in messages: where the files came from.</param>
    /// <exception cref="UserException">A file is missing, of the wrong size, or not of this layout.</exception>
    public static void Check(string folder, string source)
    {
        foreach (var name in All)
        {
            var file = new FileInfo(Path.Combine(folder, name));
            if (!file.Exists)
            {
                throw Broken($"{source}: has no {name}", "give the folder or archive of the CIFAR-10 binary version");
            }
            if (name == Names)
            {
                var names = File.ReadLines(file.FullName).Count(line => line.Trim().Length > 0);
                if (names != 10)
                {
                    throw Broken($"{name} of {source}: names {names} classes, not 10", "get the files again");
                }
                continue;
            }
            const long expected = (long)Records * RecordBytes;
            if (file.Length != expected)
            {
                throw Broken(
                    $"{name} of {source}: {file.Length:#,0} bytes, not {expected:#,0} ({Records:#,0} records of {RecordBytes})",
                    file.Length < expected
                        ? "it was cut short; get it again"
                        : "it is of another data set; get it again"
                );
            }
            CheckLabels(file.FullName, $"{name} of {source}");
        }
    }

    private static void CheckLabels(string path, string name)
    {
        using var file = File.OpenRead(path);
        var record = new byte[RecordBytes];
        for (var i = 0; i < Records; i++)
        {
            file.ReadExactly(record);
            if (record[0] > 9)
            {
                throw Broken(
                    $"{name}: record {i} has the label {record[0]}, not 0 to 9",
                    "it is not CIFAR-10's binary version; get it again"
                );
            }
        }
    }

    private static UserException Broken(string what, string mend) => new(ExitCode.Failed, $"{what}; {mend}.");
}
