using ResNetTutorial.Insight;
using ResNetTutorial.Networks;
using ResNetTutorial.Tests.Layers;
using ResNetTutorial.Tests.Training;
using ResNetTutorial.Training;
using static TorchSharp.torch;

namespace ResNetTutorial.Tests.Insight;

public sealed class LossLandscapeTests(Trained trained) : IClassFixture<Trained>
{
    [Fact]
    public void Each_filter_of_a_direction_has_the_length_of_the_networks_own()
    {
        using var scope = NewDisposeScope();
        var network = trained[UnitKind.V1];
        var direction = LossLandscape.Direction(network, seed: 4);
        var filters = 0;
        foreach (var ((name, weights), d) in network.named_parameters().Zip(direction))
        {
            Assert.Equal(weights.shape, d.shape);
            if (weights.dim() <= 1)
            {
                Assert.Equal(0, d.abs().max().item<float>());
                continue;
            }
            for (long i = 0; i < weights.size(0); i++, filters++)
                Assert.Equal(1, d[i].norm().item<float>() / weights[i].norm().item<float>(), 1e-4);
            // Random, and not the weights themselves.
            Assert.InRange((d * weights).sum().item<float>() / weights.square().sum().item<float>(), -0.9, 0.9);
        }
        // 3 stages × 6 convolutions of 4, 8, 16 filters, the first of 4 and the classifier of 10.
        Assert.Equal((6 * (4 + 8 + 16)) + 4 + 10, filters);
        var (same, other) = (LossLandscape.Direction(network, seed: 4), LossLandscape.Direction(network, seed: 5));
        Check.Identical(direction[0], same[0]);
        Assert.True((direction[0] - other[0]).abs().max().item<float>() > 0.01);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_surface_is_the_loss_of_the_network_with_its_weights_moved(bool batchStatistics)
    {
        using var scope = NewDisposeScope();
        var (network, set) = (trained[UnitKind.V2], trained.Set.Take(96));
        network.train();
        var state = Toy.State(network);

        var surface = LossLandscape.Surface("v2", network, set, points: 3, reach: 0.5, seed: 2, batchStatistics);

        Assert.Equal(0, Toy.Difference(state, Toy.State(network)));
        Assert.True(network.training);
        Assert.Equal([-0.5, 0, 0.5], surface.Alphas);
        Assert.Equal(surface.Alphas, surface.Betas);
        using var moved = CifarResNet.Create(20, UnitKind.V2, width: 4);
        // The second direction is found by what it does: along the first alone, β is 0.
        var first = LossLandscape.Direction(network, seed: 2);
        var line = LossLandscape.Line("v2", network, set, points: 3, reach: 0.5, seed: 2, batchStatistics);
        foreach (var (a, alpha) in surface.Alphas.Select((alpha, a) => (a, alpha)))
        {
            moved.load_state_dict(network.state_dict());
            using (no_grad())
                foreach (var (weights, d) in moved.parameters().Zip(first))
                    weights.add_(d * alpha);
            double expected;
            if (batchStatistics)
            {
                moved.train();
                using var _ = no_grad();
                expected = nn.functional.cross_entropy(moved.call(set.Images), set.Labels).item<float>();
            }
            else
            {
                expected = Trainer.Evaluate(moved, set).Loss;
            }
            Assert.Equal(expected, surface.Losses[1][a], 1e-4 * expected);
            Assert.Equal(expected, line.Losses[0][a], 1e-4 * expected);
        }
        Assert.Equal(surface.Losses[1][1], surface.Centre);
        Assert.NotEqual(surface.Losses[0][1], surface.Losses[2][1], 1e-3);
    }

    [Fact]
    public void Side_by_side_is_the_same_surface()
    {
        var (network, set) = (trained[UnitKind.V1], trained.Set.Take(32));
        var state = Toy.State(network);
        var made = 0;
        nn.Module<Tensor, Tensor> Twin()
        {
            made++;
            return CifarResNet.Create(20, UnitKind.V1, width: 4);
        }
        var alone = LossLandscape.Surface("v1", network, set, points: 5);
        var together = LossLandscape.Surface("v1", network, set, points: 5, twin: Twin);
        Assert.Equal(Environment.ProcessorCount - 1, made);
        foreach (var (expected, actual) in alone.Losses.SelectMany(r => r).Zip(together.Losses.SelectMany(r => r)))
            Assert.Equal(1, actual / expected, 1e-4);
        Assert.Equal(0, Toy.Difference(state, Toy.State(network)));
    }

    [Fact]
    public void The_rise_is_the_mean_over_a_ring()
    {
        var bowl = new LossLandscape(
            "bowl",
            [-1, -0.5, 0, 0.5, 1],
            [-1, -0.5, 0, 0.5, 1],
            [
                .. new[] { -1, -0.5, 0, 0.5, 1 }.Select(b =>
                    (System.Collections.Immutable.ImmutableArray<double>)
                        [.. new[] { -1, -0.5, 0, 0.5, 1 }.Select(a => 2 + a * a + b * b)]
                ),
            ]
        );
        Assert.Equal(2, bowl.Centre);
        // Within 0.25 of 0.5: the four at 0.5 and the four at √0.5.
        Assert.Equal((0.25 + 0.5) / 2, bowl.RiseAt(0.5), 1e-12);
        Assert.Equal(0, bowl.RiseAt(0));
        Assert.True(double.IsNaN(bowl.RiseAt(5)));
    }

    [Fact]
    public void A_grid_of_one_point_is_refused()
    {
        var network = trained[UnitKind.V1];
        Assert.Contains(
            "1 points are no grid",
            Check.Refusal<ArgumentException>(() => LossLandscape.Line("v1", network, trained.Set, points: 1))
        );
        Assert.Contains(
            "reach of 0",
            Check.Refusal<ArgumentException>(() => LossLandscape.Line("v1", network, trained.Set, reach: 0))
        );
    }
}
