using ResNetTutorial.Layers;
using ResNetTutorial.Networks;
using ResNetTutorial.Tests.Layers;
using ResNetTutorial.Tests.Reference;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace ResNetTutorial.Tests.Networks;

public sealed class InceptionNetworkTests
{
    private static readonly Dictionary<string, NetworkReference> references = NetworkReference
        .ReadAll("inception.json")
        .Concat(NetworkReference.ReadAll("inception_modules.json"))
        .ToDictionary();

    private static readonly Dictionary<string, Func<InceptionNetwork>> networks = new()
    {
        ["googlenet"] = () => GoogLeNet.Create(),
        ["googlenet, bare"] = () => GoogLeNet.Create(auxiliary: false, transformInput: true),
        ["inception_v3"] = () => InceptionV3.Create(),
        ["inception_v3, bare"] = () => InceptionV3.Create(auxiliary: false, transformInput: true),
        ["inception_v4"] = () => InceptionV4.Create(),
        ["inception_resnet_v2"] = () => InceptionResNetV2.Create(),
    };

    [Theory]
    [InlineData("googlenet", 13_004_888)]
    [InlineData("googlenet, bare", 6_624_904)]
    [InlineData("inception_v3", 27_161_264)]
    [InlineData("inception_v3, bare", 23_834_568)]
    [InlineData("inception_v4", 42_679_816)]
    [InlineData("inception_resnet_v2", 55_843_464)]
    public void Is_the_published_network_in_names_and_outputs(string name, long parameters)
    {
        using var network = networks[name]();
        var reference = references[name];

        Assert.Equal(parameters, network.parameters().Sum(parameter => parameter.numel()));
        Assert.Equal(parameters, reference.Parameters);
        reference.CheckState(network);
        // A float32 network differs from PyTorch's float64 by 1e-6 here; the issue asks for 1e-4.
        reference.CheckEval(network, output => [output], tolerance: 1e-5);
    }

    /// <summary>In float64, and without dropout, which draws other numbers in each language.</summary>
    [Fact]
    public void GoogLeNet_has_torchvisions_gradients_with_its_auxiliary_classifiers()
    {
        using var network = GoogLeNet.Create().@double();
        foreach (var dropout in network.modules().OfType<TorchSharp.Modules.Dropout>())
            dropout.p = 0;

        references["googlenet"].CheckTrain(new Everything(network), outputs => outputs, Loss, tolerance: 1e-7);

        static Tensor Loss(Tensor[] all, Tensor labels) =>
            all.Skip(1)
                .Aggregate(
                    functional.cross_entropy(all[0], labels),
                    (sum, more) => sum + (0.3 * functional.cross_entropy(more, labels))
                );
    }

    [Theory]
    [InlineData("googlenet, bare")]
    [InlineData("inception_v4")]
    public void Is_its_stem_its_layers_and_its_head(string name)
    {
        using var scope = NewDisposeScope();
        using var _ = no_grad();
        using var network = networks[name]();
        network.eval();
        var images = randn(1, 3, 80, 80);

        var x = network.Stem(images);
        foreach (var layer in network.Layers)
            x = layer.call(x);

        Check.Identical(network.Head(x), network.call(images));
        Assert.IsType<InceptionModule>(network.Layers[0], exactMatch: false);
    }

    private sealed record GradientNorms(string Name, long Seed, long[] Shape, double[] Norms);

    [Theory]
    [InlineData("inception_v4")]
    [InlineData("inception_resnet_v2")]
    public void Has_the_gradients_of_a_second_reading_of_the_figures(string name)
    {
        using var scope = NewDisposeScope();
        using var network = SeededWeights.Fill(networks[name](), references[name].Seed);
        var reference = ReferenceFile.Read<GradientNorms[]>("inception_gradients.json").Single(r => r.Name == name);
        network.eval();

        var logits = network.call(SeededWeights.Input(reference.Seed, reference.Shape));
        (logits.flatten() * arange(1, logits.numel() + 1, dtype: ScalarType.Float32).sin()).sum().backward();

        var parameters = network.named_parameters().OrderBy(pair => pair.Item1, StringComparer.Ordinal).ToArray();
        Assert.Equal(reference.Norms.Length, parameters.Length);
        foreach (var ((parameter, value), expected) in parameters.Zip(reference.Norms))
        {
            var norm = value.grad!.norm().item<float>();
            Assert.True(
                Math.Abs(norm - expected) <= 1e-4 * expected,
                $"{parameter}: {norm:g10}, PyTorch's {expected:g10}"
            );
        }
    }

