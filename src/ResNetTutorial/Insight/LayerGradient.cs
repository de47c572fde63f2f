namespace ResNetTutorial.Insight;

/// <summary>The gradients at one layer.</summary>
/// <param name="Depth">Which layer, counted from 1 at the input, in the order in which the layers run.</param>
/// <param name="Name">The layer's full name in the network.</param>
/// <param name="Weights">‖∂L/∂W‖, the Frobenius norm of the gradient with respect to the layer's weight matrix.</param>
/// <param name="WeightsRms">The same by weight: ‖∂L/∂W‖ / √(number of weights), comparable between layers of different sizes.</param>
/// <param name="Signal">‖∂L/∂z‖, the norm of the gradient with respect to the layer's output z = W·x + b over the batch: the δ of backpropagation.</param>
public sealed record LayerGradient(int Depth, string Name, double Weights, double WeightsRms, double Signal);
