using ResNetTutorial.Data;
using ResNetTutorial.Training;
using static TorchSharp.torch;

namespace ResNetTutorial.Tests.Training;

// Dropout draws from the generator of the process, which tests that make networks draw from too.
[Collection(Alone.Name)]
public sealed class TrainerTests
{
    private static readonly Recipe Recipe = new()
    {
        Epochs = 3,
        BatchSize = 16,
        LearningRate = 0.1,
        WarmUpSteps = 4,
        WeightDecay = 0.01,
        Seed = 5,
    };

    [Theory]
    [InlineData(null)]
    [InlineData(0.5)]
    public void It_does_what_a_loop_written_out_by_hand_does(double? clip)
    {
        var recipe = Recipe with { GradientClip = clip };
        var set = Toy.Set(70);
        var trained = Toy.Mlp(1);
        var history = Trainer.Train("toy", trained, set, null, recipe);

        var byHand = Toy.Mlp(1);
        var losses = new List<double>();
        var weights = byHand.parameters().ToArray();
        var speeds = weights.Select(w => zeros_like(w).detach()).ToArray();
        var batches = new Batches(set, 16, seed: 5);
        for (var epoch = 0; epoch < 3; epoch++)
            foreach (var (images, labels) in batches.Epoch(epoch))
            {
                var step = losses.Count;
                var logits = byHand.call(images);
                // Cross entropy from its definition: log Σ exp(z) − z of the label.
                var loss = (logits.exp().sum(1).log() - logits.gather(1, labels.unsqueeze(1)).squeeze(1)).mean();
                var gradients = autograd.grad([loss], weights);
                losses.Add(loss.item<float>());
                var rate = 0.1 * Math.Min(1, (step + 1) / 4.0) * (1 + Math.Cos(Math.PI * step / 15)) / 2;
                var norm = Math.Sqrt(gradients.Sum(g => g.square().sum().item<float>()));
                var scale = clip is null ? 1 : Math.Min(1, clip.Value / norm);
                using var _ = no_grad();
                for (var i = 0; i < weights.Length; i++)
                {
                    speeds[i] = speeds[i] * 0.9 + gradients[i] * scale + weights[i] * 0.01;
                    weights[i].sub_(speeds[i] * rate);
                }
            }

        Assert.Equal(15, history.StepLosses.Length);
        Assert.Equal(5, history.StepsPerEpoch);
        for (var i = 0; i < losses.Count; i++)
            Assert.Equal(losses[i], history.StepLosses[i], 1e-5);
        Assert.InRange(Toy.Difference(Toy.State(trained), Toy.State(byHand)), 0, 1e-5);
    }

    [Fact]
    public void An_epochs_numbers_are_means_over_its_images()
    {
        var (train, test) = (Toy.Set(40, 1), Toy.Set(20, 2));
        var network = Toy.Mlp(2);
        // With a rate of nearly nothing all steps see the same network, whose numbers can be taken at once.
        var recipe = Recipe with
        {
            Epochs = 1,
            LearningRate = 1e-30,
        };
        var before = Trainer.Evaluate(network, train);
        var epoch = Trainer.Train("toy", network, train, test, recipe).Epochs.Single();
        Assert.Equal(before.Loss, epoch.TrainLoss, 1e-5);
        Assert.Equal(before.Error, epoch.TrainError, 1e-9);
        var tested = Trainer.Evaluate(network, test, batchSize: 7);
        Assert.Equal(tested.Loss, epoch.TestLoss, 1e-5);
        Assert.Equal(tested.Error, epoch.TestError, 1e-9);
        Assert.Equal(40, epoch.Seconds * epoch.ImagesPerSecond, 1e-6);
    }

    [Fact]
    public void Evaluation_is_in_evaluation_mode_without_gradients_and_restores_the_mode()
    {
        var set = Toy.Set(33);
        var network = Toy.Convolutional(1, dropout: 0.5);
        network.train();
        var state = Toy.State(network);
        var first = Trainer.Evaluate(network, set);
        Assert.Equal(first, Trainer.Evaluate(network, set));
        Assert.True(network.training);
        Assert.Equal(0, Toy.Difference(state, Toy.State(network)));
        Assert.All(network.parameters(), p => Assert.Null(p.grad));
    }

    [Fact]
    public void The_same_recipe_ends_in_the_same_weights_bit_for_bit_dropout_included()
    {
        var set = Toy.Set(50);
        var states = new[] { 5, 5, 6 }
            .Select(seed =>
            {
                using var disturbance = rand(7);
                var network = Toy.Convolutional(1);
                Trainer.Train("toy", network, set, set, Recipe with { Seed = seed });
                return Toy.State(network);
            })
            .ToArray();
        Assert.Equal(0, Toy.Difference(states[0], states[1]));
        Assert.NotEqual(0, Toy.Difference(states[0], states[2]));
    }

    [Fact]
    public void It_learns()
    {
        var (train, test) = (Toy.Set(200, 1), Toy.Set(100, 2));
        var history = Trainer.Train("toy", Toy.Mlp(3), train, test, Recipe with { Epochs = 10 });
        Assert.InRange(history.FinalTestError, 0, 0.1);
        Assert.True(history.FinalLoss < history.Epochs[0].TrainLoss / 2);
    }

    [Fact]
    public void It_stops_between_two_steps_when_told_to_and_knows_what_was_done()
    {
        using var cancel = new CancellationTokenSource();
        using var trainer = new Trainer("toy", Toy.Mlp(1), Toy.Set(70), null, Recipe);
        Assert.Throws<OperationCanceledException>(() => trainer.Run(_ => cancel.Cancel(), cancel.Token));
        Assert.Equal(5, trainer.Step); // the first news comes with the end of the epoch
        Assert.Equal(5, trainer.History.StepLosses.Length);
    }

    [Fact]
    public void A_last_batch_of_one_image_is_left_out()
    {
        var history = Trainer.Train("toy", Toy.Convolutional(1), Toy.Set(33), null, Recipe with { Epochs = 1 });
        Assert.Equal(2, history.StepsPerEpoch);
        Assert.Equal(32, history.Epochs[0].Seconds * history.Epochs[0].ImagesPerSecond, 1e-6);
    }
}
