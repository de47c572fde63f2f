using ResNetTutorial.Insight;
using ResNetTutorial.Layers;
using ResNetTutorial.Networks;
using ResNetTutorial.Tests.Layers;
using static TorchSharp.torch;

namespace ResNetTutorial.Tests.Networks;

/// <summary>What can be computed of the published numbers, and what must hold between them.</summary>
public sealed class PaperTablesTests
{
    [Theory]
    [InlineData("ResNet-20", 20)]
    [InlineData("ResNet-110", 110)]
    public void Sizes_of_the_papers_networks_for_small_images_are_those_of_ours(string name, int depth)
    {
        using var network = CifarResNet.Create(depth);
        var published = PaperTables.Cifar10.Single(row => row.Name == name).MillionParameters;

        var millions = network.parameters().Sum(parameter => parameter.numel()) / 1e6;

        Assert.Equal(published, millions, tolerance: 0.05);
    }

    [Fact]
    public void Every_row_has_a_source_and_no_row_stands_twice()
    {
        string[][] sources =
        [
            [.. PaperTables.Cifar10.Select(row => row.Source)],
            [.. PaperTables.Cifar10Reproduced.Select(row => row.Source)],
            [.. PaperTables.ImageNet.Select(row => row.Source)],
            [.. PaperTables.ImageNetOptions.Select(row => row.Source)],
            [.. PaperTables.ImageNetDeeper.Select(row => row.Source)],
            [.. PaperTables.ImageNetChallenge.Select(row => row.Source)],
            [.. PaperTables.InceptionSingleCrop.Select(row => row.Source)],
            [.. PaperTables.Shortcuts.Select(row => row.Source)],
            [.. PaperTables.ActivationOrders.Select(row => row.Source)],
            [.. PaperTables.PreActivation.Select(row => row.Source)],
            [.. PaperTables.Sizes.Select(row => row.Source)],
            [.. PaperTables.Analyses.Select(row => row.Source)],
            [.. PaperTables.Cifar10Speed.Select(row => row.Source)],
            [PaperTables.Highway.Source],
        ];

        Assert.All(sources, table => Assert.NotEmpty(table));
        Assert.All(sources.SelectMany(table => table), source => Assert.False(string.IsNullOrWhiteSpace(source)));
        Assert.Distinct(PaperTables.Sizes.Select(row => (row.Name, row.Form)));
        Assert.Distinct(PaperTables.Shortcuts.Select(row => row.Shortcut));
        Assert.Distinct(PaperTables.ActivationOrders.Select(row => row.Order));
    }

    [Fact]
    public void The_tables_of_one_paper_agree_where_they_overlap()
    {
        var original = PaperTables.ActivationOrders.Single(row => row.Order == ActivationOrder.Original);
        var full = PaperTables.ActivationOrders.Single(row => row.Order == ActivationOrder.FullPreActivation);
        foreach (
            var (layers, first, second) in new[]
            {
                (110, original.TestError110, full.TestError110),
                (164, original.TestError164, full.TestError164),
            }
        )
        {
            var row = PaperTables.PreActivation.Single(row => row.Layers == layers);
            Assert.Equal((first, second), (row.Original, row.PreActivation));
        }
        Assert.Equal(original.TestError110, PaperTables.Shortcuts[0].TestError);
        var (plain, residual) = (PaperTables.ImageNet[1], PaperTables.ImageNet[3]);
        Assert.Equal(
            [plain.Top1Error, residual.Top1Error, PaperTables.ImageNetDeeper[0].Top1Error],
            PaperTables.ImageNetOptions.Take(3).Select(row => row.Top1Error)
        );
    }

    [Fact]
    public void An_unknown_size_is_refused_with_those_there_are()
    {
        Assert.Equal(
            "PaperTables: no size of ResNet-50 in the form v3; there are ResNet-50, v1; ResNet-50, v1.5.",
            Check.Refusal<ArgumentException>(() => PaperTables.Size("ResNet-50", "v3"))
        );
    }

