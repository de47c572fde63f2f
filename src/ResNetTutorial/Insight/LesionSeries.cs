using System.Collections.Immutable;
using ResNetTutorial.Training;

namespace ResNetTutorial.Insight;

/// <summary>A network under more and more lesions: <see cref="Lesion.Several"/> or <see cref="Lesion.Reorder"/>.</summary>
/// <param name="Name">The network's name in charts.</param>
/// <param name="Intact">How well the whole network does.</param>
/// <param name="Points">One entry a number of deletions or swaps.</param>
public sealed record LesionSeries(string Name, Evaluation Intact, ImmutableArray<LesionPoint> Points);
