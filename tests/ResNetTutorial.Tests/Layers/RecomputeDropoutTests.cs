using ResNetTutorial.Layers;
using ResNetTutorial.Networks;
using ResNetTutorial.Tests.Training;
using ResNetTutorial.Training;
using static TorchSharp.torch;

namespace ResNetTutorial.Tests.Layers;

/// <summary>Recomputation where random numbers are drawn, which come from the one generator of the process.</summary>
[Collection(Alone.Name)]
public sealed class RecomputeDropoutTests
{
    [Fact]
    public void Dropout_drops_the_same_again_and_the_generator_goes_on_as_if_nothing_had_been()
    {
        using var scope = NewDisposeScope();
        nn.Module<Tensor, Tensor> Layer() => nn.Sequential(nn.Linear(16, 16), nn.Dropout(0.5), nn.Tanh());
        nn.Module<Tensor, Tensor>[] layers = [Layer(), Layer(), Layer(), nn.Dropout(0.3), Layer()];
        var chain = nn.Sequential(layers);
        var x = Check.Random(2, 8, 16).to(ScalarType.Float32);
        (Dictionary<string, Tensor>, float) Run(nn.Module<Tensor, Tensor> network)
        {
            manual_seed(5);
            return (RecomputeTests.Step(network, x, chain), rand(1).item<float>());
        }
        // The first step makes the plan.
        Run(new Recompute(layers));

        var (expected, next) = Run(chain);
        foreach (var segments in new int?[] { null, 1, 2, 5 })
        {
            var (actual, after) = Run(new Recompute(layers, segments));
            RecomputeTests.Same(expected, actual);
            Assert.Equal(next, after);
        }
        Assert.False(
            expected["input gradient"].equal(RecomputeTests.Step(chain, x, chain)["input gradient"]).all().item<bool>()
        );
    }

    [Fact]
    public void A_training_run_ends_in_the_same_weights()
    {
        var set = Toy.Set(60, channels: 3);
        var recipe = new Recipe
        {
            Epochs = 2,
            BatchSize = 20,
            Augment = false,
        };
        Dictionary<string, double[]> Trained(Func<Units, nn.Module<Tensor, Tensor>> form)
        {
            manual_seed(3);
            using var network = new Units();
            Trainer.Train("net", form(network), set, null, recipe);
            return Toy.State(network);
        }

        var expected = Trained(network => network);

        Assert.Equal(0, Toy.Difference(expected, Trained(network => Recomputed.Of(network))));
        Assert.NotEqual(0, Toy.Difference(expected, Toy.State(new Units())));
    }

    /// <summary>Residual units with dropout between them.</summary>
    private sealed class Units : nn.Module<Tensor, Tensor>, ILayeredNetwork
    {
        private readonly TorchSharp.Modules.ModuleList<nn.Module<Tensor, Tensor>> units = nn.ModuleList<nn.Module<
            Tensor,
            Tensor
        >>(new ResidualUnit(3, 3), nn.Dropout(0.3), new ResidualUnit(3, 3), nn.Dropout(0.3), new ResidualUnit(3, 3));

        public Units()
            : base(nameof(Units)) => RegisterComponents();

        public IReadOnlyList<nn.Module<Tensor, Tensor>> Layers => [.. units];

        public Tensor Stem(Tensor x) => x.alias();

        public Tensor Head(Tensor x) => x.mean([2, 3]);

        public override Tensor forward(Tensor x)
        {
            foreach (var unit in units)
                x = unit.call(x);
            return Head(x);
        }
    }
}
