using ResNetTutorial.Bench.Peers;
using ResNetTutorial.Bench.Workloads;

namespace ResNetTutorial.Bench;

/// <summary>What was measured of one case: this side first, then each form of the peer, round by round.</summary>
internal sealed record Row(Case Case, IReadOnlyList<Side> Sides)
{
    /// <summary>Whether every form that the goal is about was reached; null without a peer.</summary>
    public bool? GoalMet =>
        Sides.Count == 1 ? null : Sides.Skip(1).Take(Case.GoalForms).All(side => side.Ratio!.Median >= Case.Goal);

    public static Row OfBlocks(
        Case what,
        IReadOnlyList<Block> mine,
        IReadOnlyList<(PeerForm Form, List<Block> Blocks)> peers
    ) =>
        new(
            what,
            [
                new Side("C#", Spread.Of(mine.Select(what.Value))) { Blocks = mine },
                .. peers.Select(peer => new Side(peer.Form.Name, Spread.Of(peer.Blocks.Select(what.Value)))
                {
                    Blocks = peer.Blocks,
                    Ratio = Ratio(mine, peer.Blocks, block => block.Seconds),
                    ProcessorRatio = Ratio(mine, peer.Blocks, block => block.ProcessorSeconds),
                }),
            ]
        );

    public static Row OfBytes(
        Case what,
        IReadOnlyList<long> mine,
        IReadOnlyList<(PeerForm Form, List<long> Bytes)> peers
    ) =>
        new(
            what,
            [
                new Side("C#", Megabytes(mine)) { Bytes = mine },
                .. peers.Select(peer => new Side(peer.Form.Name, Megabytes(peer.Bytes))
                {
                    Bytes = peer.Bytes,
                    Ratio = Spread.Of(mine.Zip(peer.Bytes, (here, there) => (double)there / here)),
                }),
            ]
        );

    /// <summary>Of each round, how many times as long the peer took for a step.</summary>
    private static Spread Ratio(IReadOnlyList<Block> mine, IReadOnlyList<Block> theirs, Func<Block, double> time) =>
        Spread.Of(mine.Zip(theirs, (here, there) => time(there) / there.Steps / (time(here) / here.Steps)));

    private static Spread Megabytes(IReadOnlyList<long> bytes) => Spread.Of(bytes.Select(count => count / 1e6));
}

/// <summary>What one side came to, in the case's unit, and how many times as well as it this side does.</summary>
internal sealed record Side(string Name, Spread Value)
{
    public Spread? Ratio { get; init; }

    /// <summary>The same by the processor's time, on all threads: what a busy machine disturbs less.</summary>
    public Spread? ProcessorRatio { get; init; }

    public IReadOnlyList<Block>? Blocks { get; init; }

    public IReadOnlyList<long>? Bytes { get; init; }
}
