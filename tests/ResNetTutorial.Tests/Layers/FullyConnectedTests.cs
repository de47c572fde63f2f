using ResNetTutorial.Layers;
using TorchSharp;
using static TorchSharp.torch;

namespace ResNetTutorial.Tests.Layers;

/// <summary>Plain and highway layers against their formulas, written out in C# without torch.</summary>
public sealed class FullyConnectedTests
{
    private static double[][] Rows(Tensor x) =>
        Enumerable.Range(0, (int)x.size(0)).Select(i => x.select(0, i).data<double>().ToArray()).ToArray();

    private static double Dot(double[] a, double[] b) => a.Zip(b, (x, y) => x * y).Sum();

    [Fact]
    public void Plain_layer_computes_its_formula()
    {
        using var scope = NewDisposeScope();
        using var layer = new PlainLayer(5, 3, Activation.Tanh).@double();
        Check.Unsettle(layer);
        var (w, b) = (
            Rows(Check.State(layer)["linear.weight"]),
            Check.State(layer)["linear.bias"].data<double>().ToArray()
        );
        var x = Check.Random(1, 4, 5);

        var y = Rows(layer.call(x));

        var input = Rows(x);
        for (var n = 0; n < 4; n++)
        for (var i = 0; i < 3; i++)
            Assert.Equal(Math.Tanh(Dot(w[i], input[n]) + b[i]), y[n][i], tolerance: 1e-12);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Residual_layer_computes_its_formula(bool batchNorm)
    {
        using var scope = NewDisposeScope();
        using var layer = new ResidualLayer(5, alpha: 0.8, beta: 0.3, batchNorm).@double();
        Check.Unsettle(layer);
        var (state, x) = (Check.State(layer), Check.Random(1, 6, 5));

        var normed = batchNorm
            ? ((x - x.mean([0])) / (x.var([0], unbiased: false) + 1e-5).sqrt() * state["norm.weight"])
                + state["norm.bias"]
            : x;
        var added = normed.clamp_min(0).matmul(state["linear.weight"].t()) + state["linear.bias"];

        Check.Close(0.8 * (x + (0.3 * added)), layer.call(x), 1e-12);
        Check.Identical(layer.AfterAddition(layer.Skip(x) + layer.Residual(x)), layer.call(x));
        Check.Gradients(layer, x);
        Assert.Contains(
            "ResidualLayer 5→5: the input is 6×4, but must be N×5.",
            Check.Refusal<ArgumentException>(() => layer.call(zeros(6, 4)))
        );
    }

    [Fact]
    public void Plain_layer_normalises_before_the_activation()
    {
        using var scope = NewDisposeScope();
        using var layer = new PlainLayer(5, 3, Activation.Sigmoid, batchNorm: true).@double();
        var (w, b) = (
            Rows(Check.State(layer)["linear.weight"]),
            Check.State(layer)["linear.bias"].data<double>().ToArray()
        );
        var x = Check.Random(1, 6, 5);

        var y = Rows(layer.call(x));

        var input = Rows(x);
        for (var i = 0; i < 3; i++)
        {
            var z = input.Select(row => Dot(w[i], row) + b[i]).ToArray();
            var mean = z.Average();
            var variance = z.Average(value => (value - mean) * (value - mean));
            for (var n = 0; n < 6; n++)
                Assert.Equal(
                    1 / (1 + Math.Exp(-(z[n] - mean) / Math.Sqrt(variance + 1e-5))),
                    y[n][i],
                    tolerance: 1e-10
                );
        }
    }

    [Fact]
    public void Highway_layer_computes_its_formula_and_shows_its_gate()
    {
        using var scope = NewDisposeScope();
        using var layer = new HighwayLayer(4, gateBias: -0.5).@double();
        Assert.Null(layer.LastGate);
        var state = Check.State(layer);
        var (wh, bh) = (Rows(state["transform.weight"]), state["transform.bias"].data<double>().ToArray());
        var (wt, bt) = (Rows(state["gate.weight"]), state["gate.bias"].data<double>().ToArray());
        var x = Check.Random(1, 3, 4);

        var y = Rows(layer.call(x));

        var (input, gate) = (Rows(x), Rows(layer.LastGate!));
        for (var n = 0; n < 3; n++)
        for (var i = 0; i < 4; i++)
        {
            var h = Math.Max(0, Dot(wh[i], input[n]) + bh[i]);
            var t = 1 / (1 + Math.Exp(-(Dot(wt[i], input[n]) + bt[i])));
            Assert.Equal((h * t) + (input[n][i] * (1 - t)), y[n][i], tolerance: 1e-12);
            Assert.Equal(t, gate[n][i], tolerance: 1e-12);
        }
        Assert.False(layer.LastGate!.requires_grad);
    }

    [Fact]
    public void A_closed_gate_hands_the_input_on_exactly()
    {
        using var scope = NewDisposeScope();
        using var layer = new HighwayLayer(8, gateBias: -1000);
        var x = Check.Random(1, 5, 8).to(ScalarType.Float32);

        Check.Identical(x, layer.call(x));
        Check.Identical(zeros(5, 8), layer.LastGate!);
    }

    [Fact]
    public void An_open_gate_makes_a_plain_layer_exactly()
    {
        using var scope = NewDisposeScope();
        using var layer = new HighwayLayer(8, gateBias: 1000);
        using var plain = new PlainLayer(8, 8);
        using (no_grad())
            Check.State(plain)["linear.weight"].copy_(Check.State(layer)["transform.weight"]);
        var x = Check.Random(1, 5, 8).to(ScalarType.Float32);

        Check.Identical(plain.call(x), layer.call(x));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(-10)]
    public void Gates_start_at_their_bias(double bias)
    {
        using var layer = new HighwayLayer(6, bias);

        Assert.Equal(Enumerable.Repeat((float)bias, 6), layer.GateBias.data<float>().ToArray());
        Assert.Equal(new float[6], Check.State(layer)["transform.bias"].data<float>().ToArray());
    }

    [Fact]
    public void Gradients_are_those_of_the_formula()
    {
        using var scope = NewDisposeScope();
        using var highway = new HighwayLayer(5, gateBias: -1, Activation.Tanh).@double();
        using var relu = new HighwayLayer(5, gateBias: 0).@double();
        using var plain = new PlainLayer(5, 4, Activation.Sigmoid, batchNorm: true).@double();

        Check.Gradients(highway, Check.Random(1, 3, 5));
        Check.Gradients(relu, Check.Random(2, 3, 5));
        Check.Gradients(plain, Check.Random(3, 6, 5));
    }

    [Fact]
    public void Wrong_shapes_are_refused_by_name_before_libtorch_sees_them()
    {
        using var scope = NewDisposeScope();
        using var highway = new HighwayLayer(5);
        using var plain = new PlainLayer(5, 4);

        Assert.Equal(
            "HighwayLayer 5→5: the input is 3×4, but must be N×5.",
            Check.Refusal<ArgumentException>(() => highway.call(zeros(3, 4)))
        );
        Assert.Equal(
            "PlainLayer 5→4: the input is 5, but must be N×5.",
            Check.Refusal<ArgumentException>(() => plain.call(zeros(5)))
        );
        Assert.StartsWith(
            "HighwayLayer 0→0: width is 0; it must be at least 1.",
            Check.Refusal<ArgumentOutOfRangeException>(() => new HighwayLayer(0))
        );
    }
}
