using ResNetTutorial.Layers;

namespace ResNetTutorial.Networks;

/// <summary>One published network on CIFAR-10.</summary>
/// <param name="Name">The network's name.</param>
/// <param name="Layers">Layers with weights.</param>
/// <param name="MillionParameters">Parameters in millions, as published.</param>
/// <param name="TestError">Test error in per cent.</param>
/// <param name="Source">Paper and table.</param>
public sealed record CifarResult(string Name, int Layers, double MillionParameters, double TestError, string Source);

/// <summary>One published network on ImageNet.</summary>
/// <param name="Family">Plain or residual, or which units or shortcuts.</param>
/// <param name="Layers">Layers with weights.</param>
/// <param name="Top1Error">Error of the first guess on the validation images, in per cent.</param>
/// <param name="Source">Paper and table.</param>
public sealed record ImageNetResult(string Family, int Layers, double Top1Error, string Source);

/// <summary>A winner of the ImageNet challenge, or its runner-up.</summary>
/// <param name="Name">The network.</param>
/// <param name="Year">The year of the challenge.</param>
/// <param name="Top5Error">How often the right class is not among five guesses on the test images, in per cent.</param>
/// <param name="Source">Paper and table.</param>
public sealed record ChallengeResult(string Name, int Year, double Top5Error, string Source);

// He et al. 2015: the residual networks.
public static partial class PaperTables
{
    private const string Table2 = "He et al. 2015, arXiv 1512.03385, table 2";
    private const string Table3 = "He et al. 2015, arXiv 1512.03385, table 3";
    private const string Table6 = "He et al. 2015, arXiv 1512.03385, table 6";
    private const string Reproduction = "Yerlan Idelbayev, pytorch_resnet_cifar10 (akamaster), README";

    /// <summary>CIFAR-10 with flips and crops: the networks of He et al. 2015 and those they are compared with.</summary>
    /// <remarks>
    /// ResNet-110 is the best of five runs; their mean and standard deviation are 6.61 ± 0.16. Of the plain networks there is
    /// only a figure (6, left): 56 layers are above 20 in training and test error, and 110 above 60 %.
    /// </remarks>
    public static IReadOnlyList<CifarResult> Cifar10 { get; } =
    [
        new("FitNet-19", 19, 2.5, 8.39, Table6),
        new("Highway-19", 19, 2.3, 7.54, Table6),
        new("Highway-32", 32, 1.25, 8.80, Table6),
        new("ResNet-20", 20, 0.27, 8.75, Table6),
        new("ResNet-32", 32, 0.46, 7.51, Table6),
        new("ResNet-44", 44, 0.66, 7.17, Table6),
        new("ResNet-56", 56, 0.85, 6.97, Table6),
        new("ResNet-110", 110, 1.7, 6.43, Table6),
        new("ResNet-1202", 1202, 19.4, 7.93, Table6),
    ];

    /// <summary>An independent reproduction of the residual networks of <see cref="Cifar10"/> in PyTorch.</summary>
    public static IReadOnlyList<CifarResult> Cifar10Reproduced { get; } =
    [
        new("ResNet-20", 20, 0.27, 8.27, Reproduction),
        new("ResNet-32", 32, 0.46, 7.37, Reproduction),
        new("ResNet-44", 44, 0.66, 6.90, Reproduction),
        new("ResNet-56", 56, 0.85, 6.61, Reproduction),
        new("ResNet-110", 110, 1.7, 6.32, Reproduction),
    ];

    /// <summary>ImageNet, 10-crop testing: plain networks get worse with depth, residual networks better.</summary>
    public static IReadOnlyList<ImageNetResult> ImageNet { get; } =
    [
        new("plain", 18, 27.94, Table2),
        new("plain", 34, 28.54, Table2),
        new("residual", 18, 27.88, Table2),
        new("residual", 34, 25.03, Table2),
    ];

    /// <summary>
    /// ImageNet, 10-crop testing, 34 layers: no shortcuts, and the three options where the shape changes (see
    /// <see cref="ShortcutKind"/>), which differ little.
    /// </summary>
    public static IReadOnlyList<ImageNetResult> ImageNetOptions { get; } =
    [
        new("plain", 34, 28.54, Table3),
        new("A: zero padding", 34, 25.03, Table3),
        new("B: projection", 34, 24.52, Table3),
        new("C: projection everywhere", 34, 24.19, Table3),
    ];

    /// <summary>
    /// ImageNet, 10-crop testing, all with option B: from 50 layers on the units are bottlenecks, and depth goes on paying.
    /// </summary>
    public static IReadOnlyList<ImageNetResult> ImageNetDeeper { get; } =
    [
        new("two 3×3", 34, 24.52, Table3),
        new("bottlenecks", 50, 22.85, Table3),
        new("bottlenecks", 101, 21.75, Table3),
        new("bottlenecks", 152, 21.43, Table3),
    ];

    /// <summary>The ImageNet challenge on the way to residual networks.</summary>
    public static IReadOnlyList<ChallengeResult> ImageNetChallenge { get; } =
    [
        new("AlexNet", 2012, 16.4, "Krizhevsky et al. 2012, table 2"),
        new("VGG", 2014, 7.3, "Simonyan, Zisserman 2014, arXiv 1409.1556, table 7"),
        new("GoogLeNet", 2014, 6.7, "Szegedy et al. 2014, arXiv 1409.4842, table 2"),
        new("ResNet", 2015, 3.57, "He et al. 2015, arXiv 1512.03385, table 5 (an ensemble)"),
    ];
}
