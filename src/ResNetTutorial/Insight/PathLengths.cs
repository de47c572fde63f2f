using System.Collections.Immutable;
using ResNetTutorial.Data;
using ResNetTutorial.Layers;
using ResNetTutorial.Networks;
using static TorchSharp.torch;

namespace ResNetTutorial.Insight;

/// <summary>
/// A network of n residual units is a sum over 2ⁿ paths, since each unit offers two ways back: through h or through F. This
/// measures how much gradient arrives through paths of each length. The network is left exactly as it was.
/// </summary>
/// <remarks>
/// Veit, Wilber, Belongie 2016, arXiv 1605.06431, section 4 and figure 6. (a) Lengths are binomially distributed,
/// C(n, k) / 2ⁿ, around n/2. (b) A path of length k is sampled by running the backward pass through F in k random units and
/// through h alone in the others; its gradient falls steeply with k. (c) The product of the two says which lengths matter:
/// few, and short.
/// <para>
/// Beside the paper's sampling, the gradient through all paths of length k together is computed exactly, by carrying a
/// gradient for every length downwards: g_k ← h'ᵀ g_k + F'ᵀ g_{k-1}. Their sum over k is the whole gradient.
/// </para>
/// </remarks>
/// <param name="Name">The network's name in charts.</param>
/// <param name="Lengths">One entry a length, from 0 to n.</param>
/// <param name="Error">‖∂L/∂x_0 - Σ_k g_k‖ / ‖∂L/∂x_0‖, with ∂L/∂x_0 as autograd gives it for the whole network.</param>
public sealed record PathLengths(string Name, ImmutableArray<PathLength> Lengths, double Error)
{
    /// <summary>
    /// Measures the gradient of the mean cross entropy with respect to the input of the first unit, by path length, in the
    /// mode the network is in.
    /// </summary>
    /// <param name="name">The network's name in charts.</param>
    /// <param name="network">The network; its units must be <see cref="IResidualUnit"/>.</param>
    /// <param name="images">N×C×H×W; few are enough.</param>
    /// <param name="labels">N class numbers, Int64.</param>
    /// <param name="samples">Paths sampled for each length.</param>
    /// <param name="seed">Decides which.</param>
    /// <exception cref="ArgumentException">A unit of the network has no shortcut.</exception>
    public static PathLengths Measure<TNetwork>(
        string name,
        TNetwork network,
        Tensor images,
        Tensor labels,
        int samples = 10,
        int seed = 1
    )
        where TNetwork : nn.Module<Tensor, Tensor>, ILayeredNetwork
    {
        if (samples < 1)
            throw new ArgumentException($"{name}: {samples} paths of each length are too few; sample at least 1.");
        var (_, units) = Units.Of(name, network, null);
        using var scope = NewDisposeScope();
        using var undisturbed = new Undisturbed(network);
        using var _ = enable_grad();

        var input = Units.InputOf(network, 0, images).detach().requires_grad_();
        var x = network.Layers.Aggregate(input, (value, layer) => layer.call(value)).alias();
        var loss = nn.functional.cross_entropy(network.Head(x), labels);
        var gradients = autograd.grad([loss], [input, x]);
        var tape = new PathTape(units, input);

        var random = new SplitMix64((ulong)seed);
        var sampled = Enumerable
            .Range(0, units.Length + 1)
            .Select(length =>
            {
                // There is one path without residuals, and one through all of them.
                var draws = length == 0 || length == units.Length ? 1 : samples;
                return Enumerable.Range(0, draws).Average(_ => AlongOnePath(tape, gradients[1], length, random));
            })
            .ToArray();
        var together = ByLength(tape, gradients[1]);
        var sum = together.Aggregate((a, b) => a + b);
        var error = Norm(gradients[0] - sum) / Norm(gradients[0]);

        var shares = Shares(units.Length);
        var whole = shares.Zip(sampled, (share, norm) => share * norm).Sum();
        return new PathLengths(
            name,
            [
                .. shares.Select(
                    (share, k) => new PathLength(k, share, sampled[k], share * sampled[k] / whole, Norm(together[k]))
                ),
            ],
            error
        );
    }

    /// <summary>C(n, k) / 2ⁿ for k = 0 … n.</summary>
    /// <param name="units">n, the number of residual units.</param>
    public static double[] Shares(int units)
    {
        var shares = new double[units + 1];
        // In logarithms: 2ⁿ leaves the range of doubles at 1024 units.
        var log = -units * Math.Log(2);
        for (var k = 0; k <= units; k++)
        {
            shares[k] = Math.Exp(log);
            log += Math.Log(units - k) - Math.Log(k + 1);
        }
        return shares;
    }

    /// <summary>
    /// The effective paths: the shortest range of lengths that holds a part of the <see cref="PathLength.Contribution"/>.
    /// </summary>
    /// <param name="part">How much, from 0 to 1.</param>
    /// <returns>The shortest and the longest length, in residual units.</returns>
    public (int Shortest, int Longest) Effective(double part = 0.95)
    {
        var best = (0, Lengths.Length - 1);
        for (var low = 0; low < Lengths.Length; low++)
        {
            var sum = 0.0;
            for (var high = low; high < Lengths.Length && high - low < best.Item2 - best.Item1; high++)
                if ((sum += Lengths[high].Contribution) >= part)
                    best = (low, high);
        }
        return best;
    }

    /// <summary>The mean length of a path, each weighed by its <see cref="PathLength.Contribution"/>; n/2 if gradients were alike.</summary>
    public double MeanLength => Lengths.Sum(l => l.Length * l.Contribution);

    /// <summary>The effective lengths, in one line.</summary>
    public override string ToString() =>
        $"{Name}: 95 % of the gradient through paths of {Effective().Shortest} to {Effective().Longest} of {Lengths.Length - 1} units";

    private static double AlongOnePath(PathTape tape, Tensor gradient, int length, SplitMix64 random)
    {
        using var scope = NewDisposeScope();
        var left = length;
        for (var unit = tape.Count - 1; unit >= 0; unit--)
        {
            gradient = tape.ThroughAddition(unit, gradient);
            // Each choice of `length` units among all is as likely as any other.
            if (random.Below(unit + 1) < left)
            {
                left--;
                gradient = tape.ThroughResidual(unit, gradient);
            }
            else
            {
                gradient = tape.ThroughSkip(unit, gradient);
            }
        }
        return Norm(gradient);
    }

    private static Tensor[] ByLength(PathTape tape, Tensor gradient)
    {
        Tensor[] byLength = [gradient];
        for (var unit = tape.Count - 1; unit >= 0; unit--)
        {
            using var step = NewDisposeScope();
            var atSum = byLength.Select(g => tape.ThroughAddition(unit, g)).ToArray();
            var skipped = atSum.Select(g => tape.ThroughSkip(unit, g)).ToArray();
            var passed = atSum.Select(g => tape.ThroughResidual(unit, g)).ToArray();
            byLength =
            [
                .. Enumerable
                    .Range(0, atSum.Length + 1)
                    .Select(k =>
                        k == 0 ? skipped[0].alias()
                        : k == atSum.Length ? passed[^1].alias()
                        : skipped[k] + passed[k - 1]
                    )
                    .Select(g => g.MoveToOuterDisposeScope()),
            ];
        }
        return byLength;
    }

    private static double Norm(Tensor t)
    {
        using var scope = NewDisposeScope();
        return t.detach().to(ScalarType.Float64).square().sum().sqrt().item<double>();
    }
}
