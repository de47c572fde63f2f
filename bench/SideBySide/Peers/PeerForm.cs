namespace ResNetTutorial.Bench.Peers;

/// <summary>A way to run the same work in Python.</summary>
/// <param name="Name">As the table's column and the file call it.</param>
/// <param name="Meaning">What is set, in words.</param>
internal sealed record PeerForm(string Name, string Meaning)
{
    /// <summary>
    /// glibc's settings as src/StandIns/TorchSharp/native/boxed.cpp makes them for this side: large blocks come from the heap, what is freed
    /// stays, and large pages are asked for.
    /// </summary>
    private static readonly IReadOnlyDictionary<string, string> keepFreedMemory = new Dictionary<string, string>
    {
        ["MALLOC_MMAP_THRESHOLD_"] = $"{1 << 30}",
        ["MALLOC_TRIM_THRESHOLD_"] = $"{2047 << 20}",
        ["MALLOC_TOP_PAD_"] = $"{64 << 20}",
        ["GLIBC_TUNABLES"] = "glibc.malloc.hugetlb=1",
    };

    public bool ChannelsLast { get; init; }

    public bool Compiled { get; init; }

    public int Workers { get; init; }

    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    public static PeerForm Default { get; } =
        new("default", "PyTorch with its default settings: NCHW, glibc's own allocator settings");

    public static PeerForm SameFormat { get; } =
        new("format", "as default, with this side's memory format, channels last") { ChannelsLast = true };

    public static PeerForm SameAllocator { get; } =
        new(
            "allocator",
            $"as format, with this side's allocator settings: {string.Join(" ", keepFreedMemory.Select(set => $"{set.Key}={set.Value}"))}"
        )
        {
            ChannelsLast = true,
            Environment = keepFreedMemory,
        };

    public static PeerForm TorchCompile { get; } =
        new("compile", "as format, the model through torch.compile") { ChannelsLast = true, Compiled = true };

    public static PeerForm Loader(int workers) =>
        new(
            $"{workers} workers",
            $"PIL images through RandomCrop, RandomHorizontalFlip, ToTensor and Normalize, DataLoader with num_workers={workers}"
        )
        {
            Workers = workers,
        };
}
