namespace ResNetTutorial.Charts;

/// <summary>Which of the gradients at a layer to draw; see <see cref="Insight.LayerGradient"/>.</summary>
public enum GradientKind
{
    /// <summary>‖∂L/∂W‖, the gradient with respect to the layer's weights, which training acts on.</summary>
    Weights,

    /// <summary>‖∂L/∂W‖ / √(number of weights), to compare layers of different sizes.</summary>
    WeightsRms,

    /// <summary>‖∂L/∂z‖, the signal δ that backpropagation hands down.</summary>
    Signal,
}
