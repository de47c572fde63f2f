using ResNetTutorial.Layers;
using ResNetTutorial.Networks;
using ResNetTutorial.Tests.Layers;
using ResNetTutorial.Tests.Reference;
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

    /// <summary>
    /// Bottlenecks, n of them a stage, counted by hand: with m channels in the 3×3 of a stage, its 4m·m + 9m² + m·4m a unit,
    /// except that the first 1×1 of a stage has other inputs (16; 64; 128 with width 16), and three projections.
    /// </summary>
    private static long CountBottlenecks(int depth, bool pre, long w)
    {
        long n = (depth - 2) / 9;
        long kernels = 27 * w;
        long normed = pre ? 16 * w : w;
        foreach (var (inputs, m) in new[] { (w, w), (4 * w, 2 * w), (8 * w, 4 * w) })
        {
            kernels += (n * 17 * m * m) - (4 * m * m) + (inputs * m) + (inputs * 4 * m);
            normed += pre ? (n * 6 * m) - (4 * m) + inputs : (n * 6 * m) + (4 * m);
        }
        return kernels + (2 * normed) + (16 * w * 10) + 10;
    }

    /// <summary>
    /// 1.7M, as published; for 1001 layers 10.2M are published and 10.33M come out, here and of the authors' code built
    /// anew in PyTorch. Without projections they would be 10.29M.
    /// </summary>
    [Theory]
    [InlineData(164, UnitKind.V1, 1_704_154)]
    [InlineData(164, UnitKind.V2, 1_703_258)]
    [InlineData(1001, UnitKind.V1, 10_328_602)]
    [InlineData(1001, UnitKind.V2, 10_327_706)]
    public void Networks_of_bottlenecks_have_as_many_parameters_as_counted(int depth, UnitKind kind, long parameters)
    {
        using var network = CifarResNet.Create(depth, kind, bottleneck: true);

        Assert.Equal(parameters, Parameters(network));
        Assert.Equal(parameters, CountBottlenecks(depth, kind == UnitKind.V2, 16));
        Assert.Equal(ShortcutKind.Projection, network.Shortcuts);
        Assert.Equal((depth - 2) / 3, network.Layers.Count);
        Assert.Equal(
            depth,
            Check.State(network).Count(pair => pair.Value.dim() > 1 && !pair.Key.Contains("downsample"))
        );
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
            SeededWeights.Fill(network, seed: 1);

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

    [Fact]
    public void Every_row_of_the_table_of_shortcuts_makes_a_network_that_trains()
    {
        Assert.Equal(12, PaperTables.Shortcuts.Count);
        foreach (var row in PaperTables.Shortcuts)
        foreach (var kind in new[] { UnitKind.V1, UnitKind.V2 })
        {
            using var scope = NewDisposeScope();
            using var network = CifarResNet.Create(14, kind, width: 4, shortcut: row.Shortcut);
            var x = Check.Random(1, 4, 3, 8, 8).to(ScalarType.Float32);

            functional.cross_entropy(network.call(x), arange(0, 4, dtype: ScalarType.Int64)).backward();

            Assert.Equal(row.Shortcut, network.Shortcuts);
            Assert.All(
                network.named_parameters(),
                pair =>
                    Assert.True(
                        pair.parameter.grad is not null && pair.parameter.grad.isfinite().all().item<bool>(),
                        pair.name
                    )
            );
        }
    }

    [Fact]
    public void Every_row_of_the_table_of_orders_makes_a_network_that_trains()
    {
        Assert.Equal(Enum.GetValues<ActivationOrder>(), PaperTables.ActivationOrders.Select(row => row.Order));
        foreach (var row in PaperTables.ActivationOrders)
        foreach (var bottleneck in new[] { false, true })
        {
            using var scope = NewDisposeScope();
            using var network = CifarResNet.Create(20, row.Order, width: 4, bottleneck: bottleneck);
            var x = Check.Random(1, 4, 3, 8, 8).to(ScalarType.Float32);

            functional.cross_entropy(network.call(x), arange(0, 4, dtype: ScalarType.Int64)).backward();

            Assert.Equal(row.Order, network.Order);
            Assert.Equal($"{row.Order}-20", network.GetName());
            Assert.All(network.parameters(), parameter => Assert.NotNull(parameter.grad));
        }
    }

    [Fact]
    public void Two_orders_are_the_kinds_of_unit()
    {
        using var original = CifarResNet.Create(14, ActivationOrder.Original, width: 4);
        using var pre = CifarResNet.Create(14, ActivationOrder.FullPreActivation, width: 4);
        using var v1 = CifarResNet.Create(14, UnitKind.V1, width: 4);
        using var v2 = CifarResNet.Create(14, UnitKind.V2, width: 4);
        using var plain = CifarResNet.Create(14, UnitKind.Plain, width: 4);

        Assert.Equal((UnitKind.V1, UnitKind.V2), (original.Kind, pre.Kind));
        Assert.Equal((ActivationOrder.Original, ActivationOrder.FullPreActivation), (v1.Order, v2.Order));
        Assert.Equal(ActivationOrder.Original, plain.Order);
        Assert.All(original.Layers, unit => Assert.IsType<ResidualUnit>(unit));
        Assert.All(pre.Layers, unit => Assert.IsType<PreActivationUnit>(unit));
    }

    /// <summary>Neither the plain network nor λ = 0 hands anything on, and they are the same function.</summary>
    [Fact]
    public void With_a_factor_of_0_on_the_shortcut_a_residual_network_is_plain()
    {
        using var scope = NewDisposeScope();
        using var scaled = CifarResNet.Create(14, UnitKind.V1, width: 4, shortcut: ShortcutKind.Scaled(0));
        using var plain = CifarResNet.Create(14, UnitKind.Plain, width: 4);
        plain.load_state_dict(scaled.state_dict());
        var x = Check.Random(1, 4, 3, 8, 8).to(ScalarType.Float32);

        Check.Identical(plain.call(x), scaled.call(x));
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

    [Theory]
    [InlineData(21, "CifarResNet: 21 layers are not 9n + 2; choose 20 or 29.")]
    [InlineData(8, "CifarResNet: 8 layers are not 9n + 2; 11 is the least.")]
    [InlineData(-7, "CifarResNet: -7 layers are not 9n + 2; 11 is the least.")]
    public void Bottlenecks_have_depths_of_their_own(int depth, string message)
    {
        Assert.Equal(
            message,
            Check.Refusal<ArgumentException>(() => CifarResNet.Create(depth, UnitKind.V2, bottleneck: true))
        );
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
        Assert.Equal(
            "V1-8: the input is 2×32×4×4, but must be N×64×H×W.",
            Check.Refusal<ArgumentException>(() => network.Head(zeros(2, 32, 4, 4)))
        );
        Assert.Contains(
            "no such kind of unit: 9",
            Check.Refusal<ArgumentException>(() => CifarResNet.Create(8, (UnitKind)9))
        );
        Assert.Contains(
            "no such order of activations: 9",
            Check.Refusal<ArgumentException>(() => CifarResNet.Create(8, (ActivationOrder)9))
        );
        Assert.Contains("width is 0", Check.Refusal<ArgumentException>(() => CifarResNet.Create(8, width: 0)));
    }
}
