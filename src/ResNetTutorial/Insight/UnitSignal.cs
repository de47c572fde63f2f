namespace ResNetTutorial.Insight;

/// <summary>
/// One unit of a <see cref="ForwardDecomposition"/>. Norms are those of one image: √(Σ over the batch / images).
/// </summary>
/// <param name="Unit">Which unit, from 0 at the input of the network.</param>
/// <param name="Name">What the unit is.</param>
/// <param name="Start">The unit whose shortcut gave the x_l that is followed here.</param>
/// <param name="Input">‖x‖, of the unit's input.</param>
/// <param name="Residual">‖F(x)‖, of what the unit adds.</param>
/// <param name="Carried">‖Πλ·x_l‖ behind the unit: what is left of x_l.</param>
/// <param name="Added">‖ΣF‖ behind the unit: what units have added since, after the shortcuts they passed.</param>
/// <param name="Output">‖x_L‖, of the unit's output.</param>
/// <param name="Error">‖x_L - (Πλ·x_l + ΣF)‖ / ‖x_L‖: how far the identity is from holding.</param>
public sealed record UnitSignal(
    int Unit,
    string Name,
    int Start,
    double Input,
    double Residual,
    double Carried,
    double Added,
    double Output,
    double Error
);