    /// <summary>Built from torchvision's description; the receptive field is that of Araujo et al. 2019.</summary>
    [Fact]
    public void AlexNet_has_its_published_size()
    {
        using var network = nn.Sequential(
            nn.Conv2d(3, 64, 11, stride: 4, padding: 2),
            nn.ReLU(),
            nn.MaxPool2d(3, stride: 2),
            nn.Conv2d(64, 192, 5, padding: 2),
            nn.ReLU(),
            nn.MaxPool2d(3, stride: 2),
            nn.Conv2d(192, 384, 3, padding: 1),
            nn.ReLU(),
            nn.Conv2d(384, 256, 3, padding: 1),
            nn.ReLU(),
            nn.Conv2d(256, 256, 3, padding: 1),
            nn.ReLU(),
            nn.MaxPool2d(3, stride: 2),
            nn.Flatten(),
            nn.Dropout(0.5),
            nn.Linear(256 * 6 * 6, 4096),
            nn.ReLU(),
            nn.Dropout(0.5),
            nn.Linear(4096, 4096),
            nn.ReLU(),
            nn.Linear(4096, 1000)
        );

        var summary = Summary.Of(network, 3, 224, 224);

        Assert.Equal(PaperTables.Size("AlexNet", "torchvision").Parameters, summary.Parameters);
        Assert.Equal(21, summary.Layers.Length);
        Assert.Equal("195", $"{summary.Layers[12].Field}");
        Assert.Equal("all", $"{summary.Layers[13].Field}");
    }

    /// <summary>Counted by hand: 3×3 convolutions with biases on maps of 224 to 14 pixels, and three linear layers.</summary>
    [Fact]
    public void Vgg_19_has_its_published_size()
    {
        var (parameters, multiplyAdds, inputs, map) = (0L, 0L, 3L, 224L);
        foreach (var (outputs, layers) in new[] { (64, 2), (128, 2), (256, 4), (512, 4), (512, 4) })
        {
            for (var i = 0; i < layers; i++)
            {
                parameters += (9 * inputs * outputs) + outputs;
                multiplyAdds += 9 * inputs * outputs * map * map;
                inputs = outputs;
            }
            map /= 2;
        }
        foreach (var (from, to) in new[] { (512 * 7 * 7, 4096), (4096, 4096), (4096, 1000) })
        {
            parameters += ((long)from * to) + to;
            multiplyAdds += (long)from * to;
        }

        Assert.Equal(PaperTables.Size("VGG-19", "torchvision").Parameters, parameters);
        Assert.Equal(PaperTables.Size("VGG-19", "paper").MultiplyAdds!.Value, multiplyAdds, tolerance: 0.05e9);
    }

    [Fact]
    public void Two_3x3_save_what_is_published_of_one_5x5()
    {
        using var one = nn.Conv2d(8, 8, 5, padding: 2, bias: false);
        using var two = nn.Sequential(
            nn.Conv2d(8, 8, 3, padding: 1, bias: false),
            nn.Conv2d(8, 8, 3, padding: 1, bias: false)
        );

        var (wide, deep) = (Summary.Of(one, 8, 9, 9), Summary.Of(two, 8, 9, 9));

        var published = PaperTables.Analyses.Single(row => row.What.Contains("5×5")).Value;
        Assert.Equal(published / 100, 1 - ((double)deep.Weights / wide.Weights), tolerance: 1e-9);
        Assert.Equal(wide.Layers[^1].Field, deep.Layers[^1].Field);
    }

    [Fact]
    public void Layers_of_the_highway_paper_have_its_number_of_parameters()
    {
        var table = PaperTables.Highway;
        using var highway = new HighwayLayer(table.HighwayWidth);
        using var plain = new PlainLayer(table.PlainWidth, table.PlainWidth);

        foreach (var layer in new nn.Module[] { highway, plain })
            Assert.InRange(
                layer.parameters().Sum(parameter => parameter.numel()),
                0.97 * table.ParametersPerLayer,
                1.03 * table.ParametersPerLayer
            );
    }
}
