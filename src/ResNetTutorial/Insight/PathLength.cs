namespace ResNetTutorial.Insight;

/// <summary>The paths of one length in a network of n residual units: those that go through F in <c>Length</c> of them.</summary>
/// <param name="Length">Residuals on the path, from 0 to n.</param>
/// <param name="Share">The share of all 2ⁿ paths that have this length: C(n, Length) / 2ⁿ.</param>
/// <param name="PathGradient">‖∂L/∂x_0‖ through a single such path, the mean over the sampled ones.</param>
/// <param name="Contribution">
/// Share × PathGradient, as a share of its sum over the lengths: how much of the gradient's size comes through paths of
/// this length, if paths neither help nor cancel each other.
/// </param>
/// <param name="Gradient">
/// ‖∂L/∂x_0‖ through all such paths together, as they add up in the network: exact, not sampled.
/// </param>
public sealed record PathLength(int Length, double Share, double PathGradient, double Contribution, double Gradient);
