using ResNetTutorial.Charts;
using ResNetTutorial.Insight;
using ResNetTutorial.Layers;
using ResNetTutorial.Networks;
using ResNetTutorial.Tests.Layers;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetTutorial.Tests.Insight;

public sealed class SummaryTests
{
    /// <summary>
    /// Multiply-adds of He et al. 2015, table 1, whose form is v1; receptive fields of the last convolution as Araujo et al.
    /// 2019 (Computing Receptive Fields of Convolutional Neural Networks) publish them for 50, 101 and 152 layers.
    /// </summary>
    [Theory]
    [InlineData(18, 435)]
    [InlineData(34, 899)]
    [InlineData(50, 483)]
    [InlineData(101, 1027)]
    [InlineData(152, 1507)]
    public void The_papers_networks_have_the_papers_numbers(int depth, long field)
    {
        using var network = ImageNetResNet.Create(depth, ResNetForm.V1);

        var summary = Summary.Of(network, 3, 224, 224);

        var published = PaperTables.Size($"ResNet-{depth}", "v1").MultiplyAdds!.Value;
        Assert.InRange(summary.MultiplyAdds, 0.98 * published, 1.02 * published);
        Assert.Equal(PaperTables.Size($"ResNet-{depth}", "v1.5").Parameters, summary.Parameters);
        Assert.Equal(0, summary.NotRun);
        // Three of the projections stand beside the layers that the paper counts; bottlenecks have a fourth.
        Assert.Equal(depth + (depth >= 50 ? 4 : 3), summary.LayersWithWeights);
        var last = summary.Layers.Last(layer => layer.Kind.StartsWith("Conv2d 3×3"));
        Assert.Equal(new ReceptiveField(field, field, Everywhere: false), last.Field);
        Assert.True(summary.Layers[^1].Field!.Value.Everywhere);
    }

    /// <summary>
    /// Multiply-adds of Szegedy et al. 2014 and, for v3, of torchvision; GoogLeNet in torchvision's form, since the paper's own
    /// exceeds the 1.5 thousand million that it gives itself. Receptive fields again from Araujo et al. 2019.
    /// </summary>
    [Theory]
    [InlineData("GoogLeNet", 224, 379, 1.5e9)]
    [InlineData("Inception-v3", 299, 1311, 5.7e9)]
    [InlineData("Inception-v4", 139, 2071, null)]
    [InlineData("Inception-ResNet-v2", 139, 3039, null)]
    public void Branches_of_inception_networks_are_followed(string name, long size, long field, double? multiplyAdds)
    {
        using nn.Module<Tensor, Tensor> network = name switch
        {
            "GoogLeNet" => GoogLeNet.Create(),
            "Inception-v3" => InceptionV3.Create(),
            "Inception-v4" => InceptionV4.Create(),
            _ => InceptionResNetV2.Create(),
        };

        var summary = Summary.Of(network, 3, size, size);

        if (multiplyAdds is { } published)
            Assert.InRange(summary.MultiplyAdds, 0.98 * published, 1.02 * published);
        var blocks = summary.To(2).Layers.Where(layer => layer.Field?.Everywhere == false);
        Assert.Equal(field, blocks.Max(layer => layer.Field!.Value.Width));
        Assert.All(summary.Layers, layer => Assert.NotNull(layer.Field));
    }

    [Fact]
    public void The_other_form_costs_more_in_bottlenecks_and_is_the_same_without()
    {
        Summary Of(int depth, ResNetForm form)
        {
            using var network = ImageNetResNet.Create(depth, form, width: 8);
            return Summary.Of(network, 3, 64, 64);
        }

        var (v1, v15) = (Of(50, ResNetForm.V1), Of(50, ResNetForm.V15));
        Assert.Equal(v1.Parameters, v15.Parameters);
        Assert.InRange((double)v15.MultiplyAdds / v1.MultiplyAdds, 1.03, 1.08);
        Assert.Equal(Of(18, ResNetForm.V1).MultiplyAdds, Of(18, ResNetForm.V15).MultiplyAdds);
    }

    /// <summary>He et al. 2015, figure 5: "similar time complexity" is for other widths; at one width it is a factor of 17.</summary>
    [Fact]
    public void A_bottleneck_has_a_seventeenth_of_the_weights_of_two_3x3()
    {
        using var bottleneck = new BottleneckUnit(256, 64);
        using var wide = new ResidualUnit(256, 256);

        var (a, b) = (Summary.Of(bottleneck, 256, 14, 14), Summary.Of(wide, 256, 14, 14));

        Assert.Equal(69_632, a.Weights);
        Assert.Equal(1_179_648, b.Weights);
        Assert.Equal(16.94, (double)b.Weights / a.Weights, tolerance: 0.005);
        var text = SummaryTable.Compare(a, b).Text;
        Assert.Contains(" 69,632 ", text);
        Assert.Contains(" 1,179,648  ×16.94 ", text);
    }

