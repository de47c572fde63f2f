namespace ResNetTutorial.Networks;

/// <summary>One network on ImageNet, judged by one crop of each image.</summary>
/// <param name="Name">The network's name.</param>
/// <param name="Top1Error">Error of the first guess on the validation images, in per cent.</param>
/// <param name="Top5Error">How often the right class is not among five guesses, in per cent.</param>
/// <param name="Source">Paper and table.</param>
public sealed record SingleCropResult(string Name, double Top1Error, double Top5Error, string Source);

// Szegedy et al. 2016: Inception with and without residuals.
public static partial class PaperTables
{
    private const string SingleCrop = "Szegedy et al. 2016, arXiv 1602.07261, table 2";

    /// <summary>
    /// ImageNet, one model and one crop: the residual networks and the plain ones of about the same cost (Inception-v3
    /// beside Inception-ResNet-v1, Inception-v4 beside Inception-ResNet-v2) end nearly equal.
    /// </summary>
    public static IReadOnlyList<SingleCropResult> InceptionSingleCrop { get; } =
    [
        new("BN-Inception", 25.2, 7.8, SingleCrop),
        new("Inception-v3", 21.2, 5.6, SingleCrop),
        new("Inception-ResNet-v1", 21.3, 5.5, SingleCrop),
        new("Inception-v4", 20.0, 5.0, SingleCrop),
        new("Inception-ResNet-v2", 19.9, 4.9, SingleCrop),
    ];
}
