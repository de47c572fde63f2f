using ResNetTutorial.Layers;
using ResNetTutorial.Networks;
using ResNetTutorial.Tests.Layers;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace ResNetTutorial.Tests.Networks;

public sealed class CifarResNetTests
{
    /// <summary>
    /// The weights of 6n + 2 layers counted by hand: w, 2w and 4w channels, 3×3 kernels without bias, a scale and a shift
    /// for each channel that is normalised, and the classifier.
    /// </summary>
    private static long Count(int depth, UnitKind kind, long w, ShortcutKind shortcut, long classes, long channels)
    {
        long n = (depth - 2) / 6;
        var kernels =
            (9 * channels * w)
            + (9 * w * w * 2 * n)
            + (9 * ((2 * w * w) + (4 * w * w * ((2 * n) - 1))))
            + (9 * ((8 * w * w) + (16 * w * w * ((2 * n) - 1))));
        // v1: after each convolution. v2: before each convolution of a unit, on its inputs, and at the end.
        var normed =
            kind == UnitKind.V2
                ? (2 * n * w) + (w + (2 * w * ((2 * n) - 1))) + ((2 * w) + (4 * w * ((2 * n) - 1))) + (4 * w)
                : w + (2 * n * (w + (2 * w) + (4 * w)));
        var projections = shortcut != ShortcutKind.Projection || kind == UnitKind.Plain ? 0 : (2 * w * w) + (8 * w * w);
        if (projections > 0 && kind == UnitKind.V1)
            normed += (2 * w) + (4 * w);
        return kernels + (2 * normed) + projections + (4 * w * classes) + classes;
    }

    private static long Parameters(Module network) => network.parameters().Sum(parameter => parameter.numel());

    [Theory]
    [InlineData(20, 269_722)]
    [InlineData(32, 464_154)]
    [InlineData(44, 658_586)]
    [InlineData(56, 853_018)]
    [InlineData(110, 1_727_962)]
    [InlineData(1202, 19_421_274)]
    public void Has_the_number_of_parameters_of_the_paper(int depth, long parameters)
    {
        using var network = CifarResNet.Create(depth);

        Assert.Equal(parameters, Parameters(network));
        Assert.Equal(parameters, Count(depth, UnitKind.V1, 16, ShortcutKind.ZeroPad, 10, 3));
        var published = PaperTables.Cifar10.Single(row => row.Name == $"ResNet-{depth}").MillionParameters;
        var digits = published < 1 ? 2 : 1;
        Assert.Equal(published, Math.Round(parameters / 1e6, digits));
    }

    [Theory]
    [InlineData(UnitKind.Plain, false)]
    [InlineData(UnitKind.V1, false)]
    [InlineData(UnitKind.V1, true)]
    [InlineData(UnitKind.V2, false)]
    [InlineData(UnitKind.V2, true)]
    public void Has_as_many_parameters_as_counted_by_hand(UnitKind kind, bool projects)
    {
        var shortcut = projects ? ShortcutKind.Projection : ShortcutKind.ZeroPad;
        foreach (var (depth, width, classes, channels) in new[] { (8, 8, 10, 3), (20, 16, 100, 1), (26, 3, 7, 5) })
        {
            using var network = CifarResNet.Create(depth, kind, width, shortcut, classes, channels);

            Assert.Equal(Count(depth, kind, width, shortcut, classes, channels), Parameters(network));
            // Layers with weights, shortcuts not counted.
            Assert.Equal(
                depth,
                Check.State(network).Count(pair => pair.Value.dim() > 1 && !pair.Key.Contains("downsample"))
            );
        }
    }

    [Fact]
    public void A_plain_network_and_its_residual_twin_have_equally_many_parameters()
    {
        using var plain = CifarResNet.Create(32, UnitKind.Plain);
        using var residual = CifarResNet.Create(32, UnitKind.V1);

        Assert.Equal(Parameters(plain), Parameters(residual));
    }

    /// <summary>The whole network once more, from nothing but its named parameters.</summary>
    private static Tensor Reference(Dictionary<string, Tensor> state, int depth, UnitKind kind, Tensor x)
    {
        Tensor Conv(string name, Tensor x, int stride = 1) =>
            functional.conv2d(x, state[$"{name}.weight"], strides: [stride, stride], padding: [1, 1]);
        Tensor NormRelu(string name, Tensor x) => functional.relu(Norm(name, x));
        Tensor Norm(string name, Tensor x) =>
            functional.batch_norm(
                x,
                state[$"{name}.running_mean"],
                state[$"{name}.running_var"],
                state[$"{name}.weight"],
                state[$"{name}.bias"]
            );
        Tensor Pad(Tensor x) =>
            cat([functional.max_pool2d(x, 1, stride: 2), zeros_like(functional.max_pool2d(x, 1, stride: 2))], 1);

        x = Conv("conv", x);
        if (kind != UnitKind.V2)
            x = NormRelu("bn", x);
        for (var stage = 0; stage < 3; stage++)
        for (var i = 0; i < (depth - 2) / 6; i++)
        {
            var (unit, stride) = ($"stages.{stage}.{i}.", stage > 0 && i == 0 ? 2 : 1);
            if (kind == UnitKind.V2)
            {
                var a = NormRelu(unit + "bn1", x);
                var f = Conv(unit + "conv2", NormRelu(unit + "bn2", Conv(unit + "conv1", a, stride)));
                x =
                    f
                    + (
                        i > 0 ? x
                        : stage == 0 ? a
                        : Pad(a)
                    );
            }
            else
            {
                var f = Norm(
                    unit + "bn2",
                    Conv(unit + "conv2", NormRelu(unit + "bn1", Conv(unit + "conv1", x, stride)))
                );
                x = functional.relu(kind == UnitKind.Plain ? f : f + (stride == 2 ? Pad(x) : x));
            }
        }
        if (kind == UnitKind.V2)
            x = NormRelu("bn", x);
        return functional.linear(
            functional.adaptive_avg_pool2d(x, 1).flatten(1),
            state["classifier.weight"],
            state["classifier.bias"]
        );
    }

