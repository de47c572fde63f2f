namespace ResNetTutorial.Insight;

/// <summary>
/// The gradient at the input x_l of one unit, in a <see cref="BackwardDecomposition"/>: its two terms and how they relate.
/// Norms are over the whole batch.
/// </summary>
/// <param name="Unit">Which unit, from 0 at the input of the network.</param>
/// <param name="Name">What the unit is.</param>
/// <param name="Gradient">‖∂L/∂x_l‖, as autograd gives it for the whole network.</param>
/// <param name="Identity">‖∂L/∂x_L · Πh'‖, of what came down the shortcuts alone.</param>
/// <param name="Residual">‖∂L/∂x_L · ∂ΣF/∂x_l‖, of what came through at least one F.</param>
/// <param name="Cosine">The cosine of the angle between the two terms; 0 where one of them is 0.</param>
/// <param name="Error">‖gradient - (identity + residual)‖ / ‖gradient‖.</param>
public sealed record UnitGradient(
    int Unit,
    string Name,
    double Gradient,
    double Identity,
    double Residual,
    double Cosine,
    double Error
);
