namespace ResNetTutorial.Layers;

/// <summary>
/// The module of Inception-v3 for maps of medium size (17×17): kernels of n×n become 1×n and n×1, one behind the other,
/// with n = 7. N×inputs×H×W to N×768×H×W.
/// </summary>
/// <remarks>
/// Szegedy et al. 2015, arXiv 1512.00567, section 3.2 and figure 6: 7 + 7 = 14 weights a pair of channels instead of
/// 49, and the same 7×7 pixels seen. The paper found that this does not work well in the first layers, on large maps.
/// </remarks>
/// <param name="inputs">Channels in.</param>
/// <param name="inner">Channels between the factors: 128 in the first of these modules, 192 in the last.</param>
/// <param name="width">Multiplies all the channels.</param>
public sealed class AsymmetricInception(long inputs, long inner, double width = 1)
    : InceptionModule(
        "AsymmetricInception",
        inputs,
        [
            new("branch1x1", Conv(1, 1, 192)),
            new("branch7x7_1", Conv(1, 1, inner), Conv(1, 7, inner), Conv(7, 1, 192)),
            new(
                "branch7x7dbl_1",
                [Conv(1, 1, inner), Conv(7, 1, inner), Conv(1, 7, inner), Conv(7, 1, inner), Conv(1, 7, 192)]
            ),
            new("branch_pool", AveragePool(3, countPadding: true), Conv(1, 1, 192)),
        ],
        width
    );
