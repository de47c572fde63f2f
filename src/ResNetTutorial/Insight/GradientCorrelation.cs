using System.Collections.Immutable;
using ResNetTutorial.Data;
using static TorchSharp.torch;
using Modules = TorchSharp.Modules;

namespace ResNetTutorial.Insight;

/// <summary>
/// How the slope ∂y/∂x of untrained networks at one input is related to that at another: whether a step that helps one
/// image helps its neighbours. Inputs are points x of a line, and the correlation is over random weights:
/// <code>
/// R(x, x') = E[g(x) g(x')] / √(E[g(x)²] E[g(x')²])          g(x) = ∂y/∂x
/// </code>
/// </summary>
/// <remarks>
/// Balduzzi et al. 2017, arXiv 1702.08591, sections 2 and 3 and figures 1 to 3: against the input, the slope of a shallow
/// network looks like brown noise, that of a deep plain network like white noise (the gradients are shattered), that of a
/// residual network in between. If half of the units are active for an input and a quarter for two of them, the correlation
/// is 1/2ᴸ in a plain network of L layers, (3/4)ᴸ in a residual one without normalisation, and with batch normalisation
/// <see cref="OfResidual"/>, about 1/√L. It is batch normalisation that makes that premise true: without it, deep ReLU
/// networks turn all inputs into one direction, so that neighbours keep their active units in common, and they shatter slowly.
/// <para>
/// The networks are given points (x, 1). Without the 1, and with biases 0 as they start, a network of ReLUs has only two
/// slopes, one for x &lt; 0 and one for x &gt; 0. Batch normalisation takes mean and variance over the points of the line,
/// and holds them fixed, so that an output depends on its own input alone.
/// </para>
/// </remarks>
/// <param name="Name">The networks' name in charts.</param>
/// <param name="Inputs">The points x.</param>
/// <param name="Gradients">∂y/∂x at each, of the first output of the first network, divided by its root mean square.</param>
/// <param name="Correlation">R, Correlation[i][j] between inputs i and j.</param>
/// <param name="ByLag">R by distance: the mean of R between inputs that are k points apart, from k = 0.</param>
public sealed record GradientCorrelation(
    string Name,
    ImmutableArray<double> Inputs,
    ImmutableArray<double> Gradients,
    ImmutableArray<ImmutableArray<double>> Correlation,
    ImmutableArray<double> ByLag
)
{
    /// <summary>Measures untrained networks.</summary>
    /// <param name="name">The networks' name in charts.</param>
    /// <param name="make">
    /// Makes a network with new weights that takes N×2 and returns N×anything; each output counts as a sample of its own.
    /// It is called outside dispose scopes, and what it gives is disposed.
    /// </param>
    /// <param name="networks">How many networks to make.</param>
    /// <param name="points">Points on the line.</param>
    /// <param name="low">The first point.</param>
    /// <param name="high">The last point.</param>
    public static GradientCorrelation Measure(
        string name,
        Func<nn.Module<Tensor, Tensor>> make,
        int networks = 10,
        int points = 256,
        double low = -2,
        double high = 2
    )
    {
        if (networks < 1 || points < 2 || !(high > low))
            throw new ArgumentException(
                $"{name}: {networks} networks and {points} points from {Html.Number(low)} to {Html.Number(high)}; take at least 1, 2, and a line that rises."
            );
        double[] inputs = [.. Enumerable.Range(0, points).Select(i => low + ((high - low) * i / (points - 1)))];
        var products = new double[points, points];
        double[]? shown = null;
        for (var n = 0; n < networks; n++)
        {
            using var network = make();
            foreach (var gradients in GradientsOf(network, inputs))
            {
                shown ??= [.. gradients];
                for (var i = 0; i < points; i++)
                for (var j = 0; j <= i; j++)
                    products[i, j] += gradients[i] * gradients[j];
            }
        }
        double R(int i, int j) => products[Math.Max(i, j), Math.Min(i, j)] / Math.Sqrt(products[i, i] * products[j, j]);
        var size = Math.Sqrt(shown!.Average(g => g * g));
        return new GradientCorrelation(
            name,
            [.. inputs],
            [.. shown!.Select(g => g / size)],
            [
                .. Enumerable
                    .Range(0, points)
                    .Select(i => Enumerable.Range(0, points).Select(j => R(i, j)).ToImmutableArray()),
            ],
            [.. Enumerable.Range(0, points).Select(k => Enumerable.Range(0, points - k).Average(i => R(i, i + k)))]
        );
    }

    /// <summary>R between inputs a distance apart, between the points of the grid in a straight line.</summary>
    /// <param name="distance">|x - x'|.</param>
    public double At(double distance)
    {
        var lag = distance / (Inputs[1] - Inputs[0]);
        if (!(lag >= 0) || lag > ByLag.Length - 1)
            throw new ArgumentOutOfRangeException(
                nameof(distance),
                $"{Name}: no two inputs are {Html.Number(distance)} apart."
            );
        var below = Math.Min((int)lag, ByLag.Length - 2);
        return ByLag[below] + ((lag - below) * (ByLag[below + 1] - ByLag[below]));
    }

    /// <summary>R of neighbouring inputs of the grid.</summary>
    public double OfNeighbours => ByLag[1];

    /// <summary>1/2ᴸ: R in a plain network of L layers (arXiv 1702.08591, theorem 1).</summary>
    /// <param name="layers">L.</param>
    public static double OfPlain(int layers) => Math.Pow(0.5, layers);

    /// <summary>
    /// R in a residual network with batch normalisation (after arXiv 1702.08591, theorem 3), about 1/√(1 + β² L): layer l adds
    /// β² to the variance v of what it is given, v = 1 + β² l, so it multiplies the variance of the gradient by 1 + β²/v and,
    /// since half of the active units are active for the other input, their covariance by 1 + β²/(2v).
    /// </summary>
    /// <param name="layers">L.</param>
    /// <param name="beta">β.</param>
    public static double OfResidual(int layers, double beta = 1)
    {
        var (r, square) = (1.0, beta * beta);
        for (var l = 0; l < layers; l++)
        {
            var added = square / (1 + (square * l));
            r *= (1 + (added / 2)) / (1 + added);
        }
        return r;
    }

    /// <summary>Independent numbers, to compare slopes with: white noise.</summary>
    /// <param name="count">How many.</param>
    /// <param name="seed">Decides which.</param>
    public static double[] WhiteNoise(int count, int seed = 1)
    {
        var random = new SplitMix64((ulong)seed);
        return [.. Enumerable.Range(0, count).Select(_ => random.Noise())];
    }

    /// <summary>A random walk, to compare slopes with: brown noise, the running sum of white noise, with root mean square 1.</summary>
    /// <param name="count">How many steps.</param>
    /// <param name="seed">Decides which.</param>
    public static double[] BrownNoise(int count, int seed = 1)
    {
        var sum = 0.0;
        double[] walk = [.. WhiteNoise(count, seed).Select(step => sum += step)];
        var size = Math.Sqrt(walk.Average(w => w * w));
        return [.. walk.Select(w => w / size)];
    }

    /// <summary>The correlation of neighbours, in one line.</summary>
    public override string ToString() =>
        $"{Name}: correlation {Html.Number(OfNeighbours)} at a distance of {Html.Number(Inputs[1] - Inputs[0])}";

    /// <summary>∂y/∂x at each input, for each output.</summary>
    private static List<double[]> GradientsOf(nn.Module<Tensor, Tensor> network, double[] inputs)
    {
        using var scope = NewDisposeScope();
        using var _ = enable_grad();
        var x = tensor(inputs, ScalarType.Float32);
        var input = stack([x, ones_like(x)], dim: 1).to(network.parameters().First().device).requires_grad_();
        FixStatistics(network, input);
        var output = network.call(input).flatten(1);
        var found = new List<double[]>();
        for (var k = 0; k < output.size(1); k++)
        {
            // An output depends on its own input alone, so the gradient of the sum is the gradient of each.
            var gradient = autograd.grad([output.select(1, k).sum()], [input], retain_graph: true)[0];
            found.Add(gradient.select(1, 0).to(ScalarType.Float64).cpu().data<double>().ToArray());
        }
        return found;
    }

    private static void FixStatistics(nn.Module<Tensor, Tensor> network, Tensor input)
    {
        using var scope = NewDisposeScope();
        using var _ = no_grad();
        network.train();
        // All of the new and nothing of the old: one pass leaves this batch's statistics behind.
        foreach (var norm in network.modules().OfType<Modules.NormBase>())
            norm.momentum = 1;
        network.call(input);
        network.eval();
    }
}