    public static TheoryData<nn.Module<Tensor, Tensor>, long[], long, long> Layers =>
        new()
        {
            // k·k·inputs/groups·outputs weights, each used once for every pixel of the output.
            { nn.Conv2d(3, 8, 3), [3, 10, 12], 216, 216 * 8 * 10 },
            { nn.Conv2d(4, 8, (3, 5), stride: (2, 1), padding: (1, 2)), [4, 9, 11], 480, 480 * 5 * 11 },
            { nn.Conv2d(4, 8, 3, groups: 4, dilation: 2), [4, 9, 11], 72, 72 * 5 * 7 },
            { nn.Conv1d(4, 8, 3), [4, 9], 96, 96 * 7 },
            { nn.Conv3d(2, 3, 2), [2, 3, 4, 5], 48, 48 * 2 * 3 * 4 },
            { nn.ConvTranspose2d(4, 8, 3, stride: 2), [4, 5, 6], 288, 288 * 5 * 6 },
            { nn.Linear(7, 5), [7], 35, 35 },
            { nn.Linear(7, 5), [3, 7], 35, 3 * 35 },
            { nn.BatchNorm2d(6), [6, 4, 4], 0, 0 },
        };

    [Theory]
    [MemberData(nameof(Layers))]
    public void Layers_of_all_kinds_are_counted_by_their_output(
        nn.Module<Tensor, Tensor> layer,
        long[] input,
        long weights,
        long multiplyAdds
    )
    {
        using (layer)
        {
            var summary = Summary.Of(layer, input);

            Assert.Equal(weights, summary.Weights);
            Assert.Equal(multiplyAdds, summary.MultiplyAdds);
            Assert.Equal(layer.parameters().Sum(parameter => parameter.numel()), summary.Parameters);
            Assert.Equal(summary.Parameters, Assert.Single(summary.Layers).Parameters);
            Assert.Equal(layer.call(zeros([1, .. input])).shape[1..], summary.Layers[0].Output);
        }
    }

    /// <summary>Paths that add, join, gate, slice and pool, with windows of every form.</summary>
    private sealed class Branches : nn.Module<Tensor, Tensor>
    {
        private readonly Conv2d stem = nn.Conv2d(1, 2, 3, stride: 2, padding: 1);
        private readonly Conv2d wide = nn.Conv2d(2, 2, (1, 7), padding: (0, 3));
        private readonly Conv2d tall = nn.Conv2d(2, 2, (5, 1), padding: (2, 0));
        private readonly Conv2d dilated = nn.Conv2d(2, 2, 3, padding: 4, dilation: 4);
        private readonly MaxPool2d pool = nn.MaxPool2d(3, stride: 1, padding: 1);
        private readonly Conv2d joined = nn.Conv2d(6, 2, 3, padding: 1);
        private readonly AvgPool2d average = nn.AvgPool2d(2);

        internal Branches()
            : base("branches") => RegisterComponents();

        public override Tensor forward(Tensor x)
        {
            x = stem.call(x).relu_();
            var crossed = tall.call(wide.call(x));
            var all = joined.call(cat([crossed, dilated.call(x).sigmoid() * x, pool.call(x)], 1));
            // Option A, by hand: every second pixel beside the mean of four.
            return average.call(all) + x.slice(2, 0, x.size(2), 2).slice(3, 0, x.size(3), 2);
        }
    }

    /// <summary>The last row's field is found anew with nothing but gradients: of an output in the middle, by the image.</summary>
    [Fact]
    public void Fields_of_branches_are_what_gradients_reach()
    {
        using var scope = NewDisposeScope();
        using var network = new Branches();
        var x = Check.Random(1, 1, 1, 96, 96).to(ScalarType.Float32).requires_grad_();
        using (no_grad())
            foreach (var parameter in network.parameters())
                parameter.fill_(0.1);

        var fields = Summary.Of(network, 1, 96, 96).Layers.ToDictionary(layer => layer.Name, layer => $"{layer.Field}");

        Assert.Equal(
            new Dictionary<string, string>
            {
                ["stem"] = "3",
                ["wide"] = "3×15",
                ["tall"] = "11×15",
                ["dilated"] = "19",
                ["pool"] = "7",
                ["joined"] = "23",
                ["average"] = "25",
            },
            fields
        );
        // Max pooling hands a gradient to one pixel of its window only; the dilated path sees more than it anyway.
        network.call(x.abs() + 1)[0, 0, 12, 12].backward();
        var reached = x.grad!.ne(0)[0, 0].any(0).data<bool>().ToArray();
        Assert.Equal(25, Array.LastIndexOf(reached, true) - Array.IndexOf(reached, true) + 1);
    }

