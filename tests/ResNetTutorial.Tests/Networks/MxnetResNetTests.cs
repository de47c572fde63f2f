using ResNetTutorial.Layers;
using ResNetTutorial.Networks;
using ResNetTutorial.Tests.Layers;
using TorchSharp;
using TorchSharp.Modules;
using static ResNetTutorial.Tests.Layers.Formula;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace ResNetTutorial.Tests.Networks;

/// <summary>
/// mxnet's units against the units of this library; against PyTorch they stand in
/// <see cref="UnitReferenceTests"/>, where the symbol is written anew.
/// </summary>
public sealed class MxnetResNetTests
{
    /// <summary>The same weights and ε make the same numbers, to the last bit.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Two_units_of_ResNet_18_are_two_units_with_pre_activation(bool training)
    {
        using var scope = NewDisposeScope();
        using var stage = Ready(MxnetResNet.Stage(4, 8, stride: 2), training);
        using var first = new PreActivationUnit(4, 8, 2, ShortcutKind.Projection).@double();
        using var second = new PreActivationUnit(8, 8).@double();
        using var units = Sequential(first, second);
        units.train(training);
        units.load_state_dict(stage.state_dict());
        var x = Check.Random(1, 3, 4, 6, 6);

        // Only ε is another: 2e-5 in mxnet.
        Check.Close(units.call(x), stage.call(x), 1e-3);
        foreach (var norm in units.modules().OfType<BatchNorm2d>())
            norm.eps = MxnetResNet.Epsilon;
        units.load_state_dict(stage.state_dict());
        Check.Identical(units.call(x), stage.call(x));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_bottleneck_is_one_with_pre_activation_and_the_stride_on_the_3x3(bool training)
    {
        using var scope = NewDisposeScope();
        using var mxnet = Ready(MxnetResNet.Unit(4, 8, 2, dimMatch: false), training);
        using var unit = new PreActivationBottleneckUnit(4, 2, 2, strided: BottleneckStride.On3x3).@double();
        unit.train(training);
        unit.load_state_dict(mxnet.state_dict());
        foreach (var norm in unit.modules().OfType<BatchNorm2d>())
            norm.eps = 2e-5;
        var x = Check.Random(1, 3, 4, 6, 6);

        Check.Identical(unit.call(x), mxnet.call(x));
    }

    [Theory]
    [InlineData(true, 9)]
    [InlineData(false, 6)]
    public void Without_a_match_of_dimensions_even_an_equal_shape_is_projected(bool bottleneck, int weights)
    {
        using var scope = NewDisposeScope();
        using var matched = MxnetResNet.Unit(8, 8, 1, dimMatch: true, bottleneck);
        using var unmatched = MxnetResNet.Unit(8, 8, 1, dimMatch: false, bottleneck);

        Assert.Equal(weights, matched.parameters().Count());
        Assert.Equal(weights + 1, unmatched.parameters().Count());
        Assert.Equal([8, 8, 1, 1], unmatched.get_parameter("downsample.0.weight")!.shape);
    }

    [Fact]
    public void Momentum_is_what_a_running_mean_keeps()
    {
        using var scope = NewDisposeScope();
        using var unit = MxnetResNet.Unit(3, 3, 1, dimMatch: true, bottleneck: false, bnMom: 0.8).@double();
        var x = Check.Random(1, 4, 3, 5, 5);

        unit.call(x);

        Check.Close(0.2 * x.mean([0, 2, 3]), unit.get_buffer("bn1.running_mean")!);
        using var usual = MxnetResNet.Unit(3, 3, 1, dimMatch: true, bottleneck: false);
        foreach (var norm in usual.modules().OfType<BatchNorm2d>())
        {
            Assert.Equal(2e-5, norm.eps);
            Assert.Equal(0.1, norm.momentum!.Value, 1e-12);
        }
    }

    [Fact]
    public void Impossible_units_are_refused()
    {
        Assert.Contains(
            "an identity keeps the shape",
            Check.Refusal<ArgumentException>(() => MxnetResNet.Unit(4, 8, 1, dimMatch: true, bottleneck: false))
        );
        Assert.Equal(
            "MxnetResNet: numFilter is 6; a bottleneck needs a multiple of 4.",
            Check.Refusal<ArgumentException>(() => MxnetResNet.Unit(4, 6, 1, dimMatch: false))
        );
        Assert.Contains("units is 0", Check.Refusal<ArgumentException>(() => MxnetResNet.Stage(4, 4, units: 0)));
    }
}
