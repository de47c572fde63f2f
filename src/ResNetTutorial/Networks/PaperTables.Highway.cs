namespace ResNetTutorial.Networks;

/// <summary>The networks on MNIST of the highway paper.</summary>
/// <param name="Layers">Their depths.</param>
/// <param name="PlainWidth">Units of a plain layer.</param>
/// <param name="HighwayWidth">Units of a highway layer.</param>
/// <param name="ParametersPerLayer">About how many parameters either has a layer.</param>
/// <param name="PlainLoss">The training loss that plain networks of 10 and 20 layers get below; deeper ones do not.</param>
/// <param name="GateBias">The range in which the gates' first bias was searched.</param>
/// <param name="Source">Paper and section.</param>
public sealed record HighwayExperiment(
    IReadOnlyList<int> Layers,
    int PlainWidth,
    int HighwayWidth,
    int ParametersPerLayer,
    double PlainLoss,
    (double From, double To) GateBias,
    string Source
);

// Srivastava et al. 2015: highway networks.
public static partial class PaperTables
{
    /// <summary>Depth on MNIST. Highway networks of 50 and 100 layers end near those of 10 and 20; plain ones do not.</summary>
    public static HighwayExperiment Highway { get; } =
        new([10, 20, 50, 100], 71, 50, 5_000, 1e-4, (-1, -10), "Srivastava et al. 2015, arXiv 1507.06228, section 3.1");
}