    private sealed class Squeezed : nn.Module<Tensor, Tensor>
    {
        private readonly Conv2d first = nn.Conv2d(1, 2, 3, padding: 1);
        private readonly AdaptiveAvgPool2d pool = nn.AdaptiveAvgPool2d(1);
        private readonly Conv2d gate = nn.Conv2d(2, 2, 1);
        private readonly Conv2d last = nn.Conv2d(2, 2, 3, padding: 1);

        internal Squeezed()
            : base("squeezed") => RegisterComponents();

        public override Tensor forward(Tensor x)
        {
            x = first.call(x);
            return last.call(x * gate.call(pool.call(x)).sigmoid());
        }
    }

    [Fact]
    public void A_gate_that_sees_everything_makes_what_it_gates_see_everything()
    {
        using var network = new Squeezed();

        var layers = Summary.Of(network, 1, 20, 20).Layers;

        Assert.Equal(["3", "all", "all", "all"], layers.Select(layer => $"{layer.Field}"));
    }

    /// <summary>Modules that are no convolution and no pooling: autograd says what they see.</summary>
    [Fact]
    public void What_other_modules_see_is_found_out()
    {
        using var network = nn.Sequential(
            ("first", nn.Conv2d(4, 4, 3, stride: 2)),
            ("pad", nn.ZeroPad2d(1)),
            ("second", nn.Conv2d(4, 4, 3)),
            ("relu", nn.ReLU()),
            ("group", nn.GroupNorm(2, 4)),
            ("last", nn.Conv2d(4, 4, 1))
        );

        var layers = Summary.Of(network, 4, 21, 33).Layers;

        Assert.Equal(["3", "3", "7", "7", "all", "all"], layers.Select(layer => $"{layer.Field}"));
        Assert.Equal("ZeroPad2d", layers[1].Kind);
    }

    private sealed class Enlarged : nn.Module<Tensor, Tensor>
    {
        private readonly Conv2d down = nn.Conv2d(1, 2, 3, stride: 2, padding: 1);
        private readonly Conv2d last = nn.Conv2d(2, 2, 3, padding: 1);

        internal Enlarged()
            : base("enlarged") => RegisterComponents();

        public override Tensor forward(Tensor x) =>
            last.call(nn.functional.interpolate(down.call(x), [x.size(2), x.size(3)]));
    }

    [Fact]
    public void Where_no_one_window_describes_it_a_field_is_unknown()
    {
        using var network = new Enlarged();

        var layers = Summary.Of(network, 1, 20, 20).Layers;

        Assert.Equal(["3", ""], layers.Select(layer => $"{layer.Field}"));
        Assert.EndsWith("–", SummaryTable.Of(Summary.Of(network, 1, 20, 20)).Text.Split('\n')[2]);
    }

    [Fact]
    public void Other_inputs_than_images_have_no_fields()
    {
        using var network = HighwayNet.Create(3);

        Assert.All(Summary.Of(network, 256).Layers, layer => Assert.Null(layer.Field));
        Assert.All(Summary.Of(network, 1, 16, 16).Layers, layer => Assert.True(layer.Field!.Value.Everywhere));
    }

    [Fact]
    public void The_network_is_left_as_it_was()
    {
        using var scope = NewDisposeScope();
        using var network = CifarResNet.Create(8, width: 4);
        Check.Unsettle(network);
        network.train();
        network.Layers[0].eval();
        var images = Check.Random(1, 4, 3, 16, 16).to(ScalarType.Float32);
        network.call(images).sum().backward();
        var state = network.state_dict().ToDictionary(pair => pair.Key, pair => pair.Value.clone());
        var gradients = network.parameters().Select(parameter => parameter.grad!.clone()).ToArray();
        var modes = network.modules().Select(module => module.training).ToArray();

        using (no_grad())
        {
            Summary.Of(network, 3, 16, 16);
            Assert.False(is_grad_enabled());
        }
        Assert.Throws<ArgumentException>(() => Summary.Of(network, 5, 16, 16));

        Assert.True(network.training);
        Assert.Equal(modes, network.modules().Select(module => module.training));
        Assert.All(network.state_dict(), pair => Assert.True(pair.Value.Equals(state[pair.Key]), pair.Key));
        foreach (var (parameter, gradient) in network.parameters().Zip(gradients))
            Assert.True(parameter.grad!.Equals(gradient));
        // No hook is left: outputs are computed, not ones.
        network.eval();
        Assert.NotEqual(network.call(images)[0].ToString(true), network.call(2 * images)[0].ToString(true));
    }

