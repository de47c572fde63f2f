using ResNetTutorial.Layers;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetTutorial.Networks;

/// <summary>
/// The units of mxnet's ResNet symbol, under the names of its arguments: full pre-activation, a shortcut that starts from
/// σ(BN(x)) where <c>dim_match</c> is false, and a bottleneck with the stride on its 3×3.
/// </summary>
/// <remarks>
/// mxnet's <c>residual_unit</c> (example/image-classification), after He et al. 2016, arXiv 1603.05027. Its moving
/// variance averages the variance of a batch of m numbers with denominator m; torch's has m - 1. Nothing in training mode
/// depends on that, and in evaluation mode the two differ by a factor of at most m/(m - 1).
/// </remarks>
public static class MxnetResNet
{
    /// <summary>ε of its batch normalisations; torch's is 1e-5.</summary>
    public const double Epsilon = 2e-5;

    /// <summary>
    /// One unit: a <see cref="PreActivationBottleneckUnit"/> or a <see cref="PreActivationUnit"/>,
    /// N×inputs×H×W to N×numFilter×H/stride×W/stride.
    /// </summary>
    /// <param name="inputs">Channels in, which mxnet infers.</param>
    /// <param name="numFilter"><c>num_filter</c>: channels out; a bottleneck has a quarter of them in between.</param>
    /// <param name="stride"><c>stride</c>, of the 3×3 in a bottleneck and of the first convolution else.</param>
    /// <param name="dimMatch">
    /// <c>dim_match</c>: whether the shortcut is x itself. If not it is a 1×1 convolution of σ(BN(x)), though the shape stays.
    /// </param>
    /// <param name="bottleneck"><c>bottle_neck</c>.</param>
    /// <param name="bnMom">
    /// <c>bn_mom</c>, the share that a running mean keeps: momentum 0.9 here is torch's momentum 0.1, the share that is new.
    /// </param>
    /// <returns>The unit. Make it outside dispose scopes, or it ends with them.</returns>
    /// <exception cref="ArgumentException">The shortcut cannot be x, a bottleneck's width is no multiple of 4, or a size is less than 1.</exception>
    public static nn.Module<Tensor, Tensor> Unit(
        long inputs,
        long numFilter,
        long stride,
        bool dimMatch,
        bool bottleneck = true,
        double bnMom = 0.9
    )
    {
        if (bottleneck && numFilter % BottleneckUnit.Expansion != 0)
            throw new ArgumentException(
                $"{nameof(MxnetResNet)}: numFilter is {numFilter}; a bottleneck needs a multiple of {BottleneckUnit.Expansion}."
            );
        var shortcut = dimMatch ? ShortcutKind.Identity : ShortcutKind.ProjectionEverywhere;
        nn.Module<Tensor, Tensor> unit = bottleneck
            ? new PreActivationBottleneckUnit(
                inputs,
                numFilter / BottleneckUnit.Expansion,
                stride,
                shortcut,
                BottleneckStride.On3x3,
                first: !dimMatch
            )
            : new PreActivationUnit(inputs, numFilter, stride, shortcut, first: !dimMatch);
        foreach (var norm in unit.modules().OfType<BatchNorm2d>())
            (norm.eps, norm.momentum) = (Epsilon, 1 - bnMom);
        return unit;
    }

    /// <summary>
    /// A stage: one unit with <c>dim_match</c> false and the stride, and the others with <c>dim_match</c> true. ResNet-18 has
    /// four stages of two units without bottlenecks: <c>Stage(64, 64)</c>, <c>Stage(64, 128, stride: 2)</c> and so on.
    /// </summary>
    /// <param name="inputs">Channels in.</param>
    /// <param name="numFilter">Channels out.</param>
    /// <param name="stride">Stride of the first unit.</param>
    /// <param name="units">Units.</param>
    /// <param name="bottleneck">Whether the units are bottlenecks.</param>
    /// <returns>The units, one after the other. Make them outside dispose scopes, or they end with them.</returns>
    /// <exception cref="ArgumentException">A size is less than 1, or a bottleneck's width is no multiple of 4.</exception>
    public static Sequential Stage(long inputs, long numFilter, long stride = 1, int units = 2, bool bottleneck = false)
    {
        Expect.Positive(nameof(MxnetResNet), (nameof(units), units));
        var stage = new nn.Module<Tensor, Tensor>[units];
        for (var i = 0; i < units; i++)
            stage[i] =
                i == 0
                    ? Unit(inputs, numFilter, stride, dimMatch: false, bottleneck)
                    : Unit(numFilter, numFilter, stride: 1, dimMatch: true, bottleneck);
        return nn.Sequential(stage);
    }
}
