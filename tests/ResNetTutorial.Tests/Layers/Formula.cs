using ResNetTutorial.Layers;
using ResNetTutorial.Tests.Reference;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace ResNetTutorial.Tests.Layers;

/// <summary>The parts of residual units, written with functional operators on the named parameters of a unit.</summary>
internal static class Formula
{
    /// <summary>In float64, with the same weights each time: difference quotients must not meet the kink of a ReLU by chance.</summary>
    internal static T Ready<T>(T unit, bool training)
        where T : Module
    {
        unit.@double();
        SeededWeights.Fill(unit, seed: 1);
        unit.train(training);
        return unit;
    }

    internal static Tensor Conv(Dictionary<string, Tensor> state, string name, Tensor x, int stride) =>
        functional.conv2d(
            x,
            state[$"{name}.weight"],
            strides: [stride, stride],
            padding: Padding(state[$"{name}.weight"])
        );

    internal static long[] Padding(Tensor kernel) => kernel.size(2) == 3 ? [1, 1] : [0, 0];

    internal static Tensor Norm(Dictionary<string, Tensor> state, string name, Tensor x, bool training)
    {
        var (mean, variance) = training
            ? (x.mean([0, 2, 3]), x.var([0, 2, 3], unbiased: false))
            : (state[$"{name}.running_mean"], state[$"{name}.running_var"]);
        Tensor All(Tensor channels) => channels.view(1, -1, 1, 1);
        return ((x - All(mean)) / (All(variance) + 1e-5).sqrt() * All(state[$"{name}.weight"]))
            + All(state[$"{name}.bias"]);
    }

    internal static Tensor Relu(Tensor x) => maximum(x, zeros_like(x));

    internal static Tensor H(
        Dictionary<string, Tensor> state,
        Tensor x,
        int outputs,
        int stride,
        ShortcutKind kind,
        bool training
    )
    {
        if (x.size(1) == outputs && stride == 1)
            return x;
        if (kind == ShortcutKind.Projection)
        {
            var projected = Conv(state, "downsample.0", x, stride);
            return state.ContainsKey("downsample.1.weight")
                ? Norm(state, "downsample.1", projected, training)
                : projected;
        }
        var y = zeros(
            x.size(0),
            outputs,
            (x.size(2) + stride - 1) / stride,
            (x.size(3) + stride - 1) / stride,
            ScalarType.Float64
        );
        for (long i = 0; i < y.size(2); i++)
        for (long j = 0; j < y.size(3); j++)
            y.narrow(1, 0, x.size(1)).select(3, j).select(2, i).copy_(x.select(3, j * stride).select(2, i * stride));
        return y;
    }
}
