using ResNetTutorial.Data;
using ResNetTutorial.Insight;
using ResNetTutorial.Layers;
using ResNetTutorial.Networks;
using ResNetTutorial.Tests.Layers;
using ResNetTutorial.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace ResNetTutorial.Tests.Networks;

public sealed class CifarInceptionTests
{
    public static TheoryData<InceptionKind> Kinds => [.. Enum.GetValues<InceptionKind>()];

    [Fact]
    public void The_kinds_cost_about_as_much_as_each_other_and_as_a_small_ResNet()
    {
        using var resnet = CifarResNet.Create(32, width: 8);
        var budget = (double)Summary.Of(resnet, 3, 16, 16).MultiplyAdds;

        foreach (var kind in Enum.GetValues<InceptionKind>())
        {
            using var network = CifarInception.Create(kind);
            Assert.InRange(Summary.Of(network, 3, 16, 16).MultiplyAdds / budget, 0.96, 1.04);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Is_its_stem_its_layers_and_its_head_for_images_of_any_size_from_7_on(InceptionKind kind)
    {
        using var scope = NewDisposeScope();
        using var network = CifarInception.Create(kind, modules: 2, width: 0.5, classes: 4, channels: 1);
        Check.Unsettle(network);
        foreach (var (size, training) in new[] { (7, false), (16, true), (33, false) })
        {
            network.train(training);
            var images = randn(2, 1, size, size);
            var x = network.Stem(images);
            foreach (var layer in network.Layers)
                x = layer.call(x);

            Assert.Equal([2, 4], network.Head(x).shape);
            Check.Identical(network.Head(x), network.call(images));
        }
        Assert.Equal(kind == InceptionKind.ResNet ? 9 : 8, network.Layers.Count);
        Assert.Equal(
            $"{network.GetName()}: the input is 2×1×6×7, but must be N×1×H×W with H and W at least 7.",
            Check.Refusal<ArgumentException>(() => network.call(zeros(2, 1, 6, 7)))
        );
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Gradients_are_right_from_end_to_end(InceptionKind kind)
    {
        using var scope = NewDisposeScope();
        using var network = CifarInception.Create(kind, modules: 1, width: 0.3, classes: 3);
        network.@double();
        // With β = 0 what a dead channel puts out lies exactly on the kink of a ReLU.
        Check.Unsettle(network);

        Check.Gradients(network, Check.Random(1, 3, 3, 8, 8));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Learns(InceptionKind kind)
    {
        manual_seed(1);
        using var network = CifarInception.Create(kind, modules: 1);
        var train = Shapes.Make(320, seed: 1, 16);
        var recipe = new Recipe
        {
            Epochs = 5,
            BatchSize = 32,
            LearningRate = 0.05,
        };

        var history = Trainer.Train(network.GetName(), network, train, null, recipe);

        Assert.True(history.FinalLoss < 2.1, $"{network.GetName()}: {history.FinalLoss}");
    }

    [Fact]
    public void The_scale_reaches_every_residual_and_nothing_else()
    {
        using var half = CifarInception.Create(InceptionKind.ResNet, scale: 0.5);
        using var plain = CifarInception.Create(InceptionKind.V4, scale: 0.5);

        var residuals = half.Layers.OfType<InceptionResNetModule>().ToArray();
        Assert.Equal(3, residuals.Length);
        Assert.All(residuals, module => Assert.Equal(0.5, module.Scale));
        Assert.Empty(plain.Layers.OfType<InceptionResNetModule>());
    }

    [Fact]
    public void Names_read_well_and_wrong_sizes_are_refused()
    {
        var names = Enum.GetValues<InceptionKind>().Select(kind => CifarInception.Create(kind, width: 0.1).GetName());

        Assert.Equal(["naive Inception", "Inception v1", "Inception v3", "Inception v4", "Inception-ResNet"], names);
        Assert.Equal(
            "CifarInception: no such kind of module: 9.",
            Check.Refusal<ArgumentException>(() => CifarInception.Create((InceptionKind)9))
        );
        Assert.Contains(
            "Inception v1: modules is 0",
            Check.Refusal<ArgumentException>(() => CifarInception.Create(InceptionKind.V1, modules: 0))
        );
        Assert.Contains(
            "Inception v4: width is -1",
            Check.Refusal<ArgumentException>(() => CifarInception.Create(InceptionKind.V4, width: -1))
        );
    }
}