    [Theory]
    [InlineData(UnitKind.Plain)]
    [InlineData(UnitKind.V1)]
    [InlineData(UnitKind.V2)]
    public void Computes_what_the_paper_draws(UnitKind kind)
    {
        using var scope = NewDisposeScope();
        using var network = CifarResNet.Create(14, kind, width: 4).@double();
        Check.Unsettle(network);
        network.eval();
        var x = Check.Random(1, 3, 3, 16, 16);

        var y = network.call(x);

        Check.Close(Reference(Check.State(network), 14, kind, x), y, 1e-9);
        Assert.Equal([3, 10], y.shape);
    }

    [Theory]
    [InlineData(UnitKind.Plain)]
    [InlineData(UnitKind.V1)]
    [InlineData(UnitKind.V2)]
    public void Is_its_stem_its_units_and_its_head(UnitKind kind)
    {
        using var scope = NewDisposeScope();
        using var network = CifarResNet.Create(20, kind, width: 4, classes: 5, channels: 1);
        network.eval();
        var images = Check.Random(1, 2, 1, 12, 12).to(ScalarType.Float32);

        var x = network.Stem(images);
        Assert.Equal([2, 4, 12, 12], x.shape);
        foreach (var (stage, shape) in network.Stages.Zip(new long[][] { [2, 4, 12, 12], [2, 8, 6, 6], [2, 16, 3, 3] }))
        {
            foreach (var unit in stage)
                x = unit.call(x);
            Assert.Equal(shape, x.shape);
        }

        Check.Identical(network.call(images), network.Head(x));
        Assert.Equal(9, network.Layers.Count);
        Assert.Equal(network.Layers, network.Stages.SelectMany(stage => stage));
    }

    [Fact]
    public void Gradients_are_right_from_end_to_end()
    {
        foreach (var kind in Enum.GetValues<UnitKind>())
        {
            using var scope = NewDisposeScope();
            using var network = CifarResNet.Create(8, kind, width: 2, classes: 3).@double();

            Check.Gradients(network, Check.Random(1, 4, 3, 8, 8));
        }
    }

    [Fact]
    public void Parameters_have_names_to_read()
    {
        using var network = CifarResNet.Create(14, UnitKind.V1, shortcut: ShortcutKind.Projection);

        var names = network.named_parameters().Select(pair => pair.Item1).ToArray();

        Assert.Equal(names.Length, names.Distinct().Count());
        Assert.Equal("conv.weight", names[0]);
        Assert.Contains("stages.0.1.conv1.weight", names);
        Assert.Contains("stages.2.0.downsample.0.weight", names);
        Assert.Contains("classifier.bias", names);
        Assert.DoesNotContain(names, name => name.Contains('<'));
    }

    [Theory]
    [InlineData(21, "CifarResNet: 21 layers are not 6n + 2; choose 20 or 26.")]
    [InlineData(25, "CifarResNet: 25 layers are not 6n + 2; choose 20 or 26.")]
    [InlineData(18, "CifarResNet: 18 layers are not 6n + 2; choose 14 or 20.")]
    [InlineData(2, "CifarResNet: 2 layers are not 6n + 2; 8 is the least.")]
    [InlineData(-4, "CifarResNet: -4 layers are not 6n + 2; 8 is the least.")]
    public void Other_depths_are_refused_with_the_nearest_ones(int depth, string message)
    {
        Assert.Equal(message, Check.Refusal<ArgumentException>(() => CifarResNet.Create(depth)));
    }

    [Fact]
    public void Other_wrong_sizes_are_refused()
    {
        using var scope = NewDisposeScope();
        using var network = CifarResNet.Create(8);

        Assert.Equal(
            "V1-8: the input is 2×1×16×16, but must be N×3×H×W.",
            Check.Refusal<ArgumentException>(() => network.call(zeros(2, 1, 16, 16)))
        );
        Assert.Contains("width is 0", Check.Refusal<ArgumentException>(() => CifarResNet.Create(8, width: 0)));
    }
}