    [Fact]
    public void A_network_that_recomputes_is_the_network()
    {
        using var network = CifarResNet.Create(8, width: 4);

        var (plain, recomputed) = (Summary.Of(network, 3, 16, 16), Summary.Of(Recomputed.Of(network), 3, 16, 16));

        Assert.Equal(plain.ToString(), recomputed.ToString());
    }

    /// <summary>One layer that runs twice, and a head for training only.</summary>
    private sealed class Headed : nn.Module<Tensor, (Tensor, Tensor?)>
    {
        private readonly Linear body = nn.Linear(4, 4);
        private readonly Linear head = nn.Linear(4, 2);

        internal Headed()
            : base("headed") => RegisterComponents();

        public override (Tensor, Tensor?) forward(Tensor x)
        {
            x = body.call(body.call(x));
            return (x, training ? head.call(x) : null);
        }
    }

    [Fact]
    public void Shared_weights_count_once_and_what_does_not_run_apart()
    {
        using var network = new Headed();

        var summary = Summary.Of(network, 4);

        Assert.Equal([20, 0], summary.Layers.Select(layer => layer.Parameters));
        Assert.Equal(32, summary.MultiplyAdds);
        Assert.Equal(30, summary.Parameters);
        Assert.Equal(10, summary.NotRun);
        Assert.Equal(
            """
            layer   kind    output  parameters  multiply-adds  receptive field
            body    Linear  4               20             16                –
            body    Linear  4                –             16                –
            ──────────────────────────────────────────────────────────────────
            headed  for 4                   30             32
            10 parameters are of modules that do not run in evaluation.
            """,
            summary.ToString()
        );
    }

    [Fact]
    public void Rows_are_joined_by_the_beginnings_of_their_names()
    {
        using var network = ImageNetResNet.Create(18, width: 4, classes: 10);
        var summary = Summary.Of(network, 3, 64, 64);

        var stages = summary.To(1);

        Assert.Equal(
            ["conv1", "bn1", "maxpool", "layer1", "layer2", "layer3", "layer4", "fc"],
            stages.Layers.Select(layer => layer.Name)
        );
        Assert.Equal(summary.Layers[0], stages.Layers[0]);
        Assert.Equal(summary.Parameters, stages.Layers.Sum(layer => layer.Parameters));
        Assert.Equal(summary.MultiplyAdds, stages.MultiplyAdds);
        Assert.Equal(summary.Weights, stages.Weights);
        Assert.Equal(summary.LayersWithWeights, stages.LayersWithWeights);
        Assert.Equal([32, 2, 2], stages.Layers[6].Output);
        Assert.Equal("2 × ResidualUnit", stages.Layers[6].Kind);
        Assert.Equal("ResidualUnit", summary.To(2).Layers[3].Kind);
        Assert.Equal("435", $"{stages.Layers[6].Field}");
        Assert.Equal(summary.Layers.Length, summary.To(9).Layers.Length);
        // The unit's output and field, not those of the projection, which runs last.
        Assert.Equal("43", $"{summary.Layers.Single(layer => layer.Name == "layer2.0.downsample.0").Field}");
        Assert.Equal("67", $"{summary.To(2).Layers.Single(layer => layer.Name == "layer2.0").Field}");
        Assert.Contains("depth 0", Check.Refusal<ArgumentException>(() => summary.To(0)));
    }

    [Fact]
    public void A_published_size_stands_beside_ones_own()
    {
        using var network = ImageNetResNet.Create(18);
        var summary = Summary.Of(network, 3, 224, 224);

        var fragment = SummaryTable.Of(
            summary.To(1),
            PaperTables.Size("ResNet-18", "v1"),
            PaperTables.Size("ResNet-18", "v1.5")
        );

        Assert.EndsWith(
            """
            ResNet-18  for 3×224×224                        11,689,512  1,814,073,344
            multiply-adds: 1,814,073,344 here, 1,800,000,000 in ResNet-18 (He et al. 2015, arXiv 1512.03385, table 1): +0.8 %
            parameters: 11,689,512 here, 11,689,512 in ResNet-18 (torchvision): exactly
            """,
            fragment.Text
        );
        Assert.Contains("<th style=\"text-align:right;", fragment.Html);
        Assert.Contains("+0.8 %</div>", fragment.Html);
    }

    [Fact]
    public void Wrong_inputs_are_refused_in_one_line()
    {
        using var network = CifarResNet.Create(8, width: 4);

        Assert.Equal(
            "Summary of V1-8: an input of 3×0×16; give the sizes of one input, such as 3, 224, 224.",
            Check.Refusal<ArgumentException>(() => Summary.Of(network, 3, 0, 16))
        );
        Assert.Equal(
            "V1-8: the input is 1×1×16×16, but must be N×3×H×W.",
            Check.Refusal<ArgumentException>(() => Summary.Of(network, 1, 16, 16))
        );
    }
}
