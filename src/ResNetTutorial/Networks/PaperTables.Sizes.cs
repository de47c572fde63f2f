namespace ResNetTutorial.Networks;

/// <summary>How large a published network is.</summary>
/// <param name="Name">The network's name.</param>
/// <param name="Form">Which form was counted: a paper's, or a library's where it departs from the paper.</param>
/// <param name="Parameters">Parameters, where published.</param>
/// <param name="MultiplyAdds">Multiply-adds for one image of the paper's size, where published; rounded.</param>
/// <param name="Source">Paper and table, or library.</param>
/// <param name="Rounded">Whether the parameters are rounded; torchvision's can be counted one by one.</param>
public sealed record PublishedSize(
    string Name,
    string Form,
    long? Parameters,
    double? MultiplyAdds,
    string Source,
    bool Rounded = false
);

// Parameters and multiply-adds of networks for ImageNet.
public static partial class PaperTables
{
    private const string Table1 = "He et al. 2015, arXiv 1512.03385, table 1";
    private const string Torchvision = "torchvision";
    private const string Timm = "timm (PyTorch image models)";

    /// <summary>
    /// Parameters and multiply-adds. Residual networks: of the paper's form, v1, multiply-adds are published, and of torchvision's,
    /// v1.5, parameters; the two forms have equally many parameters, and from 50 layers on v1.5 has more multiply-adds.
    /// </summary>
    /// <remarks>
    /// GoogLeNet's 1.5e9 is the budget that the paper gives itself: by its table 1 it has 1.58e9, and torchvision's form 1.50e9.
    /// </remarks>
    public static IReadOnlyList<PublishedSize> Sizes { get; } =
    [
        new("ResNet-18", "v1", null, 1.8e9, Table1),
        new("ResNet-34", "v1", null, 3.6e9, Table1),
        new("ResNet-50", "v1", null, 3.8e9, Table1),
        new("ResNet-101", "v1", null, 7.6e9, Table1),
        new("ResNet-152", "v1", null, 11.3e9, Table1),
        new("ResNet-18", "v1.5", 11_689_512, null, Torchvision),
        new("ResNet-34", "v1.5", 21_797_672, null, Torchvision),
        new("ResNet-50", "v1.5", 25_557_032, null, Torchvision),
        new("ResNet-101", "v1.5", 44_549_160, null, Torchvision),
        new("ResNet-152", "v1.5", 60_192_808, null, Torchvision),
        new("AlexNet", "torchvision", 61_100_840, null, Torchvision),
        new("VGG-19", "paper", null, 19.6e9, Table1),
        new("VGG-19", "torchvision", 143_667_240, null, Torchvision),
        new(
            "GoogLeNet",
            "paper, without auxiliary heads",
            7_000_000,
            1.5e9,
            "Szegedy et al. 2014, arXiv 1409.4842, table 1",
            Rounded: true
        ),
        new("GoogLeNet", "torchvision, without auxiliary heads", 6_624_904, null, Torchvision),
        new("GoogLeNet", "torchvision, with auxiliary heads", 13_004_888, null, Torchvision),
        new("Inception-v3", "torchvision, without auxiliary head", 23_834_568, 5.7e9, Torchvision),
        new("Inception-v3", "torchvision, with auxiliary head", 27_161_264, null, Torchvision),
        new("Inception-v4", "timm", 42_680_000, null, Timm, Rounded: true),
        new("Inception-ResNet-v2", "timm", 55_840_000, null, Timm, Rounded: true),
    ];

    /// <summary>The entry of <see cref="Sizes"/> for a network in one form.</summary>
    /// <param name="name">The network's name: ResNet-50.</param>
    /// <param name="form">Which form: v1, v1.5, paper, torchvision, …</param>
    /// <exception cref="ArgumentException">There is none; the message names those there are.</exception>
    public static PublishedSize Size(string name, string form) =>
        Sizes.FirstOrDefault(size => size.Name == name && size.Form == form)
        ?? throw new ArgumentException(
            $"{nameof(PaperTables)}: no size of {name} in the form {form}; there are {string.Join("; ", Sizes.Where(size => size.Name == name).DefaultIfEmpty(Sizes[0]).Select(size => $"{size.Name}, {size.Form}"))}."
        );
}
