using ResNetTutorial.Layers;
using ResNetTutorial.Lessons;
using ResNetTutorial.Networks;
using ResNetTutorial.Tests.Reference;
using TorchSharp;
using static ResNetTutorial.Layers.InceptionModule;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace ResNetTutorial.Tests.Layers;

/// <summary>
/// The Inception modules against torchvision's, and against a second reading of the papers' figures in Python.
/// </summary>
public sealed class InceptionModuleTests
{
    private static readonly Dictionary<string, NetworkReference> references = NetworkReference.ReadAll(
        "inception_modules.json"
    );

    private static readonly Dictionary<string, Func<Module<Tensor, Tensor>>> modules = new()
    {
        ["NaiveInception"] = () => new NaiveInception(5, 4, 6, 2),
        ["ReducedInception"] = () => new ReducedInception(5, new(4, 3, 6, 2, 5, 3)),
        ["ReducedInception, 3x3"] = () => new ReducedInception(5, new(4, 3, 6, 2, 5, 3), largest: 3),
        ["FactorisedInception"] = () => new FactorisedInception(6, pool: 8),
        ["AsymmetricInception"] = () => new AsymmetricInception(6, inner: 10),
        ["ExpandedInception"] = () => new ExpandedInception(6),
        ["GridReduction"] = () => new GridReduction(6),
        ["AsymmetricGridReduction"] = () => new AsymmetricGridReduction(6),
        ["InceptionV4A"] = () => new InceptionV4A(6),
        ["InceptionV4B"] = () => new InceptionV4B(6),
        ["InceptionV4C"] = () => new InceptionV4C(6),
        ["ReductionA"] = () => new ReductionA(6, k: 5, l: 4, m: 3, n: 2),
        ["ReductionB"] = () => new ReductionB(6),
        ["InceptionResNetA"] = () => new InceptionResNetA(6),
        ["InceptionResNetB"] = () => new InceptionResNetB(6),
        ["InceptionResNetC"] = () => new InceptionResNetC(6),
        ["InceptionResNetC, linear"] = () => new InceptionResNetC(6, scale: 1, activate: false),
        ["InceptionResNetReduction"] = () => new InceptionResNetReduction(6),
    };

