using ResNetTutorial.Layers;
using ResNetTutorial.Networks;
using ResNetTutorial.Tests.Layers;

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
            [.. PaperTables.ImageNetChallenge.Select(row => row.Source)],
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
    }

    [Fact]
    public void An_unknown_size_is_refused_with_those_there_are()
    {
        Assert.Equal(
            "PaperTables: no size of ResNet-50 in the form v3; there are ResNet-50, v1; ResNet-50, v1.5.",
            Check.Refusal<ArgumentException>(() => PaperTables.Size("ResNet-50", "v3"))
        );
    }
}
