namespace ResNetTutorial.Layers;

/// <summary>
/// The module of Inception-v2 and v3 for large maps (35×35): the 5×5 kernel is replaced by two of 3×3, one behind the
/// other, that see the same 5×5 pixels. N×inputs×H×W to N×(224 + pool)×H×W.
/// </summary>
/// <remarks>
/// Szegedy et al. 2015, arXiv 1512.00567, section 3.1 and figure 5: 9 + 9 = 18 weights a pair of channels instead of
/// 25, 28 % fewer, and one ReLU more. The channels are those of the authors' network and of torchvision, where the
/// short branch, 3×3 in the figure, is 5×5.
/// </remarks>
/// <param name="inputs">Channels in.</param>
/// <param name="pool">Channels of the pooling branch.</param>
/// <param name="middle">Size of the kernel of the short branch: 3 in the figure, 5 in the authors' network.</param>
/// <param name="width">Multiplies all the channels.</param>
public sealed class FactorisedInception(long inputs, long pool, long middle = 5, double width = 1)
    : InceptionModule(
        "FactorisedInception",
        inputs,
        [
            new("branch1x1", Conv(1, 1, 64)),
            new("branch5x5_1", Conv(1, 1, 48), Conv(middle, middle, 64)),
            new("branch3x3dbl_1", Conv(1, 1, 64), Conv(3, 3, 96), Conv(3, 3, 96)),
            // As in torchvision; TensorFlow, in which the authors trained, does not count the zeros at the edges.
            new("branch_pool", AveragePool(3, countPadding: true), Conv(1, 1, pool)),
        ],
        width
    );
