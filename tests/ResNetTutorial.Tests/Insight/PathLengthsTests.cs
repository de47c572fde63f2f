using ResNetTutorial.Insight;
using ResNetTutorial.Networks;
using ResNetTutorial.Tests.Layers;
using static TorchSharp.torch;

namespace ResNetTutorial.Tests.Insight;

public sealed class PathLengthsTests(Trained trained) : IClassFixture<Trained>
{
    /// <summary>Units y = x + w_i x: the paths of length k carry the elementary symmetric polynomial e_k(w) of the gradient.</summary>
    [Fact]
    public void With_factors_it_is_the_symmetric_polynomials()
    {
        using var scope = NewDisposeScope();
        double[] w = [0.5, -0.2, 0.8, 0.3];
        var network = new LinearNet([
            .. w.Select(f => new LinearUnit(
                new[,]
                {
                    { f, 0 },
                    { 0, f },
                }
            )),
        ]);
        var (x, labels) = (Check.Random(1, 6, 2).to(ScalarType.Float32), tensor(new long[] { 0, 1, 0, 0, 1, 1 }));

        var measured = PathLengths.Measure("net", network, x, labels, samples: 400);

        // Π (1 + w_i t) = Σ e_k t^k, and the same with |w_i| for the mean over paths, of which there are C(n, k).
        var (e, sizes) = (Polynomial(w), Polynomial([.. w.Select(Math.Abs)]));
        var size = measured.Lengths[0].Gradient;
        double[] choose = [1, 4, 6, 4, 1];
        for (var k = 0; k <= w.Length; k++)
        {
            var length = measured.Lengths[k];
            Assert.Equal((k, choose[k] / 16), (length.Length, Math.Round(length.Share, 12)));
            Assert.Equal(Math.Abs(e[k]) * size, length.Gradient, 1e-5 * size);
            Assert.Equal(1, length.PathGradient / (sizes[k] / choose[k] * size), k is 0 or 4 ? 1e-5 : 0.12);
        }
        Assert.InRange(measured.Error, 0, 1e-5);
        Assert.Equal(1, measured.Lengths.Sum(l => l.Contribution), 1e-9);
    }

    private static double[] Polynomial(double[] w)
    {
        double[] e = [1];
        foreach (var f in w)
            e =
            [
                .. Enumerable
                    .Range(0, e.Length + 1)
                    .Select(k => (k < e.Length ? e[k] : 0) + (k > 0 ? f * e[k - 1] : 0)),
            ];
        return e;
    }

    [Theory]
    [InlineData(UnitKind.V1)]
    [InlineData(UnitKind.V2)]
    public void All_lengths_together_are_the_gradient_of_a_trained_network(UnitKind kind)
    {
        var network = trained[kind];
        var measured = PathLengths.Measure($"{kind}", network, trained.Images, trained.Labels, samples: 2);
        Assert.Equal(10, measured.Lengths.Length);
        Assert.InRange(measured.Error, 0, 1e-5);
        Assert.All(measured.Lengths, l => Assert.True(l.Gradient > 0 && l.PathGradient > 0));
        // There is one path of each of the two extreme lengths, so no difference between one and all.
        foreach (var end in new[] { measured.Lengths[0], measured.Lengths[^1] })
            Assert.Equal(1, end.PathGradient / end.Gradient, 1e-5);
        var again = PathLengths.Measure($"{kind}", network, trained.Images, trained.Labels, samples: 2);
        Assert.Equal(measured.Lengths, again.Lengths);
    }

    [Fact]
    public void Lengths_are_binomial_and_the_papers_effective_paths_are_rare()
    {
        // arXiv 1605.06431, section 4.3: of 54 modules, lengths 5 to 17 are 0.45 % of all paths.
        var shares = PathLengths.Shares(54);
        Assert.Equal(1, shares.Sum(), 1e-12);
        Assert.Equal(0.0045, shares[5..18].Sum(), 1e-4);
        Assert.Equal(1, PathLengths.Shares(1200).Sum(), 1e-9);
    }

    [Fact]
    public void The_effective_range_is_the_shortest_that_holds_the_part()
    {
        double[] contributions = [0.01, 0.5, 0.3, 0.15, 0.04];
        var lengths = new PathLengths("net", [.. contributions.Select((c, k) => new PathLength(k, 0.2, 1, c, 1))], 0);
        Assert.Equal((1, 3), lengths.Effective(0.95));
        Assert.Equal((1, 1), lengths.Effective(0.5));
        Assert.Equal((0, 4), lengths.Effective(0.9999));
        Assert.Equal(0.5 + 0.6 + 0.45 + 0.16, lengths.MeanLength, 1e-12);
    }
}
