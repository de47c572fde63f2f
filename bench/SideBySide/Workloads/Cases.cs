using ResNetTutorial.Bench.Peers;

namespace ResNetTutorial.Bench.Workloads;

/// <summary>Everything that ./lessons bench measures side by side.</summary>
internal static class Cases
{
    private static readonly PeerForm[] onCpu = [PeerForm.Default, PeerForm.SameFormat, PeerForm.SameAllocator];
    private static readonly PeerForm[] onCuda = [PeerForm.Default, PeerForm.SameFormat, PeerForm.TorchCompile];

    public static IReadOnlyList<Case> OnCpu(bool quick)
    {
        var cores = Environment.ProcessorCount;
        int[] threads = cores == 1 ? [1] : [1, cores];
        (Network Network, int[] Threads, double Goal)[] networks =
        [
            (Network.Cifar(20, width: 8, size: 16), threads, 1.3),
            (Network.Cifar(56, width: 8, size: 16), threads, 1.3),
            (Network.Cifar(20, width: 16, size: 32), threads, 1.15),
            (Network.Cifar(56, width: 16, size: 32), [cores], 1.15),
            (Network.Cifar(110, width: 16, size: 32), [cores], 1.15),
            (Network.ImageNet(18, batch: 4), [cores], 1.0),
            (Network.ImageNet(50, batch: 2), [cores], 1.0),
            (Network.Highway(50), threads, 1.0),
        ];
        return
        [
            .. networks.SelectMany(n => n.Threads.Select(t => Training(n.Network, t, n.Goal, onCpu, "cpu"))),
            .. networks.SelectMany(n => n.Threads.Select(t => Inference(n.Network, t, onCpu, "cpu"))),
            Images(quick ? 2_000 : 10_000),
            Call("add"),
            Call("relu"),
            Memory(Network.Cifar(56, width: 16, size: 32)),
            Memory(Network.Cifar(110, width: 16, size: 32)),
        ];
    }

    /// <summary>The networks of issue and paper at the paper's batch, on a GPU.</summary>
    public static IReadOnlyList<Case> OnCuda { get; } =
    [
        .. new[] { 20, 56, 110 }
            .Select(depth => Network.Cifar(depth, width: 16, size: 32))
            .SelectMany(network =>
                new[]
                {
                    Training(network, null, network.Depth == 110 ? 1.0 : 1.2, onCuda, "cuda"),
                    Inference(network, null, onCuda, "cuda"),
                }
            ),
    ];

    private static Case Training(Network network, int? threads, double goal, PeerForm[] forms, string device) =>
        Networks("training", network, threads, goal, forms, () => new Training(network, device));

    private static Case Inference(Network network, int? threads, PeerForm[] forms, string device) =>
        Networks("inference", network, threads, 1.0, forms, () => new Inference(network, device));

    private static Case Networks(
        string kind,
        Network network,
        int? threads,
        double goal,
        PeerForm[] forms,
        Func<IWorkload> create
    ) =>
        new()
        {
            Kind = kind,
            What = network.ToString(),
            Threads = threads,
            PerStep = network.Batch,
            Goal = goal,
            Forms = forms,
            NeedsTorchVision = network.Kind == NetworkKind.ImageNet,
            Create = create,
        };

    private static Case Images(int count) =>
        new()
        {
            Kind = "pipeline",
            What = $"{count} images of 32x32, moved and mirrored, batch {Pipeline.BatchSize}",
            PerStep = count,
            WarmUp = 1,
            Forms = [PeerForm.Loader(0), PeerForm.Loader(2)],
            GoalForms = 2,
            NeedsTorchVision = true,
            Create = () => new Pipeline(count),
        };

    private static Case Call(string name) =>
        new()
        {
            Kind = "call",
            What = $"{name} of 8 numbers",
            Unit = "µs",
            WarmUp = 20_000,
            Forms = [PeerForm.Default],
            Create = () => new Calls(name),
        };

    private static Case Memory(Network network) =>
        new()
        {
            Kind = "memory",
            What = $"peak of training {network}",
            Unit = "MB",
            Forms = onCpu,
            Create = () => new Training(network, "cpu"),
            Network = network,
        };
}
