using ResNetTutorial.Training;
using static TorchSharp.torch;

namespace ResNetTutorial.Tests.Training;

// Dropout draws from the generator of the process, which tests that make networks draw from too.
[Collection(Alone.Name)]
public sealed class RaceTests
{
    private static readonly Recipe Recipe = new()
    {
        Epochs = 2,
        BatchSize = 8,
        Augment = true,
    };

    [Fact]
    public void Each_network_ends_as_if_trained_alone_bit_for_bit()
    {
        var (train, test) = (Toy.Set(60, 1), Toy.Set(30, 2));
        var makers = new Func<nn.Module<Tensor, Tensor>>[]
        {
            () => Toy.Mlp(1),
            () => Toy.Convolutional(2),
            () => Toy.Convolutional(3),
            () => Toy.Mlp(4, hidden: 40),
        };
        Recipe RecipeOf(int i) => Recipe with { Seed = i + 1, Epochs = 2 + i % 2 };

        var race = new Race(train, test);
        var together = makers.Select(make => make()).ToArray();
        for (var i = 0; i < together.Length; i++)
            race.Add($"net {i}", together[i], RecipeOf(i));
        var results = race.Run(lanes: 4);

        for (var i = 0; i < makers.Length; i++)
        {
            var alone = makers[i]();
            TrainingHistory history = null!;
            var thread = new Thread(() =>
            {
                set_num_threads(1);
                history = Trainer.Train($"net {i}", alone, train, test, RecipeOf(i));
            });
            thread.Start();
            thread.Join();
            Assert.Equal(0, Toy.Difference(Toy.State(alone), Toy.State(together[i])));
            Assert.Equal(history.StepLosses.ToArray(), results[i].StepLosses.ToArray());
            Assert.Equal(history.FinalTestLoss, results[i].FinalTestLoss);
        }
    }

    [Fact]
    public void Results_come_in_the_order_of_entry_and_by_name()
    {
        var results = new Race(Toy.Set(20))
            .Add("short", Toy.Mlp(1), Recipe with { Epochs = 1 })
            .Add("long", Toy.Convolutional(2), Recipe with { Epochs = 5 })
            .Add("middle", Toy.Mlp(3), Recipe with { Epochs = 3 })
            .Run(lanes: 2);
        Assert.Equal(["short", "long", "middle"], results.Select(r => r.Name));
        Assert.Equal(5, results["long"].Epochs.Length);
        Assert.Contains("short, long, middle", Assert.Throws<KeyNotFoundException>(() => results["tall"]).Message);
    }

    [Fact]
    public void It_is_watched_from_the_callers_thread_to_the_end()
    {
        var threads = new HashSet<int>();
        IReadOnlyList<TrainingHistory> last = [];
        var results = new Race(Toy.Set(40))
            .Add("a", Toy.Mlp(1), Recipe)
            .Add("b", Toy.Mlp(2), Recipe)
            .Run(now =>
            {
                threads.Add(Environment.CurrentManagedThreadId);
                last = now;
            });
        Assert.Equal([Environment.CurrentManagedThreadId], threads);
        Assert.Equal(results, last);
    }

    [Fact]
    public void A_failure_is_reported_with_the_networks_name_and_stops_the_others()
    {
        var wrong = nn.Sequential(("flatten", nn.Flatten()), ("out", new Broken()));
        var race = new Race(Toy.Set(40))
            .Add("fine", Toy.Mlp(1), Recipe with { Epochs = 100_000 })
            .Add("broken", wrong, Recipe);
        var e = Assert.Throws<InvalidOperationException>(() => race.Run(lanes: 2));
        Assert.Equal("broken: this layer never works", e.Message);
    }

    [Fact]
    public void It_can_be_stopped()
    {
        using var cancel = new CancellationTokenSource();
        var race = new Race(Toy.Set(40))
            .Add("a", Toy.Mlp(1), Recipe with { Epochs = 100_000 })
            .Add("b", Toy.Mlp(2), Recipe with { Epochs = 100_000 });
        Assert.ThrowsAny<OperationCanceledException>(() => race.Run(_ => cancel.Cancel(), cancel.Token));
    }

    [Fact]
    public void A_race_with_checkpoints_that_was_stopped_goes_on_and_ends_the_same()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"rt-race-{Guid.NewGuid():N}");
        try
        {
            var (train, recipe) = (Toy.Set(60), Recipe with { Epochs = 3 });
            RaceResults Run(int weights, string? checkpoints, out Dictionary<string, double[]> state)
            {
                var network = Toy.Convolutional(weights);
                var race = new Race(train).Add("net", network, recipe).Add("other", Toy.Mlp(2), recipe);
                var results = race.Run(lanes: 1, checkpoints: checkpoints);
                state = Toy.State(network);
                return results;
            }
            var straight = Run(1, null, out var expected);

            // The part of a race that was done when it was stopped, as its files have it.
            Directory.CreateDirectory(folder);
            using (var trainer = new Trainer("net", Toy.Convolutional(1), train, null, recipe))
            {
                trainer.Advance(trainer.History.StepsPerEpoch);
                Checkpoint.Save(Path.Combine(folder, "net.safetensors"), trainer);
            }
            var resumed = Run(77, folder, out var state);
            Assert.Equal(0, Toy.Difference(expected, state));
            Assert.Equal(straight["net"].StepLosses.ToArray(), resumed["net"].StepLosses.ToArray());
            Assert.Equal(
                ["net.safetensors", "other.safetensors"],
                Directory.GetFiles(folder).Select(Path.GetFileName).Order()
            );
        }
        finally
        {
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Two_networks_of_one_name_and_none_at_all_are_refused()
    {
        var race = new Race(Toy.Set(16)).Add("a", Toy.Mlp(1), Recipe);
        Assert.Throws<ArgumentException>(() => race.Add("a", Toy.Mlp(2), Recipe));
        Assert.Throws<InvalidOperationException>(() => new Race(Toy.Set(16)).Run());
    }

    private sealed class Broken() : nn.Module<Tensor, Tensor>("broken")
    {
        public override Tensor forward(Tensor input) => throw new InvalidOperationException("this layer never works");
    }
}
