using System.Collections.Immutable;

namespace ResNetTutorial.Insight;

/// <summary>The transform gates T of one highway layer, for one batch.</summary>
/// <param name="Depth">Which highway layer, counted from 1 at the input, in the order in which they run.</param>
/// <param name="Name">The layer's full name in the network.</param>
/// <param name="Mean">Mean of T over all units, images and places.</param>
/// <param name="Std">Standard deviation of T over the same.</param>
/// <param name="Closed">Share of the gates with T below <see cref="GateStatistics.ClosedBelow"/>: they carry.</param>
/// <param name="Carry">Mean of the carry gate C; 1 - Mean where the two are coupled.</param>
/// <param name="Units">Mean of T of each unit, which is a feature or a channel.</param>
public sealed record LayerGates(
    int Depth,
    string Name,
    double Mean,
    double Std,
    double Closed,
    double Carry,
    ImmutableArray<double> Units
);
