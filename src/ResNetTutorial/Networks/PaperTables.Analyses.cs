namespace ResNetTutorial.Networks;

/// <summary>A number that a paper found.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Value">The number.</param>
/// <param name="Unit">Its unit; empty where it has none.</param>
/// <param name="Source">Paper and place.</param>
public sealed record PublishedNumber(string What, double Value, string Unit, string Source);

/// <summary>A record of training on CIFAR-10.</summary>
/// <param name="Name">Whose.</param>
/// <param name="Accuracy">Test accuracy in per cent.</param>
/// <param name="Seconds">Seconds of training on one GPU.</param>
/// <param name="Gpu">Which GPU.</param>
/// <param name="Source">Where it is described.</param>
public sealed record SpeedRecord(string Name, double Accuracy, double Seconds, string Gpu, string Source);

// What later papers found out about residual networks, and how fast they can be trained.
public static partial class PaperTables
{
    private const string Sublinear = "Chen et al. 2016, arXiv 1604.06174, abstract";

    private const string Ensembles = "Veit et al. 2016, arXiv 1605.06431";
    private const string Landscape = "Li et al. 2018, arXiv 1712.09913";

    /// <summary>Numbers that lessons compare with.</summary>
    /// <remarks>
    /// Without a number: deleting one unit of a trained residual network barely changes its accuracy, deleting any layer of VGG
    /// leaves chance (Veit et al.); the correlation of gradients decays exponentially with depth in plain networks and
    /// sublinearly with shortcuts (Balduzzi et al. 2017, arXiv 1702.08591).
    /// </remarks>
    public static IReadOnlyList<PublishedNumber> Analyses { get; } =
    [
        new(
            "two 3×3 in the place of one 5×5: weights saved",
            28,
            "%",
            "Szegedy et al. 2015, arXiv 1512.00567, section 3.1"
        ),
        new("keeping √n activations: forward passes more", 1, "", Sublinear),
        new("1,000 residual layers on ImageNet: memory, all kept", 48, "GB", Sublinear),
        new("1,000 residual layers on ImageNet: memory, recomputed", 7, "GB", Sublinear),
        new("1,000 residual layers on ImageNet: more time", 30, "%", Sublinear),
        new("most gradient in 110 layers: shortest path", 10, "layers", $"{Ensembles}, section 5"),
        new("most gradient in 110 layers: longest path", 34, "layers", $"{Ensembles}, section 5"),
        new("loss landscape: points along an axis", 51, "", Landscape),
        new("loss landscape: reach along an axis", 1, "", Landscape),
    ];

    /// <summary>CIFAR-10 in little time.</summary>
    public static IReadOnlyList<SpeedRecord> Cifar10Speed { get; } =
    [
        new("Page", 94, 26, "V100", "David Page, How to Train Your ResNet, part 8"),
        new("hlb-CIFAR10", 94, 6.3, "A100", "tysam-code, hlb-CIFAR10, README"),
        new("airbench94", 94, 2.59, "A100", "Keller Jordan, cifar10-airbench, README"),
        new("airbench96", 96, 27.3, "A100", "Keller Jordan, cifar10-airbench, README"),
    ];
}