    public static TheoryData<string> Names => [.. modules.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_the_figure_in_names_outputs_and_gradients(string name)
    {
        using var module = modules[name]().@double();
        var reference = references[name];

        Assert.Equal(reference.Parameters, module.parameters().Sum(parameter => parameter.numel()));
        reference.CheckState(module);
        reference.CheckEval(module, output => [output], tolerance: 1e-9);
        reference.CheckTrain(module, output => [output], WeightedSum, tolerance: 1e-7);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Puts_out_the_channels_it_says_and_names_itself_in_errors(string name)
    {
        using var scope = NewDisposeScope();
        using var module = (InceptionModule)modules[name]();
        using var x = zeros(2, module.Inputs, 9, 8);

        Assert.Equal(module.Outputs, module.call(x).size(1));
        Assert.Equal(
            $"{module.GetType().Name} {module.Inputs}→{module.Outputs}: the input is 2×3×9×8, but must be N×{module.Inputs}×H×W.",
            Check.Refusal<ArgumentException>(() => module.call(zeros(2, 3, 9, 8)))
        );
    }

    [Fact]
    public void The_auxiliary_classifier_of_Inception_v3_is_torchvisions()
    {
        using var head = new InceptionV3Head(6, 7).@double();

        references["InceptionV3Head"].CheckState(head);
        references["InceptionV3Head"].CheckEval(head, output => [output], tolerance: 1e-9);
        references["InceptionV3Head"]
            .CheckTrain(head, output => [output], (y, t) => functional.cross_entropy(y[0], t), tolerance: 1e-7);
    }

    /// <summary>What the doc comments say that a pair of channels costs.</summary>
    [Theory]
    [InlineData("FactorisedInception", "branch3x3dbl_2", "branch3x3dbl_3", 18)]
    [InlineData("AsymmetricInception", "branch7x7_2", "branch7x7_3", 14)]
    [InlineData("ExpandedInception", "branch3x3_2a", "branch3x3_2b", 6)]
    [InlineData("NaiveInception", "branch3", "branch1", 26)]
    public void Costs_as_many_weights_a_pair_of_channels_as_it_says(string name, string one, string two, long weights)
    {
        using var module = modules[name]();
        long Weights(string unit) =>
            module.get_parameter($"{unit}.conv.weight")!.shape is var shape ? shape[2] * shape[3] : 0;

        Assert.Equal(weights, Weights(one) + Weights(two));
    }

    [Fact]
    public void A_width_makes_the_same_figure_thinner()
    {
        using var module = new InceptionV4A(48, width: 1 / 8.0);
        using var tiny = new InceptionV4A(3, width: 0.001);

        Assert.Equal(48, module.Outputs);
        Assert.Equal([12, 8, 3, 3], module.get_parameter("branch1.1.conv.weight")!.shape);
        Assert.Equal(4, tiny.Outputs);
    }

    [Fact]
    public void A_module_of_ones_own_is_a_list_of_branches()
    {
        using var scope = NewDisposeScope();
        using var mine = new InceptionModule(
            "mine",
            inputs: 3,
            [
                new("left", Conv(1, 1, 8)),
                new("right", Conv(1, 1, 4), Split(Conv(1, 3, 5), Conv(3, 1, 6))),
                new("x", MaxPool(3)),
            ]
        );

        Assert.Equal("mine 3→22", mine.GetName());
        Assert.Equal([2, 22, 5, 5], mine.call(randn(2, 3, 5, 5)).shape);
        Assert.NotNull(mine.get_parameter("right.1.b.conv.weight"));
        Assert.Equal(
            "mine: a branch without boxes, or no branch at all; give each at least one.",
            Check.Refusal<ArgumentException>(() => new InceptionModule("mine", 3, [new("left")]))
        );
        Assert.Contains(
            "mine: width is 0",
            Check.Refusal<ArgumentException>(() => new InceptionModule("mine", 3, [new("a", MaxPool(3))], width: 0))
        );
        Assert.Contains(
            "outputs is 0",
            Check.Refusal<ArgumentException>(() => new InceptionModule("mine", 3, [new("a", Conv(1, 1, 0))]))
        );
    }

    [Fact]
    public void A_residual_that_is_scaled_to_nothing_leaves_the_input()
    {
        using var scope = NewDisposeScope();
        using var module = new InceptionResNetA(8, scale: 0);
        using var linear = new InceptionResNetC(8, scale: 0, activate: false);
        using var half = new InceptionResNetB(8, scale: 0.5);
        using var whole = new InceptionResNetB(8, scale: 1);
        half.load_state_dict(whole.state_dict());
        var x = Check.Random(1, 2, 8, 6, 6).to(ScalarType.Float32);

        Check.Identical(x.relu(), module.call(x));
        Check.Identical(x, linear.call(x));
        Check.Identical(0.5 * whole.Residual(x), half.Residual(x));
    }

    [Fact]
    public void A_map_too_small_for_a_kernel_is_refused_by_name()
    {
        using var scope = NewDisposeScope();
        using var reduction = new GridReduction(4);
        using var head = new InceptionV3Head(4, 10);

        Assert.Equal(
            "ConvUnit 3×3, 4→384, stride 2: the input is 1×4×2×5, but must be N×4×H×W with H and W at least 3.",
            Check.Refusal<ArgumentException>(() => reduction.call(zeros(1, 4, 2, 5)))
        );
        Assert.Equal(
            "InceptionV3Head 4→10: the input is 1×4×16×17, but must be N×4×H×W with H and W at least 17.",
            Check.Refusal<ArgumentException>(() => head.call(zeros(1, 4, 16, 17)))
        );
    }

    [Fact]
    public void The_figure_can_be_read_in_a_lesson()
    {
        var figure = Source.Of<ReducedInception>().Text;

        Assert.StartsWith("// Layers/Inception/ReducedInception.cs\n/// <summary>", figure);
        Assert.Contains("new(\"branch4\", MaxPool(3), Conv(1, 1, widths.Pool)),", figure);
        Assert.EndsWith(");", figure);
        Assert.Contains("cat(", Source.Of<InceptionModule>("forward").Text);
    }

    /// <summary>He et al. 2015, arXiv 1502.01852: variance 2 / fan_in, and 1 / fan_in where no ReLU follows.</summary>
    [Fact]
    public void Weights_start_with_the_variance_of_their_fan_in()
    {
        using var scope = NewDisposeScope();
        manual_seed(1);
        using var module = new InceptionResNetA(320);

        double Variance(string name) => module.get_parameter(name)!.var().item<float>();
        Assert.Equal(2.0 / (48 * 9), Variance("branch2.2.conv.weight"), 0.05 * 2 / (48 * 9));
        Assert.Equal(1.0 / 128, Variance("conv2d.weight"), 0.05 / 128);
        Assert.Equal(0, module.get_parameter("conv2d.bias")!.abs().max().item<float>());
    }

    private static Tensor WeightedSum(Tensor[] outputs, Tensor labels) =>
        (outputs[0].flatten() * arange(1, outputs[0].numel() + 1, dtype: ScalarType.Float64).sin()).sum();
}
