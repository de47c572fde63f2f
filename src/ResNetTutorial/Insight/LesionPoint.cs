namespace ResNetTutorial.Insight;

/// <summary>What a number of deletions or swaps does, over several random choices of the units.</summary>
/// <param name="Count">How many units were deleted, or how many pairs swapped.</param>
/// <param name="KendallTau">
/// How far the order is still the trained one, the mean over the choices: 1 the same, 0 unrelated, -1 reversed. 1 for deletions.
/// </param>
/// <param name="Error">Share of the images classified wrongly: the mean over the choices.</param>
/// <param name="Lowest">The least error of any choice.</param>
/// <param name="Highest">The greatest.</param>
public sealed record LesionPoint(int Count, double KendallTau, double Error, double Lowest, double Highest);
