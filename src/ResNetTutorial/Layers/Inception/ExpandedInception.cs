namespace ResNetTutorial.Layers;

/// <summary>
/// The module of Inception-v3 for the smallest maps (8×8), with its filter bank expanded: 1×3 and 3×1 stand side by
/// side rather than one behind the other, so that both add channels. N×inputs×H×W to N×2048×H×W.
/// </summary>
/// <remarks>
/// Szegedy et al. 2015, arXiv 1512.00567, sections 2 (principle 2) and 3.2 and figure 7: where pixels are few, many
/// channels are cheap, and what they stand for is easier to tell apart. 3 weights a pair of channels in each half
/// instead of 9.
/// </remarks>
/// <param name="inputs">Channels in.</param>
/// <param name="width">Multiplies all the channels.</param>
public sealed class ExpandedInception(long inputs, double width = 1)
    : InceptionModule(
        "ExpandedInception",
        inputs,
        [
            new("branch1x1", Conv(1, 1, 320)),
            new("branch3x3_1", Conv(1, 1, 384), Split(Conv(1, 3, 384), Conv(3, 1, 384))),
            new("branch3x3dbl_1", Conv(1, 1, 448), Conv(3, 3, 384), Split(Conv(1, 3, 384), Conv(3, 1, 384))),
            new("branch_pool", AveragePool(3, countPadding: true), Conv(1, 1, 192)),
        ],
        width
    );
