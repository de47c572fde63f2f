using ResNetTutorial.Training;

namespace ResNetTutorial.Insight;

/// <summary>A network with one unit deleted.</summary>
/// <param name="Unit">Which unit, from 0 at the input.</param>
/// <param name="Name">What the unit is.</param>
/// <param name="KeepsShape">Whether the unit's output has the shape of its input.</param>
/// <param name="Without">How well the network does without it.</param>
public sealed record UnitLesion(int Unit, string Name, bool KeepsShape, Evaluation Without);
