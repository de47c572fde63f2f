using ResNetTutorial.Layers;
using TorchSharp;
using static TorchSharp.torch;
using Parameter = TorchSharp.Modules.Parameter;

namespace ResNetTutorial.Tests.Layers;

/// <summary>
/// The two ends of a highway layer's gates, in both forms and to the digit: T lets the transformation in, C the input.
/// </summary>
public sealed class HighwayTests
{
    private const double Shut = -1000;
    private const double Open = 1000;

    public static TheoryData<bool, CarryGate> Forms =>
        new()
        {
            { false, CarryGate.Coupled },
            { false, CarryGate.Independent },
            { true, CarryGate.Coupled },
            { true, CarryGate.Independent },
        };

    private static nn.Module<Tensor, Tensor> Layer(bool convolutional, CarryGate carryGate, double bias) =>
        convolutional
            ? new HighwayConv(3, bias, carryGate: carryGate)
            : new HighwayLayer(7, bias, carryGate: carryGate);

    /// <summary>The plain layer with the same W_H and b_H.</summary>
    private static nn.Module<Tensor, Tensor> Plain(nn.Module<Tensor, Tensor> highway)
    {
        var (plain, name) =
            highway is HighwayConv
                ? (new PlainConv(3, 3) as nn.Module<Tensor, Tensor>, "conv")
                : (new PlainLayer(7, 7), "linear");
        using var _ = no_grad();
        foreach (var part in new[] { "weight", "bias" })
            Check.State(plain)[$"{name}.{part}"].copy_(Check.State(highway)[$"transform.{part}"]);
        return plain;
    }

    private static Tensor Input(bool convolutional) =>
        (convolutional ? Check.Random(1, 4, 3, 5, 5) : Check.Random(1, 4, 7)).to(ScalarType.Float32);

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_closed_transform_gate_makes_the_identity(bool convolutional, CarryGate carryGate)
    {
        using var scope = NewDisposeScope();
        using var layer = Layer(convolutional, carryGate, Shut);
        var x = Input(convolutional);

        Check.Identical(x, layer.call(x));
        Check.Identical(zeros_like(x), ((IHighway)layer).LastGate!);
        Check.Identical(ones_like(x), ((IHighway)layer).LastCarry!);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void An_open_transform_gate_makes_the_plain_layer(bool convolutional, CarryGate carryGate)
    {
        using var scope = NewDisposeScope();
        using var layer = Layer(convolutional, carryGate, Open);
        using var plain = Plain(layer);
        var x = Input(convolutional);

        Check.Identical(plain.call(x), layer.call(x));
        Check.Identical(ones_like(x), ((IHighway)layer).LastGate!);
        Check.Identical(zeros_like(x), ((IHighway)layer).LastCarry!);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_layer_taken_apart_is_the_layer(bool convolutional, CarryGate carryGate)
    {
        using var scope = NewDisposeScope();
        using var layer = Layer(convolutional, carryGate, -1);
        var (x, unit) = (Input(convolutional), (IResidualUnit)layer);

        Check.Identical(layer.call(x), unit.AfterAddition(unit.Skip(x) + unit.Residual(x)));
        Check.Identical(x * ((IHighway)layer).LastCarry!, unit.Skip(x));
        Assert.False(unit.SkipIsLinear);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Both_gates_open_make_a_residual_layer(bool convolutional)
    {
        using var scope = NewDisposeScope();
        using var layer = Layer(convolutional, CarryGate.Independent, Open);
        using var plain = Plain(layer);
        nn.init.constant_(CarryBias(layer)!, Open);
        var x = Input(convolutional);

        Check.Identical(plain.call(x) + x, layer.call(x));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_independent_carry_gate_starts_as_the_coupled_one_and_learns_for_itself(bool convolutional)
    {
        using var scope = NewDisposeScope();
        using var layer = Layer(convolutional, CarryGate.Independent, -1).@double();
        var x = Input(convolutional).to(ScalarType.Float64);
        var gates = (IHighway)layer;

        layer.call(x).pow(2).sum().backward();
        Check.Close(1 - gates.LastGate!, gates.LastCarry!, 1e-15);
        using (no_grad())
            foreach (var parameter in layer.parameters())
                parameter.sub_(0.01 * parameter.grad!);

        layer.call(x);
        Assert.True((1 - gates.LastGate! - gates.LastCarry!).abs().max().item<double>() > 1e-3);
        Assert.Null(CarryBias(Layer(convolutional, CarryGate.Coupled, -1)));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Gradients_are_those_of_the_formula(bool convolutional, CarryGate carryGate)
    {
        using var scope = NewDisposeScope();
        using var layer = Layer(convolutional, carryGate, -0.5).@double();

        Check.Gradients(layer, Input(convolutional).to(ScalarType.Float64));
    }

    [Fact]
    public void Gradients_go_through_batch_normalisation()
    {
        using var scope = NewDisposeScope();
        using var layer = new HighwayConv(3, -0.5, Activation.Tanh, batchNorm: true).@double();
        using var plain = new PlainConv(3, 4, 2, Activation.Tanh, batchNorm: true).@double();

        Check.Gradients(layer, Check.Random(1, 4, 3, 5, 5));
        Check.Gradients(plain, Check.Random(1, 4, 3, 5, 5));
    }

    [Fact]
    public void Wrong_shapes_are_refused_by_name()
    {
        using var scope = NewDisposeScope();
        using var highway = new HighwayConv(3);
        using var plain = new PlainConv(3, 6, 2);

        Assert.Equal(
            "HighwayConv 3→3: the input is 2×4×8×8, but must be N×3×H×W.",
            Check.Refusal<ArgumentException>(() => highway.call(zeros(2, 4, 8, 8)))
        );
        Assert.Equal(
            "PlainConv 3→6, stride 2: the input is 3×8×8, but must be N×3×H×W.",
            Check.Refusal<ArgumentException>(() => plain.call(zeros(3, 8, 8)))
        );
        Assert.Contains("channels is 0", Check.Refusal<ArgumentException>(() => new HighwayConv(0)));
    }

    private static Parameter? CarryBias(nn.Module layer) =>
        layer is HighwayConv conv ? conv.CarryBias : ((HighwayLayer)layer).CarryBias;
}
