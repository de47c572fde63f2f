using ResNetTutorial.Data;
using ResNetTutorial.Insight;
using ResNetTutorial.Tests.Training;
using ResNetTutorial.Training;
using static TorchSharp.torch;

namespace ResNetTutorial.Tests.Insight;

public sealed class ConfusionTests
{
    private static readonly Confusion Four = new(["cat", "dog", "ship"], [0, 0, 1, 1], [0, 1, 1, 1]);

    [Fact]
    public void Counts_errors_and_the_standard_error_are_those_counted_by_hand()
    {
        Assert.Equal((1, 1, 0, 2), (Four.Count(0, 0), Four.Count(0, 1), Four.Count(1, 0), Four.Count(1, 1)));
        Assert.Equal(0.25, Four.Error);
        Assert.Equal(Math.Sqrt(0.25 * 0.75 / 4), Four.StandardError, 15);
        Assert.Equal((0.5, 0.0, double.NaN), (Four.ErrorOf(0), Four.ErrorOf(1), Four.ErrorOf(2)));
        Assert.Equal([1], Four.Wrong);
    }

    [Fact]
    public void The_standard_error_is_the_scatter_over_test_sets()
    {
        var random = new Random(1);
        var errors = Enumerable
            .Range(0, 2000)
            .Select(_ =>
                new Confusion(
                    ["no", "yes"],
                    [.. new long[200]],
                    [.. Enumerable.Range(0, 200).Select(_ => random.NextDouble() < 0.3 ? 1L : 0)]
                ).Error
            )
            .ToArray();
        var mean = errors.Average();
        var scatter = Math.Sqrt(errors.Average(e => (e - mean) * (e - mean)));
        Assert.Equal(Math.Sqrt(0.3 * 0.7 / 200), scatter, 0.003);
    }

    [Fact]
    public void A_network_is_asked_image_by_image_in_evaluation_mode_and_left_as_it_was()
    {
        var (network, set) = (Toy.Convolutional(3), Toy.Set(50));
        network.train();
        var confusion = Confusion.Of(network, set);
        Assert.True(network.training);
        Assert.Equal(set.Labels.data<long>().ToArray(), confusion.Labels);
        Assert.Equal(Trainer.Evaluate(network, set).Error, confusion.Error, 12);
        // One at a time: in evaluation mode no image has a say in another's class.
        network.eval();
        using var _ = no_grad();
        Assert.Equal(
            Enumerable.Range(0, set.Count).Select(i => network.call(set.Images.narrow(0, i, 1)).argmax(1).item<long>()),
            confusion.Predicted
        );
    }

    [Fact]
    public void Batches_smaller_than_the_set_give_the_same_classes()
    {
        ImageSet set = Toy.Set(50);
        var network = Toy.Mlp(1);
        Assert.Equal(Trainer.Predict(network, set), Trainer.Predict(network, set, batchSize: 7));
    }
}
