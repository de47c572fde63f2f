using System.Collections.Immutable;
using ResNetTutorial.Data;
using ResNetTutorial.Training;
using TorchSharp;
using static TorchSharp.torch;
using Modules = TorchSharp.Modules;

namespace ResNetTutorial.Insight;

/// <summary>
/// The loss around a trained network, along one or two random directions of its weights:
/// <code>
/// f(α) = L(θ + α δ)          f(α, β) = L(θ + α δ + β η)
/// </code>
/// with each filter of a direction scaled to the length of the network's own: d_ij ← d_ij ‖θ_ij‖ / ‖d_ij‖. The network's
/// weights are as they were, to the bit, afterwards.
/// </summary>
/// <remarks>
/// Li, Xu, Taylor, Studer, Goldstein 2018, arXiv 1712.09913, sections 3 and 4. A filter is what makes one output: W[i] of a
/// convolution, a row of a linear layer. Without the scaling, a network with large weights seems flat only because the
/// same step is small to it, and layers before a normalisation can have any size. Directions are 0 in what has one
/// dimension (γ and β of batch normalisation, biases), as in the authors' figures. The paper draws 51×51 points on [-1, 1]².
/// <para>
/// The loss is measured in evaluation mode, that is with the running statistics of batch normalisation as they are at θ,
/// like the paper's; <c>batchStatistics</c> normalises each batch by itself instead, as training does.
/// </para>
/// </remarks>
/// <param name="Name">The network's name in charts.</param>
/// <param name="Alphas">Steps along the first direction.</param>
/// <param name="Betas">Steps along the second; 0 alone for a line.</param>
/// <param name="Losses">Mean cross entropy in nats, Losses[b][a] at Betas[b] and Alphas[a]; not finite where it overflows.</param>
public sealed record LossLandscape(
    string Name,
    ImmutableArray<double> Alphas,
    ImmutableArray<double> Betas,
    ImmutableArray<ImmutableArray<double>> Losses
)
{
    /// <summary>The loss along one direction.</summary>
    /// <param name="name">The network's name in charts.</param>
    /// <param name="network">Takes images N×C×H×W and returns logits N×classes.</param>
    /// <param name="set">The images to measure on: all of them at each point.</param>
    /// <param name="points">Points; an odd number has θ itself among them.</param>
    /// <param name="reach">Steps go from -reach to reach.</param>
    /// <param name="seed">Decides the direction.</param>
    /// <param name="batchStatistics">Whether batch normalisation takes the mean and variance of each batch.</param>
    /// <param name="twin">
    /// Makes another network of the same shape, for each further core: points are then measured side by side. Null: one
    /// after the other.
    /// </param>
    public static LossLandscape Line(
        string name,
        nn.Module<Tensor, Tensor> network,
        ImageSet set,
        int points = 51,
        double reach = 1,
        int seed = 1,
        bool batchStatistics = false,
        Func<nn.Module<Tensor, Tensor>>? twin = null
    ) => Measure(name, network, set, Steps(name, points, reach), [0], seed, batchStatistics, twin);

    /// <summary>The loss over a square of two directions.</summary>
    /// <param name="name">The network's name in charts.</param>
    /// <param name="network">Takes images N×C×H×W and returns logits N×classes.</param>
    /// <param name="set">The images to measure on: all of them at each point.</param>
    /// <param name="points">Points a side; an odd number has θ itself in the middle.</param>
    /// <param name="reach">Steps go from -reach to reach.</param>
    /// <param name="seed">Decides the directions.</param>
    /// <param name="batchStatistics">Whether batch normalisation takes the mean and variance of each batch.</param>
    /// <param name="twin">
    /// Makes another network of the same shape, for each further core: points are then measured side by side. Null: one
    /// after the other.
    /// </param>
    public static LossLandscape Surface(
        string name,
        nn.Module<Tensor, Tensor> network,
        ImageSet set,
        int points = 51,
        double reach = 1,
        int seed = 1,
        bool batchStatistics = false,
        Func<nn.Module<Tensor, Tensor>>? twin = null
    )
    {
        var steps = Steps(name, points, reach);
        return Measure(name, network, set, steps, steps, seed, batchStatistics, twin);
    }

    /// <summary>A random direction, normalised filter by filter to the network's weights.</summary>
    /// <param name="network">The network.</param>
    /// <param name="seed">Decides the direction.</param>
    /// <returns>One tensor a parameter, in the order of <c>network.parameters()</c>.</returns>
    public static IReadOnlyList<Tensor> Direction(nn.Module network, int seed)
    {
        using var _ = no_grad();
        using var generator = new Generator((ulong)seed);
        return
        [
            .. network
                .parameters()
                .Select(weights =>
                {
                    using var scope = NewDisposeScope();
                    if (weights.dim() <= 1)
                        return zeros_like(weights).MoveToOuterDisposeScope();
                    // Drawn on the CPU, so that a seed is the same direction on every device.
                    var direction = randn(weights.shape, ScalarType.Float32, generator: generator)
                        .to(weights.dtype, weights.device);
                    var factor = FilterNorms(weights) / FilterNorms(direction).clamp_min(1e-30);
                    return (direction * factor).MoveToOuterDisposeScope();
                }),
        ];
    }

    /// <summary>The loss at θ itself, or at the point nearest to it.</summary>
    public double Centre => Losses[Nearest(Betas)][Nearest(Alphas)];

    /// <summary>
    /// How much the loss rises on average from the centre to the points at a distance: how sharp the minimum is.
    /// </summary>
    /// <param name="distance">√(α² + β²), up to half a grid step more or less.</param>
    public double RiseAt(double distance)
    {
        var half = Alphas.Length > 1 ? (Alphas[1] - Alphas[0]) / 2 : 0;
        var ring = (
            from b in Enumerable.Range(0, Betas.Length)
            from a in Enumerable.Range(0, Alphas.Length)
            where Math.Abs(Math.Sqrt((Alphas[a] * Alphas[a]) + (Betas[b] * Betas[b])) - distance) <= half
            select Losses[b][a]
        ).ToArray();
        return ring.Length == 0 ? double.NaN : ring.Average() - Centre;
    }

    /// <summary>The centre and the rise at the edge, in one line.</summary>
    public override string ToString() =>
        $"{Name}: loss {Html.Number(Centre)}, {Html.Number(RiseAt(Alphas[^1]))} more at distance {Html.Number(Alphas[^1])}";

    private static LossLandscape Measure(
        string name,
        nn.Module<Tensor, Tensor> network,
        ImageSet set,
        double[] alphas,
        double[] betas,
        int seed,
        bool batchStatistics,
        Func<nn.Module<Tensor, Tensor>>? twin
    )
    {
        using var scope = NewDisposeScope();
        Tensor[] origin = [.. network.parameters().Select(p => p.detach().clone())];
        IReadOnlyList<Tensor>[] directions =
            betas.Length == 1
                ? [Direction(network, seed)]
                : [Direction(network, seed), Direction(network, seed + 1_000_003)];
        var losses = betas.Select(_ => new double[alphas.Length]).ToArray();
        var next = -1;
        using var undisturbed = new Undisturbed(network, training: false);
        nn.Module<Tensor, Tensor>[] further = twin is null
            ? []
            : [.. Enumerable.Range(1, Environment.ProcessorCount - 1).Select(_ => Copy(network, twin()))];
        try
        {
            var threads = get_num_threads();
            Task[] lanes =
            [
                .. further.Select(other =>
                    Task.Factory.StartNew(() => Drive(other, 1), TaskCreationOptions.LongRunning)
                ),
            ];
            try
            {
                Drive(network, lanes.Length == 0 ? threads : 1);
            }
            finally
            {
                // However this ends, a stopped cell included: no thread may go on using what is disposed next.
                Interlocked.Add(ref next, alphas.Length * betas.Length);
                Task.WhenAll(lanes).ContinueWith(_ => { }).Wait();
                set_num_threads(threads);
            }
            foreach (var lane in lanes)
                lane.GetAwaiter().GetResult();
        }
        finally
        {
            using var _ = no_grad();
            foreach (var (weights, before) in network.parameters().Zip(origin))
                weights.copy_(before);
            foreach (var other in further)
                other.Dispose();
        }
        return new LossLandscape(name, [.. alphas], [.. betas], [.. losses.Select(row => row.ToImmutableArray())]);

        void Drive(nn.Module<Tensor, Tensor> lane, int threads)
        {
            // As in a race: each thread says how many libtorch threads it wants.
            set_num_threads(threads);
            Normalise(lane, batchStatistics);
            Tensor[] weights = [.. lane.parameters()];
            while (Interlocked.Increment(ref next) is var point && point < alphas.Length * betas.Length)
            {
                var (b, a) = Math.DivRem(point, alphas.Length);
                Move(weights, origin, directions, [alphas[a], betas[b]]);
                losses[b][a] = Trainer.Evaluate(lane.call, set).Loss;
            }
        }
    }

    private static void Move(
        Tensor[] weights,
        Tensor[] origin,
        IReadOnlyList<Tensor>[] directions,
        ReadOnlySpan<double> steps
    )
    {
        using var _ = no_grad();
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i].copy_(origin[i]);
            // What has one dimension stays, and so does everything at the centre, to the bit.
            for (var d = 0; d < directions.Length && weights[i].dim() > 1; d++)
                if (steps[d] != 0)
                    weights[i].add_(directions[d][i], alpha: steps[d]);
        }
    }

    private static void Normalise(nn.Module network, bool batchStatistics)
    {
        network.eval();
        if (!batchStatistics)
            return;
        foreach (var module in network.modules().Where(m => m is Modules.NormBase))
            module.train();
    }

    private static nn.Module<Tensor, Tensor> Copy(nn.Module network, nn.Module<Tensor, Tensor> twin)
    {
        twin.to(network.parameters().First().device);
        twin.load_state_dict(network.state_dict());
        return twin;
    }

    private static Tensor FilterNorms(Tensor weights)
    {
        long[] within = [.. Enumerable.Range(1, (int)weights.dim() - 1).Select(d => (long)d)];
        return weights.square().sum(within, keepdim: true).sqrt();
    }

    private static double[] Steps(string name, int points, double reach)
    {
        if (points < 2)
            throw new ArgumentException($"{name}: {points} points are no grid; take at least 2.");
        if (!(reach > 0) || !double.IsFinite(reach))
            throw new ArgumentException($"{name}: a reach of {Html.Number(reach)} leads nowhere; it must be over 0.");
        // From the middle outwards, so that an odd number has exactly 0 in the middle.
        return [.. Enumerable.Range(0, points).Select(i => reach * ((2 * i) - (points - 1)) / (points - 1))];
    }

    private static int Nearest(ImmutableArray<double> steps) =>
        Enumerable.Range(0, steps.Length).MinBy(i => Math.Abs(steps[i]));
}