    /// <summary>
    /// The paper's form, layer by layer: kernels with their biases, counted by hand from table 1. 6,998,552 is also
    /// what the authors of Caffe counted for theirs.
    /// </summary>
    [Theory]
    [InlineData(false, 6_998_552)]
    [InlineData(true, 13_378_280)]
    public void GoogLeNet_has_the_papers_form_too(bool auxiliary, long parameters)
    {
        using var scope = NewDisposeScope();
        using var network = GoogLeNet.Create(auxiliary: auxiliary, asInThePaper: true);

        Assert.Equal(parameters, network.parameters().Sum(parameter => parameter.numel()));
        Assert.Equal(
            [16, 5],
            new[] { 0, 2 }.Select(i =>
                network.get_parameter("inception3a.branch3.1.conv.weight")!.shape[i == 0 ? 1 : 2]
            )
        );
        Assert.Empty(network.buffers());
        var (logits, more) = network.WithAuxiliary(randn(2, 3, 224, 224));
        Assert.Equal([2, 1000], logits.shape);
        Assert.Equal(auxiliary ? 2 : 0, more.Count);
    }

    [Fact]
    public void Auxiliary_classifiers_run_when_asked_and_join_the_loss_with_their_weight()
    {
        using var scope = NewDisposeScope();
        using var network = GoogLeNet.Create(classes: 5);
        using var bare = GoogLeNet.Create(classes: 5, auxiliary: false);
        network.eval();
        bare.eval();
        var (images, labels) = (randn(3, 3, 40, 40), tensor(new long[] { 0, 3, 4 }));

        var (logits, auxiliary) = network.WithAuxiliary(images);

        Check.Identical(network.call(images), logits);
        Assert.Equal(
            [
                [3, 5],
                [3, 5],
            ],
            auxiliary.Select(more => more.shape)
        );
        Assert.Equal((2, 0), (network.AuxiliaryCount, bare.AuxiliaryCount));
        double Entropy(Tensor y) => functional.cross_entropy(y, labels).item<float>();
        var (main, first, second) = (Entropy(logits), Entropy(auxiliary[0]), Entropy(auxiliary[1]));
        Assert.Equal(main + (0.3 * (first + second)), network.Loss(images, labels).item<float>(), 1e-5);
        Assert.Equal(main + (0.1 * (first + second)), network.Loss(images, labels, weight: 0.1).item<float>(), 1e-5);
        Assert.Equal(Entropy(bare.call(images)), bare.Loss(images, labels).item<float>(), 1e-6);
        network.Loss(images, labels).backward();
        Assert.All(network.parameters(), parameter => Assert.NotNull(parameter.grad));
    }

    [Fact]
    public void The_auxiliary_classifier_of_Inception_v3_wants_large_images()
    {
        using var scope = NewDisposeScope();
        using var _ = no_grad();
        using var network = InceptionV3.Create(classes: 5);
        network.eval();

        Assert.Equal([1, 5], network.WithAuxiliary(randn(1, 3, 299, 299)).Auxiliary.Single().shape);
        Assert.Contains(
            "InceptionV3Head 768→5: the input is 1×768×4×4, but must be N×768×H×W with H and W at least 17",
            Check.Refusal<ArgumentException>(() => network.WithAuxiliary(randn(1, 3, 96, 96)))
        );
    }

    [Theory]
    [InlineData("googlenet", 15)]
    [InlineData("inception_v3", 75)]
    [InlineData("inception_v4", 75)]
    [InlineData("inception_resnet_v2", 75)]
    public void Says_how_small_an_image_may_be(string name, int smallest)
    {
        using var scope = NewDisposeScope();
        using var _ = no_grad();
        using var network = networks[name]();
        network.eval();

        Assert.Equal(smallest, network.Smallest);
        Assert.Equal([1, 1000], network.call(randn(1, 3, smallest, smallest)).shape);
        Assert.Equal(
            $"{network.GetName()}: the input is 1×3×{smallest}×{smallest - 1}, but must be N×3×H×W with H and W at least {smallest}.",
            Check.Refusal<ArgumentException>(() => network.call(randn(1, 3, smallest, smallest - 1)))
        );
    }

    /// <summary>A network with all its classifiers, under the same names.</summary>
    private sealed class Everything : Module<Tensor, Tensor[]>
    {
        private readonly InceptionNetwork _network;

        internal Everything(InceptionNetwork network)
            : base(network.GetName())
        {
            _network = network;
            foreach (var (name, child) in network.named_children())
                register_module(name, child);
        }

        public override Tensor[] forward(Tensor x)
        {
            var (logits, auxiliary) = _network.WithAuxiliary(x);
            return [logits, .. auxiliary];
        }
    }
}
