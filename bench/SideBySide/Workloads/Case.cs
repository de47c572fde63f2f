using ResNetTutorial.Bench.Peers;

namespace ResNetTutorial.Bench.Workloads;

/// <summary>One line of the table: what is done, by whom else, and what is to be reached.</summary>
internal sealed record Case
{
    /// <summary>training, inference, pipeline, call or memory.</summary>
    public required string Kind { get; init; }

    public required string What { get; init; }

    /// <summary>Threads on both sides; null: as many as libtorch takes by itself.</summary>
    public int? Threads { get; init; }

    public string Unit { get; init; } = "images/s";

    /// <summary>Images, or calls, in a step.</summary>
    public double PerStep { get; init; } = 1;

    /// <summary>Steps before anything is measured.</summary>
    public int WarmUp { get; init; } = 3;

    public required IReadOnlyList<PeerForm> Forms { get; init; }

    /// <summary>How many times as fast as PyTorch this side is to be.</summary>
    public double Goal { get; init; } = 1.0;

    /// <summary>How many of the forms, from the first, the goal is about.</summary>
    public int GoalForms { get; init; } = 1;

    public bool NeedsTorchVision { get; init; }

    public required Func<IWorkload> Create { get; init; }

    /// <summary>The network of a case of memory, which is measured in processes of its own.</summary>
    public Network? Network { get; init; }

    public string Name => $"{Kind}: {What}{(Threads is { } count ? $", {count} thread{(count == 1 ? "" : "s")}" : "")}";

    /// <summary>What some steps come to in the case's unit.</summary>
    public double Value(Block block) =>
        Unit == "images/s" ? PerStep * block.Steps / block.Seconds : 1e6 * block.Seconds / (PerStep * block.Steps);
}
