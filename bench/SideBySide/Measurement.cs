using ResNetTutorial.Bench.Peers;
using ResNetTutorial.Bench.Workloads;
using static TorchSharp.torch;

namespace ResNetTutorial.Bench;

/// <summary>Measures cases: in each round every side does a block of steps, one after the other, and the next round goes the other way.</summary>
/// <param name="peers">The peers that are here, each waiting in a process of its own.</param>
/// <param name="rounds">How many rounds.</param>
/// <param name="blockSeconds">About how long a block is.</param>
internal sealed class Measurement(IReadOnlyList<Peer> peers, int rounds, double blockSeconds)
{
    private readonly int _threads = get_num_threads();

    /// <exception cref="InvalidOperationException">The sides do not do the same, or a peer failed.</exception>
    public Row Take(Case what)
    {
        var present = peers.Where(peer => what.Forms.Contains(peer.Form)).ToArray();
        set_num_threads(what.Threads ?? _threads);
        return what.Network is { } network ? Memory(what, network, present) : Time(what, present);
    }

    private Row Time(Case what, Peer[] present)
    {
        using var folder = new TemporaryFolder();
        using var mine = what.Create();
        var request = mine.Request(folder.Path);
        foreach (var peer in present)
            peer.Load(request, what.Threads ?? 0);
        Func<int, Block>[] sides =
        [
            steps => Block.Of(steps, mine.Run),
            .. present.Select<Peer, Func<int, Block>>(peer => peer.Run),
        ];
        var first = sides.Select(side => side(what.WarmUp)).ToArray();
        for (var k = 1; k < first.Length; k++)
            Compare(what, first[0], first[k], present[k - 1].Form);
        var steps = sides.Select(side => Steps(side(what.WarmUp))).ToArray();
        var found = sides.Select(_ => new List<Block>()).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            var order = Enumerable.Range(0, sides.Length);
            foreach (var k in round % 2 == 0 ? order : order.Reverse())
                found[k].Add(sides[k](steps[k]));
        }
        return Row.OfBlocks(what, found[0], [.. present.Zip(found.Skip(1), (peer, blocks) => (peer.Form, blocks))]);
    }

    private Row Memory(Case what, Network network, Peer[] present)
    {
        var mine = new List<long>();
        var theirs = present.Select(peer => (peer.Form, Bytes: new List<long>())).ToArray();
        using var folder = new TemporaryFolder();
        using var work = what.Create();
        var request = work.Request(folder.Path);
        for (var round = 0; round < Math.Min(rounds, 3); round++)
        {
            mine.Add(Child.Measure(network, steps: 3).PeakBytes);
            foreach (var (form, bytes) in theirs)
            {
                using var fresh = Peer.Start(form);
                fresh.Load(request, 0);
                fresh.Run(3);
                bytes.Add(fresh.Peak());
            }
        }
        return Row.OfBytes(what, mine, theirs);
    }

    private int Steps(Block warm) => Math.Max(1, (int)Math.Round(blockSeconds * warm.Steps / warm.Seconds));

    private static void Compare(Case what, Block mine, Block theirs, PeerForm form)
    {
        if (mine.Check is not { } here || theirs.Check is not { } there)
            return;
        if (!(Math.Abs(here - there) <= 2e-3 * Math.Abs(there)))
            throw new InvalidOperationException(
                $"{what.Name}: the two sides do not do the same: after {mine.Steps} steps the loss is {here} here and {there} in PyTorch ({form.Name})."
            );
    }
}
